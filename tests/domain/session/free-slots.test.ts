import fc from 'fast-check';
import { epochOf, localTimeOf } from '../../../src/domain/kernel/instant.ts';
import { weekdays } from '../../../src/domain/kernel/person.ts';
import { workingStretches } from '../../../src/domain/kernel/working-time.ts';
import { freeSlots, haveCommonHours, quartersOf } from '../../../src/domain/session/free-slots.ts';
import { minuteScan, searches, wallClock, zones } from './support/calendars.ts';

test('whatever two calendars look like, then the slots are exactly those that a look at every minute finds', () => {
  expect(zones.length).toBeGreaterThanOrEqual(20);
  let slots = 0;
  fc.assert(
    fc.property(searches, (s) => {
      const found = freeSlots(s).map((x) => x.startsAt);
      slots += found.length;
      expect(found).toEqual(minuteScan(s));
    }),
    { numRuns: 1000 },
  );
  expect(slots).toBeGreaterThan(1000);
});

test('whatever two calendars look like, then every slot is free for both, inside both working hours, and never in a gap of the clock', () => {
  fc.assert(
    fc.property(searches, (s) => {
      for (const slot of freeSlots(s))
        for (const side of ['mentor', 'mentee'] as const) {
          const { working, busy } = s[side];
          expect(busy.some((b) => b.startsAt < slot.endsAt && slot.startsAt < b.endsAt)).toBe(false);
          const clock = wallClock(working.zone, s.from);
          const first = (epochOf(slot.startsAt) - epochOf(s.from)) / 60_000;
          for (let i = first; i < first + s.minutes; i += 1) {
            const shown = `${String(Math.floor((clock.minute[i] ?? 0) / 60)).padStart(2, '0')}:${String((clock.minute[i] ?? 0) % 60).padStart(2, '0')}`;
            expect(shown >= working.hours.start && shown < working.hours.end).toBe(true);
            expect(working.hours.days).toContain(weekdays[clock.weekday[i] ?? 0]);
          }
          // the clock on the wall shows the start: no time that it skips
          expect(localTimeOf(slot.startsAt, working.zone)).toMatch(/:(00|15|30|45)$/);
        }
    }),
    { numRuns: 100 },
  );
});

test('when the clock skips an hour in the working day, then no stretch of work lies in the gap', () => {
  const time = { zone: 'Europe/Rome', hours: { days: ['sunday' as const], start: '01:00', end: '04:00' } };
  const stretches = workingStretches(time, '2026-03-28T00:00:00.000Z', '2026-03-30T00:00:00.000Z');
  expect(stretches).toEqual([{ startsAt: '2026-03-29T00:00:00.000Z', endsAt: '2026-03-29T02:00:00.000Z' }]);
});

test('when the clock shows an hour twice, then it is worked twice, also where the day ends in between', () => {
  const time = { zone: 'Europe/Rome', hours: { days: ['sunday' as const], start: '01:00', end: '02:30' } };
  const stretches = workingStretches(time, '2026-10-24T00:00:00.000Z', '2026-10-26T00:00:00.000Z');
  expect(stretches).toEqual([
    { startsAt: '2026-10-24T23:00:00.000Z', endsAt: '2026-10-25T00:30:00.000Z' },
    { startsAt: '2026-10-25T01:00:00.000Z', endsAt: '2026-10-25T01:30:00.000Z' },
  ]);
});

test('when both work in one office, then they have common hours; Rome and Auckland have none in office hours', () => {
  const hours = { days: weekdays.slice(0, 5), start: '09:00', end: '17:30' };
  const side = (zone: string) => ({ working: { zone, hours }, busy: [] });
  const of = (zone: string) => ({
    mentor: side('Europe/Rome'),
    mentee: side(zone),
    from: '2026-12-07T00:00:00.000Z',
    to: '2026-12-21T00:00:00.000Z',
    minutes: 60,
    noSessionDates: [{ from: '2026-12-01', to: '2026-12-31' }],
  });
  expect(haveCommonHours(of('Europe/London'))).toBe(true);
  expect(haveCommonHours(of('Pacific/Auckland'))).toBe(false);
});

test('when a session lasts an hour, then it touches four quarters, five where it begins between them', () => {
  expect(quartersOf({ startsAt: '2026-12-01T09:00:00.000Z', endsAt: '2026-12-01T10:00:00.000Z' })).toHaveLength(4);
  expect(quartersOf({ startsAt: '2026-12-01T09:05:00.000Z', endsAt: '2026-12-01T10:05:00.000Z' })).toHaveLength(5);
});
