import type { EntityId, PersonId, TenantId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Notice } from '../notice/notice.ts';
import type { Side } from '../program/cohort.ts';

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
  )[];
  /** `movedFar`: within a week of the time that was moved there was none. `proposed`: the first is what one of the two proposed in Outlook. */
  readonly note: 'movedFar' | 'proposed' | null;
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
  readonly confirmedAt: Instant | null;
  readonly activatedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly owed: readonly Notice[];
  readonly version: number;
};

export const sideOf = (pairing: Pairing, personId: PersonId): Side | null =>
  personId === pairing.mentorId ? 'mentor' : personId === pairing.menteeId ? 'mentee' : null;

export const personOn = (pairing: Pairing, side: Side): PersonId =>
  side === 'mentor' ? pairing.mentorId : pairing.menteeId;
