import type { EntityId, PersonId, TenantId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Notice } from '../notice/notice.ts';
import type { Side, TimeWishes } from '../program/cohort.ts';
import type { Away } from './away.ts';

export type PairingState = 'draft' | 'consulting' | 'confirmed' | 'active' | 'paused' | 'completed' | 'closed';
export type ClosedBecause = 'refused' | 'expired' | 'ended';

export type ConsultationAnswer = 'yes' | 'somebodyElse' | 'notNow';
export const refusalReasons = ['topics', 'knowEachOther', 'workload', 'uneasy', 'private'] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** One side being asked about the draft. The answer and its reason are seen by nobody else: they only steer the next run. */
export type Ask = {
  readonly askedAt: Instant;
  readonly answerBy: Instant;
  readonly remindedAt: Instant | null;
  readonly answer: ConsultationAnswer | null;
  readonly reason: RefusalReason | null;
  readonly answeredAt: Instant | null;
};

/** Points of one named part of the score with its reason, as codes that card and tab put into words. */
export type ScorePart = {
  readonly name: 'topics' | 'distance' | 'logistics';
  readonly points: number;
  readonly reason: { readonly code: string; readonly params: Readonly<Record<string, string | number>> };
};

/** A free time both share, offered to the pair. */
export type Slot = { readonly startsAt: Instant; readonly endsAt: Instant };

/** A pair's whole series in one recurring rhythm of the mentee's wall clock. */
export type Rhythm = {
  readonly slots: readonly (Slot & { readonly number: number })[];
  /** Numbers of the sessions for which the rhythm has no shared time. */
  readonly missing: readonly number[];
  /** The mentor's wall clock shows different times: daylight saving changes in between, and not alike for both. */
  readonly mentorClockMoves: boolean;
};

/** Three times for the next session, found on both calendars at `foundAt`. */
export type SlotOffer = {
  readonly id: EntityId;
  readonly sessionNumber: number;
  readonly foundAt: Instant;
  readonly slots: readonly Slot[];
  /** For a pair without any session: up to three ways to hold all of them at once. */
  readonly rhythms: readonly Rhythm[];
  /** What the card must say about how the times were found. */
  readonly remarks: readonly (
    | 'mentorHoursAssumed'
    | 'menteeHoursAssumed'
    | 'mentorFreeBusyUnknown'
    | 'menteeFreeBusyUnknown'
    | 'noCommonHours'
    | 'hoursStretched'
  )[];
  /** `movedFar`: within a week of the time that was moved there was none. `proposed`: the first is what one of the two proposed in Outlook. */
  readonly note: 'movedFar' | 'proposed' | null;
  /** One side picks the times by hand, and the other chooses among them; `slots` are empty until they are picked. */
  readonly byHand: { readonly picker: Side; readonly pickedAt: Instant | null } | null;
};

/** From when to when somebody can meet beyond their usual hours, on their own clock (`HH:mm`). */
export type HourRange = { readonly earliest: string; readonly latest: string };

/** A pair without a common working hour was asked for an early or a late one. What one of the two said is shown to nobody else. */
export type Stretch = {
  readonly askedAt: Instant;
  readonly answers: Readonly<Record<Side, HourRange | 'no' | null>>;
};

/** What is watched of a pairing from how its sessions go; nobody's answers are in it. */
export type Watch = {
  /** The private question after two cancellations running, as it was last put. */
  readonly rhythm: {
    readonly askedAt: Instant;
    /** The session whose cancellation it was put for. */
    readonly because: EntityId;
    readonly answeredAt: Instant | null;
  } | null;
  /** Since when whoever runs the program knows that the two need help; and what one of them wrote to the sponsor. */
  readonly help: { readonly since: Instant; readonly note: SponsorNote | null } | null;
  /** A reorganisation put the two into one reporting line. */
  readonly oneLine: { readonly foundAt: Instant; readonly until: Instant } | null;
};
export type SponsorNote = {
  readonly by: PersonId;
  readonly to: PersonId;
  readonly sentAt: Instant;
  /** Sealed (purpose `sponsorNote`). */
  readonly words: string;
};

export const closingChoices = ['continueThree', 'continueOwn', 'newPartner', 'stop'] as const;
export type ClosingChoice = (typeof closingChoices)[number];
/** `ended`: the two did not both choose to go on; the same for every reason. */
export type ClosingOutcome = 'continueThree' | 'onOwn' | 'ended';

/** Both being asked, each alone, how to go on after the last session. No choice is ever seen by anybody else. */
export type Closing = {
  /** 1 at the end of the cohort's sessions; one more each time that the two went on. */
  readonly round: number;
  readonly askedAt: Instant;
  readonly windowEndsAt: Instant;
  readonly remindedAt: Instant | null;
  readonly choices: Readonly<Record<Side, ClosingChoice | null>>;
  readonly outcome: ClosingOutcome | null;
};

/** A mentor and a mentee, from the draft of a proposal run to the end of their sessions. */
export type Pairing = {
  readonly tenantId: TenantId;
  readonly id: EntityId;
  readonly programId: EntityId;
  readonly cohortId: EntityId;
  readonly runId: EntityId;
  readonly mentorId: PersonId;
  readonly menteeId: PersonId;
  readonly state: PairingState;
  readonly closedBecause: ClosedBecause | null;
  readonly score: number;
  readonly parts: readonly ScorePart[];
  readonly fixed: boolean;
  readonly consultation: {
    readonly first: Side;
    readonly asks: Readonly<Record<Side, Ask | null>>;
    /** When every draft of the run that came to nothing ends, for all alike. */
    readonly windowEndsAt: Instant | null;
  };
  readonly offer: SlotOffer | null;
  /** The day and hour that the two would rather have; null: what the cohort would. */
  readonly wishes: Pick<TimeWishes, 'weekday' | 'time'> | null;
  readonly stretch: Stretch | null;
  readonly watch: Watch;
  /** Sessions that the one who stayed had had with a partner who left: of a replacement, the numbers go on from there. */
  readonly sessionsBefore: number;
  readonly confirmedAt: Instant | null;
  readonly activatedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly closing: Closing | null;
  /** Sessions in all, once both chose to go on; null: as many as the cohort has. */
  readonly plannedSessions: number | null;
  /** When the pairing is looked at next, for check-ins of periods and the close; null: not at all. */
  readonly nextLookAt: Instant | null;
  readonly owed: readonly Notice[];
  readonly version: number;
} & Away;

export const sideOf = (pairing: Pairing, personId: PersonId): Side | null =>
  personId === pairing.mentorId ? 'mentor' : personId === pairing.menteeId ? 'mentee' : null;

export const personOn = (pairing: Pairing, side: Side): PersonId =>
  side === 'mentor' ? pairing.mentorId : pairing.menteeId;
