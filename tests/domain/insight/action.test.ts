import fc from 'fast-check';
import {
  type Action,
  changeAction,
  giveAction,
  isOpen,
  isOverdue,
  remindOwner,
  replyToAction,
  stateOf,
  takeBackAction,
} from '../../../src/domain/insight/action.ts';
import { draftInsight } from '../../../src/domain/insight/insight.ts';
import { aPairing, guid, menteeId, mentorId } from '../../support/builders.ts';

const now = '2026-12-01T09:00:00.000Z';
const [lead, owner, other] = [guid(101), guid(102), guid(103)];
const insight = draftInsight(aPairing({ state: 'active' }), {
  id: guid(71),
  by: mentorId,
  sentence: 's',
  topic: null,
  now,
});
const given = (): Action =>
  giveAction(insight, { id: guid(81), by: lead, ownerId: owner, ask: 'do it', dueOn: '2026-12-10', now });

const step = fc.oneof(
  fc.record({
    kind: fc.constantFrom('accept' as const, 'ask' as const, 'done' as const, 'decline' as const),
    by: fc.constantFrom(owner, other, mentorId),
    words: fc.constantFrom('one', 'two'),
  }),
  fc.record({ kind: fc.constant('answer' as const), words: fc.constantFrom('yes', 'no') }),
  fc.record({ kind: fc.constant('to' as const), ownerId: fc.constantFrom(owner, other) }),
  fc.record({ kind: fc.constant('takeBack' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function take(action: Action, s: Step): Action {
  const result =
    s.kind === 'answer'
      ? changeAction(action, { answer: s.words, now })
      : s.kind === 'to'
        ? changeAction(action, { ownerId: s.ownerId, now })
        : s.kind === 'takeBack'
          ? takeBackAction(action, now)
          : replyToAction(action, s.by, { ...s, now });
  return result.ok ? result.value : action;
}

test('whatever owner, others and lead do, then only the owner moves it, twice is once, and what is over stays so', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      let action = given();
      for (const s of steps) {
        const before = action;
        action = take(before, s);
        expect(take(action, s)).toEqual(action);
        if ('by' in s && s.by !== before.ownerId) expect(action).toBe(before);
        if (stateOf(before) === 'done') expect(action).toBe(before);
        const told = action.owed.filter((n) => n.kind === 'actionDone').map((n) => n.personId);
        expect(told).toEqual(stateOf(action) === 'done' ? [mentorId, menteeId] : []);
        expect(new Set(action.owed.map((n) => n.key)).size).toBe(action.owed.length);
      }
    }),
    { numRuns: 1000 },
  );
});

test('when the due date has come, then the owner is reminded once, and of a new date once more', () => {
  expect(remindOwner(given(), '2026-12-09', now).owed).toHaveLength(1);
  const due = remindOwner(given(), '2026-12-10', now);
  expect(due.owed.map((n) => n.kind)).toEqual(['actionGiven', 'actionDue']);
  expect(remindOwner(due, '2026-12-11', now)).toBe(due);
  expect([isOverdue(due, '2026-12-10'), isOverdue(due, '2026-12-11')]).toEqual([false, true]);
  const later = changeAction(due, { dueOn: '2026-12-20', now });
  if (!later.ok) throw new Error(later.code);
  expect(remindOwner(later.value, '2026-12-21', now).owed.filter((n) => n.kind === 'actionDue')).toHaveLength(2);
});

test('when somebody else becomes the owner, then they begin anew and the first one has no say', () => {
  const asked = replyToAction(given(), owner, { kind: 'ask', words: 'why?', now });
  if (!asked.ok) throw new Error(asked.code);
  expect(stateOf(asked.value)).toBe('asked');
  const moved = changeAction(asked.value, { ownerId: other, now });
  if (!moved.ok) throw new Error(moved.code);
  expect([stateOf(moved.value), moved.value.question, isOpen(moved.value)]).toEqual(['given', null, true]);
  expect(replyToAction(moved.value, owner, { kind: 'done', words: 'mine', now })).toEqual({
    ok: false,
    code: 'notYours',
  });
});
