import fc from 'fast-check';
import { scoreOf } from '../../../src/domain/impact/suppression.ts';

const answers = (...values: number[]) => values.map((value, i) => ({ personId: `p${i}`, value }));

test('when four of five needed have answered, then no figure is shown, only how many more are needed', () => {
  expect(scoreOf(answers(5, 5, 5, 5), 8, 5)).toEqual({ shown: false, moreNeeded: 1 });
});

test('when five have answered, then the mean of the five is shown', () => {
  expect(scoreOf(answers(5, 4, 3, 4, 5), 8, 5)).toEqual({ shown: true, mean: 4.2, answered: 5, asked: 8 });
});

test('when one person answers many times, then they count as one', () => {
  const many = Array.from({ length: 9 }, () => ({ personId: 'p0', value: 5 }));
  expect(scoreOf(many, 8, 5)).toEqual({ shown: false, moreNeeded: 4 });
});

test('when answers come in one by one, then any two figures that are released differ by none or by at least a whole group', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 40 }),
      fc.integer({ min: 5, max: 10 }),
      (values, smallest) => {
        const sizes = values.map((_, i) => {
          const figure = scoreOf(answers(...values.slice(0, i + 1)), 40, smallest);
          return figure.shown ? figure.answered : 0;
        });
        for (const [i, size] of sizes.entries())
          for (const other of sizes.slice(i + 1)) expect(other - size === 0 || other - size >= smallest).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});
