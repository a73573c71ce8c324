import type { ActionState } from '../../domain/insight/action.ts';
import type { Warning } from '../../domain/insight/identifying.ts';
import type { EntityId } from '../../domain/kernel/ids.ts';
import type { Instant, LocalDate } from '../../domain/kernel/instant.ts';

/** To the other of a pair: a sentence that waits for their release. */
export type InsightDraftView = {
  readonly kind: 'insightDraft';
  /** `mine`: the reader has released this wording and the other has not. */
  readonly state: 'open' | 'mine' | 'released' | 'withdrawn';
  readonly programName: string;
  readonly partnerName: string;
  readonly sentence: string;
  readonly topic: string | null;
  readonly otherReleased: boolean;
  readonly warning: Warning;
  /** Which wording this is: a release is of this one only. */
  readonly wording: number;
};

type OwnerView = {
  readonly state: Exclude<ActionState, 'takenBack'>;
  readonly programName: string;
  readonly leadNames: readonly string[];
  readonly sentence: string;
  readonly ask: string;
  readonly dueOn: LocalDate;
  readonly question: string | null;
  readonly answer: string | null;
  readonly outcome: string | null;
};
/** To the owner of an action: what was heard, what is asked, until when. */
export type ActionGivenView = OwnerView & { readonly kind: 'actionGiven' };
/** The one reminder on the day on which it is due. */
export type ActionDueView = OwnerView & { readonly kind: 'actionDue' };

/** To both of the pair: what came of their sentence. */
export type ActionDoneView = {
  readonly kind: 'actionDone';
  readonly programName: string;
  readonly sentence: string;
  readonly outcome: string;
};

/** To the lead: the owner asks something, or cannot take it on. */
export type ActionReturnedView = {
  readonly kind: 'actionReturned';
  readonly state: 'asked' | 'answered' | 'declined';
  readonly programName: string;
  readonly ownerName: string;
  readonly cohortId: EntityId;
  readonly sentence: string;
  readonly ask: string;
  readonly words: string;
  readonly answer: string | null;
};

/** To a line manager: hours, dates and whom to ask; never with whom, never about what. */
export type ManagerHoursView = {
  readonly kind: 'managerHours';
  readonly programName: string;
  readonly cohortName: string;
  readonly leadNames: readonly string[];
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly sessions: { readonly count: number; readonly minutes: number };
  readonly hoursAMonth: number;
  /** Until when the manager may object; null where there is nothing (any more) to object to. */
  readonly objectBy: Instant | null;
  readonly mentors: readonly {
    readonly pairingId: EntityId;
    readonly name: string;
    readonly state: 'informed' | 'open' | 'fine' | 'objects' | 'goesAhead';
  }[];
};

/** To a lead: a manager objects on workload. */
export type ManagerObjectionView = {
  readonly kind: 'managerObjection';
  readonly programName: string;
  readonly cohortName: string;
  readonly managerName: string;
  readonly mentors: readonly {
    readonly pairingId: EntityId;
    readonly name: string;
    readonly state: 'open' | 'goAhead' | 'notNow';
  }[];
};

export type InsightView =
  | InsightDraftView
  | ActionGivenView
  | ActionDueView
  | ActionDoneView
  | ActionReturnedView
  | ManagerHoursView
  | ManagerObjectionView;
