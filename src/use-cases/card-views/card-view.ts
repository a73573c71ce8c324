import type { HelpAnswer, PeriodKind, QuestionId, SessionReport } from '../../domain/check-in/check-in.ts';
import type { ConcernKind, ConcernState } from '../../domain/concern/concern.ts';
import type { EntityId, PersonId, TenantId } from '../../domain/kernel/ids.ts';
import type { Instant, LocalDate } from '../../domain/kernel/instant.ts';
import type { Language } from '../../domain/kernel/person.ts';
import type { NoticeKind } from '../../domain/notice/notice.ts';
import type {
  ClosingChoice,
  ClosingOutcome,
  HourRange,
  ScorePart,
  Slot,
  SlotOffer,
} from '../../domain/pairing/pairing.ts';
import type { Side } from '../../domain/program/cohort.ts';
import type { Enrollment, EnrollmentForm } from '../../domain/program/enrollment.ts';
import type { TrainingProgress } from '../../domain/program/training.ts';
import type { InsightView } from './insight-views.ts';
import type { PartnerView, SessionFacts, SessionTimes, WatchView } from './watch-views.ts';

export type { PartnerView, SessionFacts, SessionTimes };

/** Which card is asked for, and by whom. */
export type CardQuery = {
  readonly tenantId: TenantId;
  readonly kind: NoticeKind;
  readonly subjectId: EntityId;
  readonly personId: PersonId;
  /** Only while a card is being delivered, not when one that stands in a chat is drawn again. */
  readonly reminder?: boolean;
};

/** For whom a card is drawn. */
export type Reader = {
  readonly name: string;
  readonly language: Language;
  /** IANA zone in which times are written; `zoneAssumed` when the mailbox named none and the office's is used. */
  readonly zone: string;
  readonly zoneAssumed: boolean;
};

/** Asked of nobody but the person whose score was low. */
export type HelpView = { readonly asked: boolean; readonly answer: HelpAnswer | null };

/** What a concern can be about: a pairing, or a cohort as a whole. */
export type ConcernSubject = {
  readonly cohortId: EntityId;
  readonly pairingId: EntityId | null;
  readonly partnerName: string | null;
  readonly programName: string;
};

/** The true present state of what a card is about, as its reader may see it. */
export type CardView =
  | WatchView
  | InsightView
  | {
      readonly kind: 'invitation';
      /** `prefilled`: a lead filled in the form, and only a yes is needed. */
      readonly state: 'open' | 'prefilled' | 'enrolled' | 'notJoining' | 'over';
      readonly reminder: boolean;
      readonly programName: string;
      readonly aims: string;
      readonly cohortName: string;
      readonly sponsorName: string | null;
      readonly leadNames: readonly string[];
      readonly secondContactName: string | null;
      readonly startsOn: LocalDate;
      readonly endsOn: LocalDate;
      readonly sessions: { readonly count: number; readonly minutes: number };
      readonly suggestedSide: Side | null;
      /** Ids of topics to choose from. */
      readonly topics: readonly string[];
      readonly form: EnrollmentForm | null;
      readonly prefilled: Enrollment['prefilled'];
      /** Of the planned sessions, how many a mentee promises to be at. */
      readonly attendance: { readonly minimum: number; readonly planned: number };
      readonly committedAt: Instant | null;
      readonly trained: boolean;
    }
  | {
      readonly kind: 'training';
      readonly state: 'open' | 'done' | 'over';
      readonly reminder: boolean;
      readonly enrollmentId: EntityId;
      readonly side: Side;
      readonly programName: string;
      /** Of what is needed before session 1. */
      readonly progress: TrainingProgress;
    }
  | {
      readonly kind: 'consultation';
      /** `answered` once this reader has answered, whatever the other will say or said; `confirmed` when both said yes. */
      readonly state: 'open' | 'answered' | 'confirmed' | 'over';
      readonly reminder: boolean;
      readonly programName: string;
      readonly mySide: Side;
      readonly partner: PartnerView;
      readonly parts: readonly ScorePart[];
      /** Topics that the mentor teaches and the mentee wants. */
      readonly commonTopics: readonly string[];
      readonly answerBy: Instant;
      readonly myAnswer: 'yes' | 'somebodyElse' | 'notNow' | null;
    }
  | { readonly kind: 'draftEnded'; readonly programName: string; readonly leadNames: readonly string[] }
  | {
      readonly kind: 'notPaired';
      readonly state: 'open' | 'withdrawn' | 'over';
      readonly programName: string;
      readonly cohortName: string;
    }
  | {
      readonly kind: 'introduction';
      /** `manager`: both are trained, and a line manager's word may still come. */
      readonly state: 'training' | 'manager' | 'choose' | 'byHand' | 'noTimes' | 'booked' | 'over';
      readonly programName: string;
      readonly mySide: Side;
      readonly partner: PartnerView;
      readonly commonTopics: readonly string[];
      /** Both must be trained before times are offered. */
      readonly iAmTrained: boolean;
      readonly offer: SlotOffer | null;
      /** The next one ahead. */
      readonly session: SessionFacts | null;
      /** All that are ahead, in order. */
      readonly ahead: readonly SessionFacts[];
    }
  | {
      readonly kind: 'sessionBooked';
      readonly programName: string;
      readonly mySide: Side;
      readonly partner: PartnerView;
      readonly session: SessionFacts;
      readonly times: SessionTimes;
    }
  | {
      readonly kind: 'afterSession';
      readonly state: 'open' | 'answered' | 'closed';
      readonly reminder: boolean;
      readonly programName: string;
      readonly mySide: Side;
      readonly partner: PartnerView;
      readonly session: SessionFacts;
      /** The usefulness question rides on every card; a mentor-only question may follow. */
      readonly questions: readonly QuestionId[];
      readonly report: SessionReport | null;
      readonly answers: Readonly<Partial<Record<QuestionId, number>>>;
      /** The two reported differently, and have not come to say the same. */
      readonly differs: boolean;
      readonly closesAt: Instant;
      readonly help: HelpView;
      readonly smallestGroup: number;
    }
  | {
      readonly kind: 'checkIn';
      readonly state: 'open' | 'answered' | 'closed';
      readonly reminder: boolean;
      readonly programName: string;
      readonly period: PeriodKind;
      readonly partner: PartnerView;
      readonly questions: readonly QuestionId[];
      readonly answers: Readonly<Partial<Record<QuestionId, number>>>;
      readonly closesAt: Instant;
      readonly help: HelpView;
      readonly smallestGroup: number;
    }
  | {
      readonly kind: 'closingChoice';
      /** `over`: the window has closed, or the pairing ended otherwise. */
      readonly state: 'open' | 'over';
      readonly reminder: boolean;
      readonly programName: string;
      readonly partner: PartnerView;
      readonly windowEndsAt: Instant;
      /** The reader's own; the other's is never read for a card. */
      readonly choice: ClosingChoice | null;
    }
  | {
      readonly kind: 'closingResult';
      readonly outcome: ClosingOutcome;
      readonly programName: string;
      readonly partner: PartnerView;
      readonly enrollmentId: EntityId | null;
    }
  | {
      readonly kind: 'handPicked';
      /** Whose turn it is: `pick` and `choose` are the reader's, `picked` and `waiting` the other side's. */
      readonly state: 'pick' | 'picked' | 'waiting' | 'choose' | 'booked' | 'over';
      readonly programName: string;
      readonly partner: PartnerView;
      /** The mentee, where their assistant reads. */
      readonly actingFor: string | null;
      readonly number: number;
      readonly minutes: number;
      readonly offerId: EntityId | null;
      readonly slots: readonly Slot[];
      /** Starts that lie outside the reader's own hours. */
      readonly outside: readonly Instant[];
      readonly hours: { readonly start: string; readonly end: string };
      /** The reader's date now, before which no time can be picked, and the last date on which one can. */
      readonly today: LocalDate;
      readonly endsOn: LocalDate;
      readonly session: SessionFacts | null;
    }
  | {
      readonly kind: 'earlyOrLate';
      /** `offered`: times were found since. */
      readonly state: 'open' | 'answered' | 'offered' | 'over';
      readonly programName: string;
      readonly partner: PartnerView;
      readonly hours: { readonly start: string; readonly end: string };
      readonly answer: HourRange | 'no' | null;
      /** Both have answered, and there still is no common hour. */
      readonly stillNone: boolean;
    }
  | {
      readonly kind: 'noCommonHours';
      readonly programName: string;
      readonly mentorName: string;
      readonly menteeName: string;
      readonly solved: boolean;
    }
  | {
      readonly kind: 'digest';
      /** `index` is the item's place in the digest, of which some may be over; `opened` once its own card was asked for. */
      readonly items: readonly { readonly index: number; readonly opened: boolean; readonly view: CardView }[];
    }
  | {
      readonly kind: 'deliveryProblem';
      readonly programName: string;
      readonly cohortName: string;
      readonly people: readonly { readonly name: string; readonly problem: string }[];
    }
  | { readonly kind: 'concern'; readonly state: 'open'; readonly subjects: readonly ConcernSubject[] }
  | {
      readonly kind: 'concern';
      readonly state: ConcernState;
      readonly programName: string;
      readonly about: ConcernKind;
      readonly urgent: boolean;
      readonly dueOn: LocalDate;
      /** Names of those who may handle it now; none where it is an administrator. */
      readonly helpers: readonly string[];
      readonly handler: {
        readonly name: string | null;
        readonly role: 'lead' | 'secondContact' | 'administrator';
      } | null;
    }
  | {
      readonly kind: 'pause';
      /** `mine`: the reader paused it; `theirs`: the other did, and nothing says why. */
      readonly state: 'open' | 'mine' | 'theirs' | 'over';
      readonly programName: string;
      readonly partnerName: string;
      readonly earliest: LocalDate;
      readonly latest: LocalDate;
      readonly until: LocalDate | null;
      readonly sessions: 'kept' | 'calledOff' | null;
      readonly sessionsAhead: number;
    }
  | {
      readonly kind: 'exit';
      readonly state: 'open' | 'leaving' | 'left';
      readonly programName: string;
      /** Those that the reader is not leaving already. */
      readonly pairings: readonly {
        readonly id: EntityId;
        readonly partnerName: string;
        readonly sessionsAhead: number;
      }[];
      readonly leavesAt: Instant | null;
    }
  | {
      readonly kind: 'concernCase';
      readonly state: 'received' | 'mine' | 'taken' | 'settled';
      readonly reminder: boolean;
      readonly programName: string;
      readonly about: ConcernKind;
      readonly urgent: boolean;
      readonly dueOn: LocalDate;
      readonly handlerName: string | null;
    };

export type CardOf<K extends CardView['kind']> = Extract<CardView, { kind: K }>;
