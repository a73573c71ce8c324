import fc from 'fast-check';
import { daysBetween, minutesLater } from '../../../src/domain/kernel/instant.ts';
import type { SlotOffer } from '../../../src/domain/pairing/pairing.ts';
import {
  eventMoved,
  isFar,
  keepTime,
  moveTo,
  moveToTakeBack,
  nearDays,
  showTimes,
  takeBackMinutes,
  takeBackMove,
} from '../../../src/domain/session/moving.ts';
import { windowsToMove } from '../../../src/domain/session/next-session.ts';
import { isReconciled } from '../../../src/domain/session/reconciling.ts';
import type { ChangeMade, Session } from '../../../src/domain/session/session.ts';
import { aSession, guid, menteeId, mentorId } from '../../support/builders.ts';

const at = '2026-11-24T09:00:00.000Z';
const assistantId = guid(13);
const byMentee: ChangeMade = { by: menteeId, side: 'mentee', what: 'moved', at, counts: true, proposed: null };
const slotAt = (startsAt: string) => ({ startsAt, endsAt: minutesLater(startsAt, 60) });
const later = slotAt('2026-12-03T09:00:00.000Z');
const offer: SlotOffer = {
  id: guid(8),
  sessionNumber: 1,
  foundAt: at,
  slots: [later],
  rhythms: [],
  remarks: [],
  note: null,
  byHand: null,
};
const moved = (s: Session, to = later, change: Partial<ChangeMade> = {}): Session => {
  const done = moveTo(s, to, { change: { ...byMentee, ...change }, assistantId });
  if (!done.ok) throw new Error(done.code);
  return done.value;
};

test('when somebody asks for other times, then the session stands where it is, and only they see them until they keep it', () => {
  const shown = showTimes(aSession(), menteeId, { offer, now: at });
  if (!shown.ok) throw new Error(shown.code);
  expect(shown.value).toMatchObject({ state: 'booked', startsAt: aSession().startsAt, changes: [], owed: [] });
  expect(shown.value.moving).toEqual({ offer, shownTo: [menteeId] });
  expect(keepTime(shown.value, mentorId)).toBe(shown.value);
  expect(keepTime(shown.value, menteeId).moving).toBeNull();
});

test('when a time is chosen, then the same session is there, its event is still to follow, and each other is told once', () => {
  const session = moved(aSession());
  expect(session).toMatchObject({ ...later, state: 'booked', moving: null, movedFrom: [slotAt(aSession().startsAt)] });
  expect(session.owed.map((n) => [n.kind, n.personId])).toEqual([
    ['sessionBooked', mentorId],
    ['assistantSession', assistantId],
  ]);
  expect(moved(session)).toBe(session);
  // until its event has followed, the calendar says nothing about it
  expect(isReconciled(session, at)).toBe(false);
  expect(isReconciled(eventMoved(session), at)).toBe(true);
});

test('when it is moved again before its event followed, then every time at which the event may stand is known', () => {
  const twice = moved(moved(aSession()), slotAt('2026-12-04T09:00:00.000Z'), { at: minutesLater(at, 5) });
  expect(twice.movedFrom.map((m) => m.startsAt)).toEqual([aSession().startsAt, later.startsAt]);
  expect(twice.changes.map((c) => c.from?.startsAt)).toEqual([aSession().startsAt, later.startsAt]);
});

test('when the mover takes it back within the hour, then it is as if it had never been moved; nobody else can, and not later', () => {
  const session = moved(aSession());
  const now = minutesLater(at, takeBackMinutes - 1);
  const back = takeBackMove(session, { personId: menteeId, assistantId, now });
  expect(back.ok && back.value).toMatchObject({ startsAt: aSession().startsAt, changes: [] });
  expect(takeBackMove(session, { personId: mentorId, assistantId, now }).ok).toBe(false);
  expect(moveToTakeBack(session, menteeId, minutesLater(at, takeBackMinutes))).toBeNull();
});

test('when a session has begun, is over or is still being written, then it is not moved', () => {
  const to = { change: byMentee, assistantId: null };
  expect(moveTo(aSession({ startsAt: at }), later, to)).toMatchObject({ code: 'over' });
  expect(moveTo(aSession({ state: 'held' }), later, to)).toMatchObject({ code: 'over' });
  expect(moveTo(aSession({ state: 'booking' }), later, to)).toMatchObject({ code: 'notBooked' });
});

test('when any move is made, then the ledger marks it far exactly when it is more than a week', () => {
  fc.assert(
    fc.property(fc.integer({ min: -60 * 24, max: 60 * 24 }), (hours) => {
      const session = aSession({ startsAt: '2027-02-01T09:00:00.000Z', endsAt: '2027-02-01T10:00:00.000Z' });
      const to = slotAt(minutesLater(session.startsAt, hours * 60));
      if (hours === 0) return;
      const change = moved(session, to).changes.at(-1);
      expect(change?.far).toBe(Math.abs(daysBetween(session.startsAt, to.startsAt)) > nearDays);
      expect(change?.far).toBe(isFar(session, to));
    }),
  );
});

test('when times are looked for, then first within a week of the old one, then farther, never past the neighbours or before notice', () => {
  const day = (n: number) => slotAt(`2026-12-${String(n).padStart(2, '0')}T09:00:00.000Z`);
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 10, max: 18 }),
      fc.integer({ min: 19, max: 31 }),
      (a, b, c) => {
        const [one, two, three] = [a, b, c].map((d, i) => aSession({ id: guid(40 + i), number: i + 1, ...day(d) }));
        if (one === undefined || two === undefined || three === undefined) return;
        const around = { number: 2, sessions: [one, two, three], startsOn: '2026-11-01', noticeHours: 24, now: at };
        const windows = windowsToMove(around, two);
        for (const w of windows) {
          expect(w.from >= one.endsAt && w.to <= three.startsAt && w.from < w.to).toBe(true);
        }
        const [near, far] = windows;
        expect(near !== undefined && far !== undefined && far.from <= near.from && near.to <= far.to).toBe(true);
        expect(daysBetween(near?.from ?? '', two.startsAt)).toBeLessThanOrEqual(nearDays);
      },
    ),
  );
});
