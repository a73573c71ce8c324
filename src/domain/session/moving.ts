import type { PersonId } from '../kernel/ids.ts';
import { daysBetween, type Instant, minutesLater } from '../kernel/instant.ts';
import { type Outcome, ok, refused } from '../kernel/outcome.ts';
import { owing } from '../notice/notice.ts';
import type { Slot, SlotOffer } from '../pairing/pairing.ts';
import { mayCallOff } from './calling-off.ts';
import type { ChangeMade, Session, SessionChange } from './session.ts';
import { tell } from './telling.ts';

/** A moved session stays this near to its old time where both have time; farther, the ledger says so. */
export const nearDays = 7;
/** Whoever moved a session can take that back for so long. */
export const takeBackMinutes = 60;

export const isFar = (from: Slot, to: Slot): boolean => Math.abs(daysBetween(from.startsAt, to.startsAt)) > nearDays;

const spanOf = ({ startsAt, endsAt }: Slot): Slot => ({ startsAt, endsAt });

/** Shows other times for a session to somebody who wants to move it; nothing about the session itself changes. */
export function showTimes(
  session: Session,
  to: PersonId,
  at: { readonly offer: SlotOffer; readonly now: Instant },
): Outcome<Session, 'over' | 'notBooked'> {
  if (session.state === 'booking') return refused('notBooked');
  if (!mayCallOff(session, at.now)) return refused('over');
  const shownTo = [...new Set([...(session.moving?.shownTo ?? []), to])];
  return ok({ ...session, moving: { offer: at.offer, shownTo } });
}

/** Somebody who looked at other times leaves the session where it is. */
export function keepTime(session: Session, personId: PersonId): Session {
  if (session.moving === null || !session.moving.shownTo.includes(personId)) return session;
  const shownTo = session.moving.shownTo.filter((id) => id !== personId);
  return { ...session, moving: shownTo.length === 0 ? null : { ...session.moving, shownTo } };
}

/** The session at another time. Its event is still to be moved; everybody but whoever moved it is told, once. */
export function moveTo(
  session: Session,
  slot: Slot,
  by: { readonly change: ChangeMade; readonly assistantId: PersonId | null },
): Outcome<Session, 'over' | 'notBooked'> {
  const { change, assistantId } = by;
  if (session.startsAt === slot.startsAt && session.endsAt === slot.endsAt) return ok(session);
  if (session.state === 'booking') return refused('notBooked');
  if (!mayCallOff(session, change.at)) return refused('over');
  const made: SessionChange = { ...change, from: spanOf(session), far: isFar(session, slot) };
  const moved: Session = {
    ...session,
    ...spanOf(slot),
    changes: [...session.changes, made],
    moving: null,
    movedFrom: [...session.movedFrom, spanOf(session)],
  };
  return ok(owing(moved, ...tell(moved, { of: `moved:${change.at}`, at: change.at, except: change.by, assistantId })));
}

/** The last move, while the person who made it can still take it back. */
export function moveToTakeBack(session: Session, personId: PersonId, now: Instant): SessionChange | null {
  const last = session.changes.at(-1);
  if (!mayCallOff(session, now) || last?.what !== 'moved' || last.by !== personId || last.from === null) return null;
  return now < minutesLater(last.at, takeBackMinutes) && now < last.from.startsAt ? last : null;
}

/** As if it had not been moved: the ledger forgets it, and the others see the old time again. */
export function takeBackMove(
  session: Session,
  by: { readonly personId: PersonId; readonly assistantId: PersonId | null; readonly now: Instant },
): Outcome<Session, 'over'> {
  const last = moveToTakeBack(session, by.personId, by.now);
  if (last === null || last.from === null) return refused('over');
  const back: Session = {
    ...session,
    ...last.from,
    changes: session.changes.slice(0, -1),
    moving: null,
    movedFrom: [...session.movedFrom, spanOf(session)],
  };
  const told = tell(back, {
    of: `back:${by.now}`,
    at: by.now,
    except: by.personId,
    assistantId: by.assistantId,
  });
  return ok(owing(back, ...told));
}

/** The event stands where the session is. */
export const eventMoved = (session: Session): Session =>
  session.movedFrom.length === 0 ? session : { ...session, movedFrom: [] };
