import type { Case, CaseRoute, WantedHelp } from '../access/conflict-of-interest.ts';
import type { EntityId, PersonId, TenantId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { type Outcome, ok, refused } from '../kernel/outcome.ts';
import { type Notice, noticeKey, owing } from '../notice/notice.ts';

export const concernKinds = ['cancellations', 'overreach', 'distress', 'confidentiality', 'mismatch', 'other'] as const;
export type ConcernKind = (typeof concernKinds)[number];

/** `received`: waits for somebody to take it; `inWork`: somebody named works on it; `settled`: done. */
export type ConcernState = 'received' | 'inWork' | 'settled';

export const concernOutcomes = ['talked', 'changed', 'newPartner', 'ended', 'referred', 'nothingNeeded'] as const;
export type ConcernOutcome = (typeof concernOutcomes)[number];

/** What a handler writes down for themselves and whoever takes over; sealed, and never shown to anybody else. */
export type HandlerNote = { readonly by: PersonId; readonly at: Instant; readonly words: string };

/** A private call for help. Only the person and whoever may handle it ever learn of it. */
export type Concern = {
  readonly tenantId: TenantId;
  readonly id: EntityId;
  readonly programId: EntityId;
  readonly cohortId: EntityId;
  readonly pairingId: EntityId | null;
  /** Who asks for help. */
  readonly personId: PersonId;
  /** The other side of the pairing that it is about; learns nothing. */
  readonly otherId: PersonId | null;
  readonly kind: ConcernKind;
  /** In the person's own words, sealed; null when they gave none. */
  readonly words: string | null;
  /** The words name danger: it is due sooner. */
  readonly urgent: boolean;
  readonly wanted: WantedHelp;
  readonly state: ConcernState;
  /** Who was told last; who may handle it now is always worked out anew. */
  readonly route: CaseRoute;
  readonly handlerId: PersonId | null;
  readonly openedAt: Instant;
  readonly dueAt: Instant;
  readonly remindedAt: Instant | null;
  readonly takenAt: Instant | null;
  readonly settledAt: Instant | null;
  readonly outcome: ConcernOutcome | null;
  readonly notes: readonly HandlerNote[];
  readonly owed: readonly Notice[];
  readonly version: number;
};

export type OpenedConcern = Pick<
  Concern,
  | 'tenantId'
  | 'id'
  | 'programId'
  | 'cohortId'
  | 'pairingId'
  | 'personId'
  | 'otherId'
  | 'kind'
  | 'words'
  | 'urgent'
  | 'wanted'
  | 'route'
  | 'openedAt'
  | 'dueAt'
>;

/** Working days until somebody should have settled it, or at least talked to the person. */
export const workingDaysFor = (kind: ConcernKind, urgent: boolean): number =>
  urgent ? 1 : kind === 'distress' || kind === 'overreach' ? 2 : 5;

/** A card acknowledges at once, unless one that held the form does so already; whoever may handle it is told in their own working hours. */
export function openConcern(from: OpenedConcern, has: { readonly card: boolean }): Concern {
  const concern: Concern = {
    ...from,
    state: 'received',
    handlerId: null,
    remindedAt: null,
    takenAt: null,
    settledAt: null,
    outcome: null,
    notes: [],
    owed: [],
    version: 0,
  };
  const acknowledgement: readonly Notice[] = has.card ? [] : [{ ...toPerson(concern, from.openedAt), asked: true }];
  return owing(concern, ...acknowledgement, ...caseNotices(concern, from.route.personIds, from.openedAt));
}

const toPerson = (concern: Concern, now: Instant): Notice => ({
  key: noticeKey('concern', concern.id, concern.personId),
  kind: 'concern',
  personId: concern.personId,
  subjectId: concern.id,
  dueAt: now,
  asked: false,
  reminder: 0,
});

/** The case as the rules of conflict of interest see it. */
export const caseOf = (concern: Concern, staff: Case['staff']): Case => ({
  staff,
  concerned: concern.otherId === null ? [concern.personId] : [concern.personId, concern.otherId],
  wanted: concern.wanted,
});

const sameRoute = (a: CaseRoute, b: CaseRoute): boolean =>
  a.to === b.to && a.personIds.length === b.personIds.length && a.personIds.every((id, i) => id === b.personIds[i]);

/** Lines or roles changed: whoever may handle it now is told; a handler who may not any more is off it at once. */
export function reassign(concern: Concern, route: CaseRoute, now: Instant): Concern {
  // whoever worked on it was erased
  const orphaned = concern.state === 'inWork' && concern.handlerId === null;
  if (concern.state === 'settled' || (!orphaned && sameRoute(concern.route, route))) return concern;
  const keeps = !orphaned && (concern.handlerId === null || route.personIds.some((id) => id === concern.handlerId));
  const moved: Concern = keeps
    ? { ...concern, route }
    : { ...concern, route, state: 'received', handlerId: null, takenAt: null };
  // somebody who works on it already needs no others
  const told = moved.handlerId !== null ? [] : route.personIds.filter((id) => !keeps || !isTold(concern, id));
  return owing(moved, ...caseNotices(moved, told, now));
}

const isTold = (concern: Concern, id: PersonId): boolean => concern.route.personIds.some((told) => told === id);

/** `by` works on it from now on; another of those who may can take it over. */
export function take(concern: Concern, by: PersonId, now: Instant): Outcome<Concern, 'over'> {
  if (concern.state === 'settled') return refused('over');
  if (concern.handlerId === by) return ok(concern);
  return ok({ ...concern, state: 'inWork', handlerId: by, takenAt: now });
}

const mostNotes = 100;

/** A note by whoever works on it; writing one takes the case. */
export function note(concern: Concern, written: HandlerNote): Outcome<Concern, 'over' | 'tooManyNotes'> {
  const taken = take(concern, written.by, written.at);
  if (!taken.ok) return taken;
  if (concern.notes.length >= mostNotes) return refused('tooManyNotes');
  return ok({ ...taken.value, notes: [...concern.notes, written] });
}

/** Done. The person is told that it is, and that they may come back. */
export function settle(
  concern: Concern,
  by: PersonId,
  how: { readonly outcome: ConcernOutcome; readonly now: Instant },
): Outcome<Concern, 'over'> {
  if (concern.state === 'settled') return concern.handlerId === by ? ok(concern) : refused('over');
  const settled: Concern = {
    ...concern,
    state: 'settled',
    handlerId: by,
    takenAt: concern.takenAt ?? how.now,
    settledAt: how.now,
    outcome: how.outcome,
  };
  const told = toPerson(settled, how.now);
  return ok(owing(settled, { ...told, key: `${told.key}:settled` }));
}

/** Overdue and not settled: whoever works on it, or everybody who may, is reminded once. */
export function remindOverdue(concern: Concern, now: Instant): Concern {
  if (concern.state === 'settled' || concern.remindedAt !== null || now < concern.dueAt) return concern;
  const who = concern.handlerId === null ? concern.route.personIds : [concern.handlerId];
  return owing({ ...concern, remindedAt: now }, ...caseNotices(concern, who, now, 1));
}

function caseNotices(concern: Concern, who: readonly PersonId[], now: Instant, reminder: 0 | 1 = 0): Notice[] {
  return who.map((personId) => ({
    // told again when it comes back to somebody
    key: `${noticeKey('concernCase', concern.id, personId, reminder)}:${now}`,
    kind: 'concernCase',
    personId,
    subjectId: concern.id,
    dueAt: now,
    asked: false,
    reminder,
  }));
}
