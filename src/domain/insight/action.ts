import type { EntityId, PersonId, TenantId } from '../kernel/ids.ts';
import type { Instant, LocalDate } from '../kernel/instant.ts';
import { type Outcome, ok, refused } from '../kernel/outcome.ts';
import { type Notice, type NoticeKind, noticeKey, owing } from '../notice/notice.ts';
import type { Insight } from './insight.ts';

/** What the company does with a released insight: asked of an owner, with a date and, in the end, an outcome. */
export type Action = {
  readonly tenantId: TenantId;
  readonly id: EntityId;
  readonly programId: EntityId;
  readonly cohortId: EntityId;
  readonly insightId: EntityId;
  /** The pair, so that both can be told when it is done; shown to nobody. */
  readonly mentorId: PersonId;
  readonly menteeId: PersonId;
  readonly givenBy: PersonId;
  readonly ownerId: PersonId;
  readonly ask: string;
  /** A date of the owner's own calendar. */
  readonly dueOn: LocalDate;
  readonly givenAt: Instant;
  readonly acceptedAt: Instant | null;
  /** What the owner asked back, and what a lead answered. */
  readonly question: string | null;
  readonly answer: string | null;
  readonly declinedBecause: string | null;
  readonly doneAt: Instant | null;
  readonly outcome: string | null;
  readonly takenBackAt: Instant | null;
  /** The due date of which the owner was reminded. */
  readonly remindedOf: LocalDate | null;
  /** Counts owners and their turns, so that each turn is worth a card of its own. */
  readonly turn: number;
  readonly owed: readonly Notice[];
  readonly version: number;
};

export type ActionState = 'given' | 'asked' | 'accepted' | 'done' | 'declined' | 'takenBack';

export function stateOf(action: Action): ActionState {
  if (action.doneAt !== null) return 'done';
  if (action.takenBackAt !== null) return 'takenBack';
  if (action.declinedBecause !== null) return 'declined';
  if (action.question !== null && action.answer === null) return 'asked';
  return action.acceptedAt === null ? 'given' : 'accepted';
}

/** Waits for the owner, or for an answer to the owner. */
export const isOpen = (action: Action): boolean => ['given', 'asked', 'accepted'].includes(stateOf(action));
export const isOverdue = (action: Action, today: LocalDate): boolean => isOpen(action) && action.dueOn < today;

const notice = (
  action: Action,
  kind: NoticeKind,
  to: { personId: PersonId; suffix: string; now: Instant },
): Notice => ({
  key: `${noticeKey(kind, action.id, to.personId)}${to.suffix}`,
  kind,
  personId: to.personId,
  subjectId: action.id,
  dueAt: to.now,
  asked: false,
  reminder: 0,
});

const tellOwner = (action: Action, now: Instant): Action =>
  owing(action, notice(action, 'actionGiven', { personId: action.ownerId, suffix: `:${action.turn}`, now }));

export type Given = { readonly ownerId: PersonId; readonly ask: string; readonly dueOn: LocalDate };

export function giveAction(insight: Insight, of: Given & { id: EntityId; by: PersonId; now: Instant }): Action {
  const { tenantId, programId, cohortId, mentorId, menteeId } = insight;
  const action: Action = {
    tenantId,
    id: of.id,
    programId,
    cohortId,
    insightId: insight.id,
    mentorId,
    menteeId,
    givenBy: of.by,
    ownerId: of.ownerId,
    ask: of.ask,
    dueOn: of.dueOn,
    givenAt: of.now,
    acceptedAt: null,
    question: null,
    answer: null,
    declinedBecause: null,
    doneAt: null,
    outcome: null,
    takenBackAt: null,
    remindedOf: null,
    turn: 1,
    owed: [],
    version: 0,
  };
  return tellOwner(action, of.now);
}

export type OwnerReply =
  | { readonly kind: 'accept' }
  | { readonly kind: 'ask' | 'done' | 'decline'; readonly words: string };

/** What the owner says. The same said twice changes nothing. */
export function replyToAction(
  action: Action,
  by: PersonId,
  reply: OwnerReply & { now: Instant },
): Outcome<Action, 'notYours' | 'settled'> {
  if (by !== action.ownerId) return refused('notYours');
  const state = stateOf(action);
  if (reply.kind === 'done' && state === 'done' && action.outcome === reply.words) return ok(action);
  if (reply.kind === 'decline' && state === 'declined') return ok(action);
  if (!isOpen(action)) return refused('settled');
  const { now } = reply;
  if (reply.kind === 'accept') return ok(action.acceptedAt === null ? { ...action, acceptedAt: now } : action);
  if (reply.kind === 'done') return ok(tellPair({ ...action, doneAt: now, outcome: reply.words }, now));
  if (reply.kind === 'decline') return ok(tellLead({ ...action, declinedBecause: reply.words }, now));
  if (state === 'asked' && action.question === reply.words) return ok(action);
  return ok(tellLead({ ...action, question: reply.words, answer: null, turn: action.turn + 1 }, now));
}

/** Both who said it learn what came of it, in the same words. */
const tellPair = (action: Action, now: Instant): Action =>
  owing(
    action,
    ...[action.mentorId, action.menteeId].map((personId) =>
      notice(action, 'actionDone', { personId, suffix: '', now }),
    ),
  );

/** The lead who gave it is told of a question or a no; whoever leads sees both in the tab. */
const tellLead = (action: Action, now: Instant): Action =>
  owing(action, notice(action, 'actionReturned', { personId: action.givenBy, suffix: `:${action.turn}`, now }));

export type ActionChange = Partial<Given> & { readonly answer?: string };

/** A lead changes owner, words or date, or answers the owner. Another owner begins anew. */
export function changeAction(
  action: Action,
  change: ActionChange & { now: Instant },
): Outcome<Action, 'settled' | 'nothingAsked'> {
  const state = stateOf(action);
  if (state === 'done' || state === 'takenBack') return refused('settled');
  if (change.answer !== undefined && state !== 'asked') return refused('nothingAsked');
  const { ownerId = action.ownerId, ask = action.ask, dueOn = action.dueOn, answer = action.answer } = change;
  const changed = { ...action, ownerId, ask, dueOn, answer };
  const same = ownerId === action.ownerId && ask === action.ask && dueOn === action.dueOn && answer === action.answer;
  if (same) return ok(action);
  const turn = action.turn + 1;
  // whoever declined is not asked again by a new date: a lead gives it to somebody, and be it the same person, afresh
  const afresh = ownerId !== action.ownerId || state === 'declined';
  const next: Action = afresh
    ? { ...changed, turn, acceptedAt: null, question: null, answer: null, declinedBecause: null, remindedOf: null }
    : { ...changed, turn };
  return ok(tellOwner(next, change.now));
}

/** A lead takes it back: the owner has nothing left to do. */
export function takeBackAction(action: Action, now: Instant): Outcome<Action, 'settled'> {
  if (action.doneAt !== null) return refused('settled');
  return ok(action.takenBackAt === null ? { ...action, takenBackAt: now } : action);
}

/** The one reminder on the day on which it is due (or the first after it on which the owner is at work). */
export function remindOwner(action: Action, today: LocalDate, now: Instant): Action {
  if (!isOpen(action) || action.dueOn > today || action.remindedOf === action.dueOn) return action;
  const suffix = `:${action.dueOn}`;
  return owing(
    { ...action, remindedOf: action.dueOn },
    notice(action, 'actionDue', { personId: action.ownerId, suffix, now }),
  );
}
