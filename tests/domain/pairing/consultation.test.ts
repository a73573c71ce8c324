import fc from 'fast-check';
import {
  answer,
  ask,
  closeWindow,
  extendAsk,
  mayAnswer,
  remindAsked,
} from '../../../src/domain/pairing/consultation.ts';
import type { ConsultationAnswer, Pairing } from '../../../src/domain/pairing/pairing.ts';
import { aPairing, guid, menteeId, mentorId } from '../../support/builders.ts';

const monday = '2026-11-23T09:00:00.000Z';
const tuesday = '2026-11-24T09:00:00.000Z';
const thursday = '2026-11-26T17:30:00.000Z';
const windowEnd = '2026-12-04T17:30:00.000Z';

const asked = (): Pairing => ask(aPairing(), 'mentor', { now: monday, answerBy: thursday });
const reply = (given: ConsultationAnswer, now = tuesday) => ({ answer: given, reason: null, now });
const value = <T>(outcome: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};
const bothAsked = (): Pairing =>
  ask(value(answer(asked(), mentorId, reply('yes'))).pairing, 'mentee', { now: tuesday, answerBy: windowEnd });

test('when a draft is released, then only the first side owes a card', () => {
  expect(asked().owed.map((n) => [n.kind, n.personId])).toEqual([['consultation', mentorId]]);
});

test('when the first side says yes, then the other side is to be asked', () => {
  expect(value(answer(asked(), mentorId, reply('yes'))).asksNext).toBe('mentee');
});

test('when both say yes, then the pairing is confirmed', () => {
  const done = value(answer(bothAsked(), menteeId, reply('yes')));
  expect(done.pairing).toMatchObject({ state: 'confirmed', confirmedAt: tuesday });
});

test('when the mentor refuses, then the mentee is never asked and the draft looks as before until the window closes', () => {
  const done = value(answer(asked(), mentorId, reply('somebodyElse')));
  expect(done.asksNext).toBeNull();
  expect(done.pairing.state).toBe('consulting');
  expect(done.pairing.owed).toEqual(asked().owed);
});

test('when an answer is pressed twice, then it counts once and changes nothing', () => {
  const once = value(answer(asked(), mentorId, reply('somebodyElse'))).pairing;
  const twice = value(answer(once, mentorId, reply('somebodyElse')));
  expect(twice).toEqual({ pairing: once, asksNext: null });
});

test('when another answer follows the first, then it is refused', () => {
  const once = value(answer(asked(), mentorId, reply('notNow'))).pairing;
  expect(answer(once, mentorId, reply('yes'))).toEqual({ ok: false, code: 'alreadyAnswered' });
});

test('when a stranger or the side that was not asked answers, then it is refused', () => {
  expect(answer(asked(), guid(99), reply('yes'))).toEqual({ ok: false, code: 'notYours' });
  expect(answer(asked(), menteeId, reply('yes'))).toEqual({ ok: false, code: 'notYours' });
});

test('when the time for an answer is over, then it comes too late', () => {
  expect(answer(asked(), mentorId, reply('yes', thursday))).toEqual({ ok: false, code: 'over' });
});

test.each([
  [
    'refused by the mentor',
    () => value(answer(asked(), mentorId, reply('somebodyElse'))).pairing,
    'refused',
    [mentorId],
  ],
  [
    'refused by the mentee',
    () => value(answer(bothAsked(), menteeId, reply('notNow'))).pairing,
    'refused',
    [mentorId, menteeId],
  ],
  ['never answered', asked, 'expired', [mentorId]],
  ['answered by one alone', bothAsked, 'expired', [mentorId, menteeId]],
] as const)(
  'when the window closes on a draft %s, then all who were asked get the same neutral card at that moment',
  (_, draft, because, told) => {
    const before = draft();
    const closed = closeWindow(before, windowEnd);
    expect(closed).toMatchObject({ state: 'closed', closedBecause: because, closedAt: windowEnd });
    const ended = closed.owed.filter((n) => n.kind === 'draftEnded');
    expect(ended.map((n) => n.personId)).toEqual(told);
    expect(new Set(ended.map((n) => n.dueAt))).toEqual(new Set([windowEnd]));
  },
);

test('when the window closes on a confirmed pairing, then nothing happens to it', () => {
  const confirmed = value(answer(bothAsked(), menteeId, reply('yes'))).pairing;
  expect(closeWindow(confirmed, windowEnd)).toBe(confirmed);
});

test('when somebody is reminded twice, then one reminder is owed', () => {
  const once = remindAsked(asked(), 'mentor', tuesday);
  expect(remindAsked(once, 'mentor', tuesday)).toBe(once);
  expect(once.owed.filter((n) => n.reminder === 1)).toHaveLength(1);
});

test('when an automatic reply stops the clock, then there is more time, but never beyond the window', () => {
  const later = extendAsk(asked(), 'mentor', '2026-11-30T17:30:00.000Z');
  expect(mayAnswer(later, 'mentor', '2026-11-27T09:00:00.000Z')).toBe(true);
  expect(extendAsk(asked(), 'mentor', '2027-01-01T09:00:00.000Z').consultation.asks.mentor?.answerBy).toBe(windowEnd);
});

test('whatever the two answer in whatever order, then it is confirmed only by two yeses and nobody else is told anything before the window closes', () => {
  const press = fc.record({
    side: fc.constantFrom('mentor', 'mentee'),
    answer: fc.constantFrom<ConsultationAnswer>('yes', 'somebodyElse', 'notNow'),
  });
  fc.assert(
    fc.property(fc.array(press, { maxLength: 8 }), (presses) => {
      let pairing = asked();
      for (const p of presses) {
        const done = answer(pairing, p.side === 'mentor' ? mentorId : menteeId, reply(p.answer));
        if (!done.ok) continue;
        pairing = done.value.pairing;
        if (done.value.asksNext) pairing = ask(pairing, done.value.asksNext, { now: tuesday, answerBy: windowEnd });
      }
      const { mentor, mentee } = pairing.consultation.asks;
      expect(pairing.state === 'confirmed').toBe(mentor?.answer === 'yes' && mentee?.answer === 'yes');
      expect(mentee === null || mentor?.answer === 'yes').toBe(true);
      expect(pairing.owed.every((n) => n.kind === 'consultation')).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
