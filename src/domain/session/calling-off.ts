import type { PersonId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { type Outcome, ok, refused } from '../kernel/outcome.ts';
import { owing } from '../notice/notice.ts';
import type { Side } from '../program/cohort.ts';
import type { ChangeMade, Session } from './session.ts';
import { tell } from './telling.ts';

/** A session that was called off before it began (not one that its pair reported on afterwards). */
export const isCalledOff = (s: Session): boolean =>
  (s.state === 'cancelled' || s.state === 'moved') && s.changes.length > 0;

/** Whether it can still be moved or cancelled: its event stands and it has not begun. */
export const mayCallOff = (s: Session, now: Instant): boolean => s.state === 'booked' && now < s.startsAt;

/**
 * Moves (its number gets another time) or cancels a session; doing so again changes nothing. Everybody but the one who did it is told
 * in neutral words, unless a card of their own says it already (`nobody`). `notBooked`: its event is still being written, and one that may or may not exist cannot be cancelled.
 */
export function callOff(
  session: Session,
  change: ChangeMade,
  told: { readonly assistantId: PersonId | null } | 'nobody',
): Outcome<Session, 'over' | 'notBooked'> {
  if (isCalledOff(session)) return ok(session);
  if (session.state === 'booking') return refused('notBooked');
  if (!mayCallOff(session, change.at)) return refused('over');
  const from = { startsAt: session.startsAt, endsAt: session.endsAt };
  const off: Session = {
    ...session,
    state: change.what,
    changes: [...session.changes, { ...change, from, far: false }],
    moving: null,
  };
  if (told === 'nobody') return ok(off);
  return ok(owing(off, ...tell(off, { of: change.what, at: change.at, except: change.by, ...told })));
}

/**
 * How many sessions one side cancelled running: since the last that was held, moved ones and those that count against nobody left out.
 */
export function cancelledRunning(sessions: readonly Session[], side: Side): number {
  const timeOf = (s: Session): Instant => (isCalledOff(s) ? (s.changes.at(-1)?.at ?? s.startsAt) : s.startsAt);
  const past = sessions.filter((s) => s.state === 'held' || isCalledOff(s));
  const newestFirst = past.sort((a, b) => (timeOf(a) > timeOf(b) ? -1 : 1));
  const lastHeld = newestFirst.findIndex((s) => s.state === 'held');
  const since = lastHeld === -1 ? newestFirst : newestFirst.slice(0, lastHeld);
  return since.filter((s) => {
    const change = s.changes.at(-1);
    return change?.what === 'cancelled' && change.side === side && change.counts;
  }).length;
}
