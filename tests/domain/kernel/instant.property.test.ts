import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays, epochOf, instantOf, weekdayOf } from '../../../src/domain/kernel/instant.ts';

const epochs = fc.integer({ min: Date.UTC(1, 0, 1), max: Date.UTC(9998, 11, 31) });

test('when moments are written and read, then they are what Temporal makes of them', () => {
  fc.assert(
    fc.property(epochs, (epoch) => {
      const text = Temporal.Instant.fromEpochMilliseconds(epoch).toString({ fractionalSecondDigits: 3 });
      expect(instantOf(epoch)).toBe(text);
      expect(epochOf(text)).toBe(epoch);
    }),
    { numRuns: 2000 },
  );
});

test('when days are added to a date and its weekday is asked for, then they are what Temporal makes of them', () => {
  fc.assert(
    fc.property(epochs, fc.integer({ min: -300, max: 300 }), (epoch, days) => {
      const date = Temporal.PlainDate.from(instantOf(epoch).slice(0, 10));
      expect(addDays(date.toString(), days)).toBe(date.add({ days }).toString());
      expect(weekdayOf(date.toString())).toBe(date.dayOfWeek);
    }),
    { numRuns: 2000 },
  );
});

test('when a moment is written otherwise, then it is read all the same, and nonsense is refused', () => {
  expect(epochOf('2026-11-24T10:00:00+01:00')).toBe(epochOf('2026-11-24T09:00:00.000Z'));
  expect(() => epochOf('tomorrow')).toThrow(RangeError);
});
