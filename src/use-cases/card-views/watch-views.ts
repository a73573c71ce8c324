import type { EntityId } from '../../domain/kernel/ids.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import type { Pairing, SlotOffer } from '../../domain/pairing/pairing.ts';
import type { SessionState } from '../../domain/session/session.ts';

export type PartnerView = {
  readonly name: string;
  readonly jobTitle: string | null;
  readonly department: string | null;
  readonly officeLocation: string | null;
};

export type SessionFacts = {
  readonly id: EntityId;
  readonly number: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly state: Exclude<SessionState, 'unreported'>;
  readonly joinUrl: string | null;
};

/** What can be done about a session's time, and what its reader did. */
export type SessionTimes = {
  readonly mayCallOff: boolean;
  /** What the reader did to it; what others did stays theirs. */
  readonly myChange: { readonly what: 'moved' | 'cancelled'; readonly at: Instant; readonly far: boolean } | null;
  /** Times to move it to, once the reader asked for them. */
  readonly moving: SlotOffer | null;
  readonly mayTakeBack: boolean;
  /** Times for the same session, once it was called off. */
  readonly offer: SlotOffer | null;
  /** The session that took its place. */
  readonly instead: SessionFacts | null;
};

/** Cards about moving and cancelling, assistants, pairs that need help, and partners who left. */
export type WatchView =
  | {
      readonly kind: 'anotherRhythm';
      readonly programName: string;
      /** The mentee is asked about the partner; an assistant, who sees times only, about the mentee. */
      readonly mySide: 'mentee' | 'assistant';
      readonly name: string;
      readonly answered: boolean;
      /** Times for the session that lost its own; null once it has one. */
      /** The day and hour that the pair would rather have. */
      readonly wishes: Pairing['wishes'];
      readonly offer: SlotOffer | null;
    }
  | {
      readonly kind: 'assistantRole';
      readonly programName: string;
      readonly menteeName: string;
    }
  | {
      readonly kind: 'assistantBooking';
      readonly state: 'choose' | 'noTimes' | 'booked';
      readonly programName: string;
      readonly menteeName: string;
      readonly offer: SlotOffer | null;
      readonly ahead: readonly SessionFacts[];
    }
  | {
      readonly kind: 'assistantSession';
      readonly programName: string;
      readonly menteeName: string;
      /** Without the way into the meeting. */
      readonly session: SessionFacts;
      readonly times: SessionTimes;
    }
  | {
      readonly kind: 'assistantChoice';
      readonly state: 'open' | 'over';
      readonly programName: string;
      readonly assistantName: string | null;
    }
  | {
      readonly kind: 'needsHelp';
      readonly programName: string;
      readonly mentorName: string;
      readonly menteeName: string;
      readonly sessionsHeld: number;
      /** Several sessions in a row were called off, by whomever. */
      readonly cancelledRunning: boolean;
      /** The two are in one reporting line; until when something is to be done about it. */
      readonly oneLineUntil: Instant | null;
      /** To whom a note may go; null where the program has no sponsor, or the sponsor is in it. */
      readonly sponsorName: string | null;
      readonly noteSentAt: Instant | null;
    }
  | {
      readonly kind: 'sponsorNote';
      readonly programName: string;
      readonly leadName: string;
      readonly words: string;
    }
  | {
      readonly kind: 'ledger';
      readonly entries: readonly {
        readonly number: number;
        readonly partnerName: string;
        readonly what: 'moved' | 'cancelled';
        readonly at: Instant;
        readonly from: Instant | null;
        readonly by: 'oneself' | 'assistant';
        readonly counts: boolean;
        readonly far: boolean;
      }[];
    }
  | {
      readonly kind: 'partnerLeft';
      readonly state: 'open' | 'nextCohort' | 'withdrawn' | 'over';
      readonly programName: string;
      readonly cohortName: string;
      readonly partner: PartnerView;
      /** Appointments may be left in the reader's own calendar: the mailbox that held them was the partner's. */
      readonly eventsMayStay: boolean;
    };
