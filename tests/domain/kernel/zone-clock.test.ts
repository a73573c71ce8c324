import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { epochOf, instantAt, isShown, localDateOf, localTimeOf } from '../../../src/domain/kernel/instant.ts';
import { offsetAt, zoneStretches } from '../../../src/domain/kernel/zone-clock.ts';
import { zones } from '../session/support/calendars.ts';

const moments = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 11, 31) });
const zone = fc.constantFrom(...zones);

test('whatever the moment and the zone, then date, time and offset are those that Intl tells', () => {
  fc.assert(
    fc.property(moments, zone, (at, timeZone) => {
      const parts = Object.fromEntries(
        new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'short', timeStyle: 'short' })
          .formatToParts(at)
          .map((p) => [p.type, p.value]),
      );
      const instant = new Date(at).toISOString();
      expect(localDateOf(instant, timeZone)).toBe(`${parts.year}-${parts.month}-${parts.day}`);
      expect(localTimeOf(instant, timeZone)).toBe(`${parts.hour}:${parts.minute}`);
    }),
    { numRuns: 1000 },
  );
});

test('whatever date and time a wall clock shows, then the moment is the one that Temporal finds', () => {
  const around = [
    '2026-03-29',
    '2026-10-25',
    '2026-04-05',
    '2026-10-04',
    '2026-09-06',
    '2026-09-27',
    '2026-03-08',
    '2026-11-01',
    '2026-04-24',
    '2026-10-30',
  ];
  const date = fc.oneof(
    fc.constantFrom(...around),
    moments.map((m) => new Date(m).toISOString().slice(0, 10)),
  );
  const time = fc
    .integer({ min: 0, max: 1439 })
    .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`);
  fc.assert(
    fc.property(date, time, zone, (d, t, z) => {
      const found = Temporal.PlainDateTime.from(`${d}T${t}`).toZonedDateTime(z, { disambiguation: 'compatible' });
      expect(epochOf(instantAt(d, t, z))).toBe(found.epochMilliseconds);
      expect(isShown(d, t, z)).toBe(found.toPlainTime().toString({ smallestUnit: 'minute' }) === t);
    }),
    { numRuns: 1000 },
  );
});

test('when two moments lie years apart, then the stretches between them join without a gap and their offsets differ', () => {
  const [from, to] = [Date.UTC(2025, 5, 1), Date.UTC(2028, 5, 1)];
  const stretches = zoneStretches(from, to, 'Europe/Rome');
  expect(stretches).toHaveLength(7);
  expect(stretches[0]?.from).toBe(from);
  expect(stretches.at(-1)?.to).toBe(to);
  for (const [i, s] of stretches.entries()) {
    expect(offsetAt(s.from, 'Europe/Rome')).toBe(s.offset);
    if (i > 0) expect(s.from).toBe(stretches[i - 1]?.to);
  }
});

test('when there is no such date, time or zone, then it is an error and not a guess', () => {
  expect(() => instantAt('2026-02-30', '09:00', 'UTC')).toThrow(RangeError);
  expect(() => instantAt('2026-02-20', '25:00', 'UTC')).toThrow(RangeError);
  expect(() => instantAt('2026-02-20', '09:00', 'Mars/Olympus')).toThrow(RangeError);
  expect(instantAt('2026-02-20', '24:00', 'UTC')).toBe('2026-02-21T00:00:00.000Z');
});
