import fc from 'fast-check';
import { figureOf, nextRelease, type ReleasedScore, type ScoreAnswer } from '../../../src/domain/impact/suppression.ts';

const answers = (...values: number[]): ScoreAnswer[] => values.map((value, i) => ({ personId: `p${i}`, value }));
const shown = (given: readonly ScoreAnswer[], last: ReleasedScore | null = null, smallestGroup = 5) =>
  figureOf(given, { released: nextRelease(given, last, smallestGroup) ?? last, asked: 8, smallestGroup });

test('when four of five needed have answered, then no figure is shown, only how many more are needed', () => {
  expect(shown(answers(5, 4, 5, 5))).toEqual({ shown: false, moreNeeded: 1 });
});

test('when five have answered, then the mean of the five is shown', () => {
  expect(shown(answers(5, 4, 3, 4, 5))).toEqual({ shown: true, mean: 4.2, answered: 5, asked: 8 });
});

test('when one person answers many times, then they count as one', () => {
  const many = Array.from({ length: 9 }, (_, i) => ({ personId: 'p0', value: 1 + (i % 5) }));
  expect(shown(many)).toEqual({ shown: false, moreNeeded: 4 });
});

test('when all five said the same, then nothing is shown before others have joined them', () => {
  expect(shown(answers(5, 5, 5, 5, 5))).toEqual({ shown: false, moreNeeded: 5 });
  expect(shown(answers(5, 5, 5, 5, 5, 1, 5, 5, 5, 5))).toMatchObject({ shown: true, mean: 4.6, answered: 10 });
});

test('when somebody changes their answer after a release, then the released figure stays as it was', () => {
  const before = nextRelease(answers(4, 5, 4, 5, 4), null, 5);
  const after = answers(1, 5, 4, 5, 4, 3);
  expect(nextRelease(after, before, 5)).toBeNull();
  expect(shown(after, before)).toMatchObject({ shown: true, mean: 4.4, answered: 5 });
});

test('whatever is answered, changed and raised in whatever order, then any two released figures differ by a whole group of the size then asked for', () => {
  const step = fc.oneof(
    fc.record({ person: fc.integer({ min: 0, max: 30 }), value: fc.integer({ min: 1, max: 5 }) }),
    fc.record({ raiseTo: fc.integer({ min: 5, max: 9 }) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const given = new Map<string, number>();
      let smallestGroup = 5;
      let last: ReleasedScore | null = null;
      for (const s of steps) {
        if ('raiseTo' in s) smallestGroup = Math.max(smallestGroup, s.raiseTo);
        else given.set(`p${s.person}`, s.value);
        const now = [...given].map(([personId, value]) => ({ personId, value }));
        const next = nextRelease(now, last, smallestGroup);
        if (next === null) continue;
        expect(next.people - (last?.people ?? 0)).toBeGreaterThanOrEqual(smallestGroup);
        last = next;
      }
    }),
    { numRuns: 1000 },
  );
});
