import fc from 'fast-check';
import type { CaseRoute } from '../../../src/domain/access/conflict-of-interest.ts';
import {
  type Concern,
  note,
  openConcern,
  reassign,
  remindOverdue,
  settle,
  take,
  workingDaysFor,
} from '../../../src/domain/concern/concern.ts';
import { namesDanger } from '../../../src/domain/concern/urgent-words.ts';
import { guid, menteeId, mentorId, tenantId } from '../../support/builders.ts';

const at = (hour: number): string => `2026-11-24T${String(hour).padStart(2, '0')}:00:00.000Z`;
const toLeads: CaseRoute = { to: 'lead', personIds: [guid(5), guid(6)] };
const toSecond: CaseRoute = { to: 'secondContact', personIds: [guid(7)] };

const opened = (route: CaseRoute = toLeads, card = false): Concern =>
  openConcern(
    {
      ...{ tenantId, id: guid(70), programId: guid(2), cohortId: guid(3), pairingId: guid(31), personId: mentorId },
      ...{ otherId: menteeId, kind: 'other', words: null, urgent: false, wanted: 'lead', route },
      ...{ openedAt: at(9), dueAt: at(12) },
    },
    { card },
  );
const toldTo = (c: Concern) => c.owed.map((n) => [n.kind, n.personId]);

test('when a concern is opened, then the person is answered at once, and only those of the route are told', () => {
  expect(toldTo(opened())).toEqual([
    ['concern', mentorId],
    ['concernCase', guid(5)],
    ['concernCase', guid(6)],
  ]);
  expect(opened().owed[0]?.asked).toBe(true);
  expect(toldTo(opened(toSecond, true))).toEqual([['concernCase', guid(7)]]);
});

test('when the handler may not handle it any more, then it is new again and the next ones are told; a settled one stays where it is', () => {
  const taken = take(opened(), guid(5), at(10));
  if (!taken.ok) throw new Error('not taken');
  const moved = reassign(taken.value, toSecond, at(11));
  expect(moved).toMatchObject({ state: 'received', handlerId: null, route: toSecond });
  expect(toldTo(moved)).toContainEqual(['concernCase', guid(7)]);
  expect(reassign(moved, toSecond, at(12))).toBe(moved);
  const done = settle(moved, guid(7), { outcome: 'talked', now: at(12) });
  if (!done.ok) throw new Error('not settled');
  expect(reassign(done.value, toLeads, at(13))).toBe(done.value);
  // with one of two leads gone, the other goes on undisturbed
  const fewer = reassign(taken.value, { to: 'lead', personIds: [guid(5)] }, at(11));
  expect([fewer.handlerId, fewer.owed.length]).toEqual([guid(5), taken.value.owed.length]);
});

test('when it is overdue, then its handler is reminded once, or everybody who may take it', () => {
  expect(remindOverdue(opened(), at(11)).remindedAt).toBeNull();
  const reminded = remindOverdue(opened(), at(12));
  expect(reminded.owed.filter((n) => n.reminder === 1).map((n) => n.personId)).toEqual([guid(5), guid(6)]);
  expect(remindOverdue(reminded, at(13))).toBe(reminded);
  const taken = take(opened(), guid(6), at(10));
  const own = taken.ok ? remindOverdue(taken.value, at(12)) : opened();
  expect(own.owed.filter((n) => n.reminder === 1).map((n) => n.personId)).toEqual([guid(6)]);
});

test('when it is settled, then nothing more can be done to it, and the person is told once', () => {
  const done = settle(opened(), guid(5), { outcome: 'changed', now: at(10) });
  if (!done.ok) throw new Error('not settled');
  expect(done.value).toMatchObject({ state: 'settled', handlerId: guid(5), takenAt: at(10), outcome: 'changed' });
  expect(done.value.owed.filter((n) => n.kind === 'concern' && !n.asked)).toHaveLength(1);
  expect(settle(done.value, guid(5), { outcome: 'changed', now: at(11) })).toEqual(done);
  const over = { ok: false, code: 'over' };
  expect(settle(done.value, guid(6), { outcome: 'talked', now: at(11) })).toEqual(over);
  expect(take(done.value, guid(6), at(11))).toEqual(over);
  expect(note(done.value, { by: guid(6), at: at(11), words: 'x' })).toEqual(over);
});

test('when a note is written, then its writer works on the case', () => {
  const noted = note(opened(), { by: guid(6), at: at(10), words: 'sealed' });
  expect(noted.ok && noted.value).toMatchObject({ state: 'inWork', handlerId: guid(6), notes: [{ words: 'sealed' }] });
});

test('when words name danger, then it is due sooner than anything else', () => {
  expect(workingDaysFor('other', true)).toBe(1);
  expect(workingDaysFor('distress', false)).toBeLessThan(workingDaysFor('mismatch', false));
});

test.each([
  'He HIT me last week',
  'I want to end my life',
  'mi ha molestata',
  'Penso al suicidio',
  'me amenazó',
  'acoso sexual',
  'Il m’a menacée',
  'harcèlement',
  'Er hat mich bedroht',
  'Ich denke an Selbstmord',
])('when somebody writes “%s”, then danger is named', (text) => expect(namesDanger(text)).toBe(true));

test.each([
  'He cancels all the time.',
  'Non mi ascolta mai e tocca sempre a me.',
  'Me toca preparar todo y no estoy acostumbrado.',
  'Ça me touche, mais nous ne parlons pas la même langue.',
  'Wir finden keinen Termin.',
  '',
])('when somebody writes “%s”, then no danger is named', (text) => expect(namesDanger(text)).toBe(false));

test('when danger stands anywhere in a text, then it is found, whatever the case and signs around it', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) =>
      expect(namesDanger(`${before} (SUICIDE) ${after}`)).toBe(true),
    ),
  );
});
