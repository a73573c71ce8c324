import fc from 'fast-check';
import { maybeFromOthers, showsTopic, warningFor } from '../../../src/domain/insight/identifying.ts';
import {
  draftInsight,
  hasReleased,
  type Insight,
  mayBeginDraft,
  maySeeInsight,
  mostOpenDrafts,
  release,
  reword,
  withdrawInsight,
} from '../../../src/domain/insight/insight.ts';
import { longestSentence, readWords } from '../../../src/domain/insight/sentence.ts';
import { aPairing, guid, menteeId, mentorId } from '../../support/builders.ts';

const now = '2026-12-01T09:00:00.000Z';
const pairing = aPairing({ state: 'active', activatedAt: now });
const drafted = (): Insight =>
  draftInsight(pairing, { id: guid(71), by: mentorId, sentence: 'first', topic: null, now });
const unseen = { topicShown: false, alone: false };

const person = fc.constantFrom(mentorId, menteeId, guid(99));
const step = fc.oneof(
  fc.record({ what: fc.constant('release' as const), by: person, wording: fc.integer({ min: 1, max: 4 }) }),
  fc.record({
    what: fc.constant('reword' as const),
    by: person,
    wording: fc.integer({ min: 1, max: 4 }),
    sentence: fc.constantFrom('first', 'second', 'third'),
  }),
  fc.record({ what: fc.constant('withdraw' as const), by: person }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function take(insight: Insight, s: Step): Insight {
  const result =
    s.what === 'release'
      ? release(insight, { ...s, ...unseen, now })
      : s.what === 'reword'
        ? reword(insight, { ...s, topic: null })
        : withdrawInsight(insight, s.by);
  return result.ok ? result.value : insight;
}

test('whatever the two and a stranger do, then only words that both released go out, and they never change afterwards', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      let insight = drafted();
      for (const s of steps) {
        const before = insight;
        insight = take(before, s);
        // pressed twice is pressed once
        if (s.what !== 'reword') expect(take(insight, s)).toEqual(insight);
        if (s.by === guid(99)) expect(insight).toBe(before);
        if (before.state !== 'drafted') expect(insight.sentence).toBe(before.sentence);
        if (insight.state === 'released')
          expect([hasReleased(insight, 'mentor'), hasReleased(insight, 'mentee')]).toEqual([true, true]);
        if (insight.state === 'withdrawn') expect(insight.sentence).toBe('');
        if (insight.wording > before.wording) expect(insight.releases).toEqual({ mentor: null, mentee: null });
        // before anything was released, a draft is its writer's own
        if (insight.sharedAt === null) expect(maySeeInsight(insight, menteeId)).toBe(false);
      }
    }),
    { numRuns: 1000 },
  );
});

test('when one side releases, then the other is owed one card for this wording, and another for the next', () => {
  const first = release(drafted(), { by: mentorId, wording: 1, ...unseen, now });
  if (!first.ok) throw new Error(first.code);
  expect(first.value.owed.map((n) => [n.kind, n.personId])).toEqual([['insightDraft', menteeId]]);
  const second = reword(first.value, { by: menteeId, wording: 1, sentence: 'better', topic: null });
  if (!second.ok) throw new Error(second.code);
  const third = release(second.value, { by: menteeId, wording: 2, ...unseen, now });
  expect(third.ok && third.value.owed.map((n) => n.personId)).toEqual([menteeId, mentorId]);
});

test('when few pairs could have written a sentence, then the warning says so and the topic is not shown', () => {
  const pairs = Array.from({ length: 6 }, (_, i) =>
    aPairing({ id: guid(300 + i), state: i === 5 ? 'closed' : 'active' }),
  );
  const topics = new Map(pairs.map((p, i) => [p.id, i < 2 ? ['belonging', 'ai-tools'] : ['ai-tools']]));
  const of = { topics, smallestGroup: 5 };
  expect(warningFor(pairs, { ...of, topic: 'ai-tools' })).toEqual({ cohort: 'enough', topic: 'enough' });
  expect(warningFor(pairs, { ...of, topic: 'belonging' })).toEqual({ cohort: 'enough', topic: 'few' });
  expect(warningFor(pairs.slice(0, 1), { ...of, topic: null })).toEqual({ cohort: 'alone', topic: null });
  expect(showsTopic({ cohort: 'enough', topic: 'few' })).toBe(false);
});

test('when words are read, then what nobody sees is gone and length is counted in characters', () => {
  expect(readWords('  A\u202E b\n\tc\u200B ', longestSentence)).toEqual({ ok: true, value: 'A b c' });
  expect(readWords(' \u200B ', longestSentence)).toEqual({ ok: false, code: 'noWords' });
  expect(readWords('😀'.repeat(280), longestSentence).ok).toBe(true);
  expect(readWords('x'.repeat(281), longestSentence)).toEqual({ ok: false, code: 'tooLong' });
});

test('when a pair has many drafts open, then no further one begins', () => {
  const open = Array.from({ length: mostOpenDrafts }, drafted);
  expect(mayBeginDraft(open, menteeId, '2026-11-30T09:00:00.000Z')).toEqual({ ok: false, code: 'tooMany' });
  expect(mayBeginDraft(open.slice(1), menteeId, '2026-11-30T09:00:00.000Z').ok).toBe(true);
});

test('when only one pair could have written it, then it is held back until another pair has begun', () => {
  const [one, two] = [aPairing({ id: guid(301), activatedAt: now }), aPairing({ id: guid(302), activatedAt: now })];
  expect(maybeFromOthers({ alone: true }, [one, aPairing({ id: guid(303), activatedAt: null })])).toBe(false);
  expect(maybeFromOthers({ alone: true }, [one, two])).toBe(true);
  expect(maybeFromOthers({ alone: false }, [one])).toBe(true);
});
