import fc from 'fast-check';
import { epochOf, instantOf, localDateOf } from '../../../src/domain/kernel/instant.ts';
import { weekdays } from '../../../src/domain/kernel/person.ts';
import { workingStretches } from '../../../src/domain/kernel/working-time.ts';
import { chooseThree, freeSlots, quartersOf, type SlotSearch } from '../../../src/domain/session/free-slots.ts';

const zones = [
  'Europe/Rome',
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Asia/Shanghai',
  'Australia/Sydney',
  'Australia/Adelaide',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Africa/Cairo',
  'Africa/Johannesburg',
  'Asia/Tehran',
  'Asia/Dubai',
  'America/Santiago',
  'UTC',
];
const minute = 60_000;

const hours = fc
  .record({
    days: fc.subarray([...weekdays], { minLength: 1 }),
    from: fc.integer({ min: 0, max: 40 }),
    length: fc.integer({ min: 2, max: 48 }),
  })
  .map(({ days, from, length }) => {
    const text = (quarter: number) =>
      `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
    return { days, start: text(from + 20), end: text(Math.min(from + 20 + length, 95)) };
  });

const side = (from: number) =>
  fc.record({
    working: fc.record({ zone: fc.constantFrom(...zones), hours }),
    busy: fc.array(
      fc.record({ at: fc.integer({ min: -60, max: 4 * 1440 }), for: fc.integer({ min: 5, max: 300 }) }).map((b) => ({
        startsAt: instantOf(from + b.at * minute),
        endsAt: instantOf(from + (b.at + b.for) * minute),
      })),
      { maxLength: 8 },
    ),
  });

// around the changes of clocks in spring and autumn, of both hemispheres
const dates = [
  '2026-03-27T10:07:00.000Z',
  '2026-10-23T22:00:00.000Z',
  '2026-04-03T05:30:00.000Z',
  '2026-10-02T00:00:00.000Z',
  '2026-03-06T12:00:00.000Z',
];
const search: fc.Arbitrary<SlotSearch> = fc.constantFrom(...dates).chain((from) =>
  fc.record({
    mentor: side(epochOf(from)),
    mentee: side(epochOf(from)),
    from: fc.constant(from),
    to: fc.constant(instantOf(epochOf(from) + 4 * 86_400_000)),
    minutes: fc.constantFrom(30, 45, 60, 90),
    noSessionDates: fc.constantFrom([], [{ from: '2026-03-28', to: '2026-03-29' }]),
  }),
);

/** Looks at every single minute, with another way of telling local time. */
function bruteForce(s: SlotSearch): string[] {
  const found: string[] = [];
  const free = (which: 'mentor' | 'mentee', at: number): boolean => {
    const { busy } = s[which];
    if (busy.some((b) => epochOf(b.startsAt) <= at && at < epochOf(b.endsAt))) return false;
    return workingMinutes(which, s).has(at);
  };
  const quarter = 15 * minute;
  for (
    let start = Math.ceil(epochOf(s.from) / quarter) * quarter;
    start + s.minutes * minute <= epochOf(s.to);
    start += quarter
  ) {
    const date = localDateOf(instantOf(start), s.mentee.working.zone);
    if (s.noSessionDates.some((r) => r.from <= date && date <= r.to)) continue;
    let all = true;
    for (let at = start; all && at < start + s.minutes * minute; at += minute)
      all = free('mentor', at) && free('mentee', at);
    if (all) found.push(instantOf(start));
  }
  return found;
}

const cache = new WeakMap<object, Map<string, Set<number>>>();
/** The minutes at which the wall clock of the person's zone stands inside their hours. */
function workingMinutes(which: 'mentor' | 'mentee', s: SlotSearch): Set<number> {
  const known = cache.get(s) ?? new Map<string, Set<number>>();
  cache.set(s, known);
  const cached = known.get(which);
  if (cached !== undefined) return cached;
  const { zone, hours: h } = s[which].working;
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const inside = new Set<number>();
  for (let at = Math.floor(epochOf(s.from) / minute) * minute; at < epochOf(s.to); at += minute) {
    const parts = Object.fromEntries(format.formatToParts(at).map((p) => [p.type, p.value]));
    const time = `${parts.hour}:${parts.minute}`;
    const day = String(parts.weekday).toLowerCase();
    if (h.days.some((d) => d === day) && time >= h.start && time < h.end) inside.add(at);
  }
  known.set(which, inside);
  return inside;
}

test('whatever two calendars look like, then the slots are exactly those that a look at every minute finds', () => {
  fc.assert(
    fc.property(search, (s) => {
      expect(freeSlots(s).map((x) => x.startsAt)).toEqual(bruteForce(s));
    }),
    { numRuns: 60 },
  );
});

test('when three are chosen, then they are among the free ones, differ, and lie on different days where there are three', () => {
  fc.assert(
    fc.property(search, (s) => {
      const slots = freeSlots(s);
      const chosen = chooseThree(slots, s.mentee.working.zone);
      const days = (of: readonly { startsAt: string }[]) =>
        new Set(of.map((x) => localDateOf(x.startsAt, s.mentee.working.zone))).size;
      expect(chosen.every((c) => slots.some((x) => x.startsAt === c.startsAt))).toBe(true);
      expect(new Set(chosen.map((c) => c.startsAt)).size).toBe(chosen.length);
      expect(days(chosen)).toBe(Math.min(3, days(slots)));
      expect(chosen.length > 0).toBe(slots.length > 0);
    }),
    { numRuns: 200 },
  );
});

test('when the clock skips an hour in the working day, then no stretch of work lies in the gap', () => {
  const time = { zone: 'Europe/Rome', hours: { days: ['sunday' as const], start: '01:00', end: '04:00' } };
  const stretches = workingStretches(time, '2026-03-28T00:00:00.000Z', '2026-03-30T00:00:00.000Z');
  expect(stretches).toEqual([{ startsAt: '2026-03-29T00:00:00.000Z', endsAt: '2026-03-29T02:00:00.000Z' }]);
});

test('when a session lasts an hour, then it touches four quarters, five where it begins between them', () => {
  expect(quartersOf({ startsAt: '2026-12-01T09:00:00.000Z', endsAt: '2026-12-01T10:00:00.000Z' })).toHaveLength(4);
  expect(quartersOf({ startsAt: '2026-12-01T09:05:00.000Z', endsAt: '2026-12-01T10:05:00.000Z' })).toHaveLength(5);
});
