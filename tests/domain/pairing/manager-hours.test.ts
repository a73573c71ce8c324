import { hoursAMonth } from '../../../src/domain/pairing/hours-a-month.ts';
import {
  decideObjection,
  holdsUp,
  listMentor,
  type ManagerHours,
  sayWord,
} from '../../../src/domain/pairing/manager-hours.ts';
import { aCohort, guid, mentorId, tenantId } from '../../support/builders.ts';

const [manager, lead, due, objectBy] = [guid(150), guid(101), '2026-12-01T08:00:00.000Z', '2026-12-08T16:30:00.000Z'];
const now = '2026-12-02T09:00:00.000Z';
const empty: ManagerHours = {
  tenantId,
  id: guid(91),
  programId: guid(2),
  cohortId: guid(3),
  managerId: manager,
  mentors: [],
  pairingIds: [],
  owed: [],
  version: 0,
};
const listed = (by: string | null): ManagerHours =>
  listMentor(
    listMentor(empty, { pairingId: guid(31), mentorId, objectBy: by }, due),
    { pairingId: guid(32), mentorId: guid(13), objectBy: by },
    due,
  );
const said = (hours: ManagerHours, word: 'fine' | 'objects', at = now) =>
  sayWord(hours, manager, { word, pairingIds: [guid(31)], now: at, leads: [lead] });

test('when two mentors of one manager are confirmed on a day, then it is one card', () => {
  expect(listed(null).owed).toHaveLength(1);
  expect(listMentor(listed(null), { pairingId: guid(31), mentorId, objectBy: null }, objectBy).mentors).toHaveLength(2);
});

test('when managers are only informed, then nothing waits and nothing can be objected', () => {
  expect(listed(null).mentors.map((m) => holdsUp(m, now))).toEqual([false, false]);
  expect(said(listed(null), 'objects')).toEqual({ ok: false, code: 'settled' });
});

test('when a manager may object, then the pairing waits for a yes, a lead’s decision, or the end of the time', () => {
  const hours = listed(objectBy);
  expect(hours.mentors.map((m) => holdsUp(m, now))).toEqual([true, true]);
  expect(hours.mentors.map((m) => holdsUp(m, objectBy))).toEqual([false, false]);
  const fine = said(hours, 'fine');
  expect(fine.ok && fine.value.mentors.map((m) => holdsUp(m, now))).toEqual([false, true]);
  const objected = said(hours, 'objects');
  if (!objected.ok) throw new Error(objected.code);
  expect(objected.value.mentors.map((m) => holdsUp(m, objectBy))).toEqual([true, false]);
  expect(objected.value.owed.filter((n) => n.kind === 'managerObjection').map((n) => n.personId)).toEqual([lead]);
  const decided = decideObjection(objected.value, { pairingId: guid(31), decision: 'goAhead', now });
  if (!decided.ok) throw new Error(decided.code);
  expect(holdsUp(decided.value.mentors[0] as never, now)).toBe(false);
  expect(decideObjection(decided.value, { pairingId: guid(31), decision: 'notNow', now })).toEqual({
    ok: false,
    code: 'settled',
  });
});

test('when it is too late, pressed twice or somebody else, then nothing changes', () => {
  const hours = listed(objectBy);
  expect(said(hours, 'objects', objectBy)).toEqual({ ok: false, code: 'settled' });
  const once = said(hours, 'objects');
  expect(once.ok && said(once.value, 'objects')).toEqual(once);
  expect(sayWord(hours, mentorId, { word: 'fine', pairingIds: [guid(31)], now, leads: [] })).toEqual({
    ok: false,
    code: 'notYours',
  });
});

test('when a cohort has six sessions of an hour in half a year, then it is about an hour a month', () => {
  expect(hoursAMonth(aCohort())).toBe(1);
  expect(hoursAMonth(aCohort({ sessions: { count: 24, minutes: 120 } }))).toBe(8);
});
