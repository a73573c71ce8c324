import fc from 'fast-check';
import { checkInAfter } from '../../../src/domain/check-in/after-session.ts';
import { answerCheckIn, answerHelp, asksForHelp, remindCheckIn } from '../../../src/domain/check-in/answering.ts';
import { type Answer, type CheckIn, questionIds } from '../../../src/domain/check-in/check-in.ts';
import { isLow } from '../../../src/domain/check-in/low-score.ts';
import { aboutThePair, mentorOnly, periodQuestions, questionsAfter } from '../../../src/domain/check-in/questions.ts';
import { reported } from '../../../src/domain/session/booking.ts';
import { aSession, guid, menteeId, mentorId } from '../../support/builders.ts';

const dueAt = '2026-12-01T10:05:00.000Z';
const later = '2026-12-02T09:00:00.000Z';
const closed = '2026-12-08T10:05:00.000Z';
const checkIn = (given: Partial<CheckIn> = {}): CheckIn => ({
  ...checkInAfter(aSession(), 'mentor', { id: guid(51), dueAt }),
  ...given,
});
const answer = (questionId: Answer['questionId'], value: number): Answer => ({ questionId, value }) as Answer;
const reply = (answers: readonly Answer[], given: object = {}) => ({
  report: 'met' as const,
  answers,
  now: later,
  earlier: [],
  ...given,
});

describe('questions', () => {
  test('when cards are made, then each has one to three questions and no mentee is asked what is asked of mentors alone', () => {
    const sets = [
      ...Array.from(
        { length: 9 },
        (_, i) => [questionsAfter('mentor', i + 1), questionsAfter('mentee', i + 1)] as const,
      ),
      ...Object.values(periodQuestions).map((q) => [q.mentor, q.mentee] as const),
    ];
    for (const [mentor, mentee] of sets) {
      for (const questions of [mentor, mentee]) {
        expect(questions.length).toBeGreaterThanOrEqual(1);
        expect(questions.length).toBeLessThanOrEqual(3);
        expect(new Set(questions).size).toBe(questions.length);
      }
      expect(mentee.filter((q) => mentorOnly.includes(q))).toEqual([]);
    }
  });

  test('when a series is over, then a mentor was asked every question for mentors alone', () => {
    const asked = Array.from({ length: 6 }, (_, i) => questionsAfter('mentor', i + 1)).flat();
    expect(mentorOnly.filter((q) => !asked.includes(q))).toEqual([]);
  });
});

describe('answers', () => {
  test('when they are given again before the end, then the last ones count and the first moment stands', () => {
    const first = answerCheckIn(checkIn(), reply([answer('CSAT', 4), answer('PS1', 5)]));
    if (!first.ok) throw new Error(first.code);
    const second = answerCheckIn(first.value, reply([answer('CSAT', 3)], { now: '2026-12-08T10:04:59.000Z' }));
    expect(second).toMatchObject({
      ok: true,
      value: {
        answers: [
          { questionId: 'PS1', value: 5 },
          { questionId: 'CSAT', value: 3 },
        ],
        answeredAt: later,
      },
    });
  });

  test('when the round has closed, then nothing is taken and nobody is reminded', () => {
    expect(answerCheckIn(checkIn(), reply([], { now: closed }))).toEqual({ ok: false, code: 'closed' });
    const open = checkIn();
    expect(remindCheckIn(open, closed)).toBe(open);
  });

  test('when the same is sent twice, then nothing changes', () => {
    const first = answerCheckIn(checkIn(), reply([answer('CSAT', 4)]));
    if (!first.ok) throw new Error(first.code);
    const again = answerCheckIn(first.value, reply([answer('CSAT', 4)], { now: '2026-12-03T09:00:00.000Z' }));
    expect(again.ok && again.value).toBe(first.value);
  });

  test('when nobody answered, then there is one reminder and never a second', () => {
    const once = remindCheckIn(checkIn(), later);
    expect(once.owed.filter((n) => n.reminder === 1)).toHaveLength(1);
    expect(remindCheckIn(once, '2026-12-04T09:00:00.000Z')).toBe(once);
  });
});

describe('a low score', () => {
  test('when an answer about the pair is 2 or less, then it is low; about the company it never is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...questionIds), fc.integer({ min: 1, max: 5 }), (id, value) => {
        expect(isLow([answer(id, value)], [])).toBe(aboutThePair.includes(id) && value <= 2);
      }),
    );
  });

  test('when the usefulness falls twice running, then it is low; once is not', () => {
    const earlier = (values: number[]) =>
      values.map((v) => checkIn({ answers: [answer('CSAT', v)], answeredAt: dueAt }));
    expect(isLow([answer('CSAT', 3)], earlier([5, 4]))).toBe(true);
    expect(isLow([answer('CSAT', 3)], earlier([4, 4]))).toBe(false);
    expect(isLow([answer('CSAT', 4)], earlier([5]))).toBe(false);
    expect(isLow([answer('PS1', 4)], earlier([5, 4, 3]))).toBe(false);
  });

  test('when it was raised again before anybody was told, then nobody is asked any more', () => {
    const low = answerCheckIn(checkIn(), reply([answer('CSAT', 1)]));
    if (!low.ok) throw new Error(low.code);
    expect(asksForHelp(low.value)).toBe(true);
    const raised = answerCheckIn(low.value, reply([answer('CSAT', 4)]));
    expect(raised.ok && asksForHelp(raised.value)).toBe(false);
  });

  test('when "no" was said, then a yes may follow until the end, and a yes stands', () => {
    const low = { ...checkIn(), low: true, answeredAt: later };
    const no = answerHelp(low, 'no', later);
    if (!no.ok) throw new Error(no.code);
    const yes = answerHelp(no.value, 'yes', later);
    if (!yes.ok) throw new Error(yes.code);
    expect(yes.value.help).toBe('yes');
    expect(answerHelp(yes.value, 'no', later)).toEqual({ ok: false, code: 'alreadyAnswered' });
    expect(answerHelp(yes.value, 'yes', closed).ok).toBe(true); // pressed twice, late
    expect(answerHelp(low, 'yes', closed)).toEqual({ ok: false, code: 'closed' });
    expect(answerHelp(checkIn(), 'yes', later)).toEqual({ ok: false, code: 'notAsked' });
  });
});

describe('what two reports say', () => {
  const cards = [
    { id: guid(51), personId: mentorId },
    { id: guid(52), personId: menteeId },
  ];
  const at = { now: later, cards };
  const report = fc.constantFrom('met' as const, 'moved' as const, 'didNotHappen' as const);

  test('when one alone has spoken, then that counts; when both say the same, that', () => {
    expect(reported(aSession(), ['met', null], at).state).toBe('held');
    expect(reported(aSession(), [null, 'moved'], at).state).toBe('moved');
    expect(reported(aSession(), ['didNotHappen', 'didNotHappen'], at).state).toBe('didNotHappen');
    const untouched = aSession();
    expect(reported(untouched, [null, null], at)).toBe(untouched);
  });

  test("when the two differ, then nobody's word wins and both are asked once more, alike, whoever spoke first", () => {
    fc.assert(
      fc.property(report, report, (mentor, mentee) => {
        fc.pre(mentor !== mentee);
        const afterFirst = reported(aSession(), [mentor, null], at);
        const contested = reported(afterFirst, [mentor, mentee], at);
        expect(contested).toMatchObject({ state: 'unreported', contestedAt: later });
        expect(contested.owed.map((n) => [n.kind, n.personId, n.subjectId])).toEqual(
          cards.map((c) => ['afterSession', c.personId, c.id]),
        );
        // they go on differing: no third card
        expect(reported(contested, [mentee, mentor], at)).toBe(contested);
        // they come to say the same: that is the fact
        expect(reported(contested, [mentee, mentee], at).state).toBe(reported(aSession(), [mentee, mentee], at).state);
      }),
    );
  });
});
