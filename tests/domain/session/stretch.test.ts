import { officeHours } from '../../../src/domain/kernel/person.ts';
import type { Pairing } from '../../../src/domain/pairing/pairing.ts';
import {
  answerHours,
  askForHours,
  bothAnswered,
  stretched,
  tellNoCommonHours,
} from '../../../src/domain/session/stretch.ts';
import { aPairing, guid, menteeId, mentorId } from '../../support/builders.ts';

const now = '2026-12-01T08:00:00.000Z';
const asked = askForHours(aPairing({ state: 'active' }), now);
const answered = (side: 'mentor' | 'mentee', answer: Parameters<typeof answerHours>[2], from = asked): Pairing => {
  const result = answerHours(from, side, answer);
  if (!result.ok) throw new Error(result.code);
  return result.value;
};

test('when two have no hour in common, then each is asked once, alone', () => {
  expect(asked.owed.map((n) => [n.kind, n.personId])).toEqual([
    ['earlyOrLate', mentorId],
    ['earlyOrLate', menteeId],
  ]);
  expect(askForHours(asked, '2026-12-05T08:00:00.000Z')).toBe(asked);
});

test('when one gives early and late hours, then theirs are wider and the other’s stay', () => {
  const wider = answered('mentor', { earliest: '07:00', latest: '20:00' });
  expect(stretched(officeHours, wider.stretch, 'mentor')).toEqual({ ...officeHours, start: '07:00', end: '20:00' });
  expect(stretched(officeHours, wider.stretch, 'mentee')).toBe(officeHours);
});

test('when the hours given are narrower than one’s own, then one’s own stay', () => {
  const narrow = answered('mentor', { earliest: '10:00', latest: '16:00' });
  expect(stretched(officeHours, narrow.stretch, 'mentor')).toEqual(officeHours);
});

test('when one says no and changes their mind, then the last word counts; saying it twice changes nothing', () => {
  const no = answered('mentee', 'no');
  expect(stretched(officeHours, no.stretch, 'mentee')).toBe(officeHours);
  expect(answered('mentee', 'no', no)).toBe(no);
  const yes = answered('mentee', { earliest: '08:00', latest: '19:00' }, no);
  expect(stretched(officeHours, yes.stretch, 'mentee').end).toBe('19:00');
});

test('when the latest hour lies before the earliest, or nobody was asked, then nothing is kept', () => {
  expect(answerHours(asked, 'mentor', { earliest: '18:00', latest: '17:00' })).toMatchObject({
    code: 'endsBeforeStart',
  });
  expect(answerHours(aPairing(), 'mentor', 'no')).toMatchObject({ code: 'notAsked' });
});

test('when both have answered and it came to nothing, then whoever runs the program is told once, and not what was said', () => {
  const both = answered('mentee', 'no', answered('mentor', 'no'));
  expect(both.stretch !== null && bothAnswered(both.stretch)).toBe(true);
  const told = tellNoCommonHours(both, [guid(5)], now);
  const twice = tellNoCommonHours(told, [guid(5)], now);
  expect(twice).toBe(told);
  const [notice] = told.owed.filter((n) => n.kind === 'noCommonHours');
  expect(notice).toMatchObject({ personId: guid(5), subjectId: both.id });
  expect(JSON.stringify(notice)).not.toContain('"no"');
});
