import fc from 'fast-check';
import { epochOf, instantOf } from '../../../../src/domain/kernel/instant.ts';
import { weekdays } from '../../../../src/domain/kernel/person.ts';
import type { SlotSearch } from '../../../../src/domain/session/free-slots.ts';

const minute = 60_000;

/** Both hemispheres, half and three-quarter hours, and clocks that change at midnight, by half an hour, or not at all. */
export const zones = [
  'Europe/Rome',
  'Europe/London',
  'Europe/Dublin',
  'Atlantic/Azores',
  'America/New_York',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'America/St_Johns',
  'America/Santiago',
  'America/Havana',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Tokyo',
  'Asia/Shanghai',
  'Asia/Tehran',
  'Asia/Dubai',
  'Asia/Beirut',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Africa/Johannesburg',
  'Australia/Sydney',
  'Australia/Adelaide',
  'Australia/Eucla',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Marquesas',
  'UTC',
];

// clocks change around these, in spring and autumn of both hemispheres
export const dates = [
  '2026-03-27T10:07:00.000Z',
  '2026-10-23T22:00:00.000Z',
  '2026-04-03T05:30:00.000Z',
  '2026-10-02T00:00:00.000Z',
  '2026-03-06T12:00:00.000Z',
  '2026-09-24T07:45:00.000Z',
  '2026-09-04T18:00:00.000Z',
  '2026-04-23T11:00:00.000Z',
  '2026-12-31T09:00:00.000Z',
];
export const days = 4;

const clock = (quarters: number): string =>
  `${String(Math.floor(quarters / 4)).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`;

/** Working hours anywhere in the day, the night and midnight included. */
const hours = fc
  .record({
    days: fc.subarray([...weekdays], { minLength: 1 }),
    from: fc.integer({ min: 0, max: 94 }),
    length: fc.integer({ min: 1, max: 96 }),
  })
  .map(({ days, from, length }) => ({ days, start: clock(from), end: clock(Math.min(from + length, 96)) }));

const side = (from: number) =>
  fc.record({
    working: fc.record({ zone: fc.constantFrom(...zones), hours }),
    busy: fc.array(
      fc.record({ at: fc.integer({ min: -60, max: days * 1440 }), for: fc.integer({ min: 5, max: 300 }) }).map((b) => ({
        startsAt: instantOf(from + b.at * minute),
        endsAt: instantOf(from + (b.at + b.for) * minute),
      })),
      { maxLength: 8 },
    ),
  });

/** Two calendars and what is looked for in them. */
export const searches: fc.Arbitrary<SlotSearch> = fc.constantFrom(...dates).chain((from) =>
  fc.record({
    mentor: side(epochOf(from)),
    mentee: side(epochOf(from)),
    from: fc.constant(from),
    to: fc.constant(instantOf(epochOf(from) + days * 1440 * minute)),
    minutes: fc.constantFrom(15, 30, 45, 60, 90),
    noSessionDates: fc.constantFrom(
      [],
      [],
      [{ from: '2026-03-28', to: '2026-03-29' }],
      [{ from: '2026-10-04', to: '2026-10-04' }],
    ),
  }),
);

type WallClock = { readonly weekday: number[]; readonly minute: number[]; readonly date: string[] };
const readings = new Map<string, WallClock>();

/** What Intl says that the clock on the wall shows, minute by minute from a date on: independent of our own reckoning. */
export function wallClock(zone: string, from: string): WallClock {
  const key = `${zone} ${from}`;
  const known = readings.get(key);
  if (known !== undefined) return known;
  // Swedish dates read 2026-03-27 10:07
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const reading: WallClock = { weekday: [], minute: [], date: [] };
  for (let at = 0; at < days * 1440; at += 1) {
    const shown = format.format(epochOf(from) + at * minute);
    const date = shown.slice(0, 10);
    const last = reading.date.length - 1;
    reading.weekday.push(
      reading.date[last] === date
        ? (reading.weekday[last] as number)
        : (new Date(`${date}T12:00Z`).getUTCDay() + 6) % 7,
    );
    reading.minute.push(Number(shown.slice(11, 13)) * 60 + Number(shown.slice(14, 16)));
    reading.date.push(date);
  }
  readings.set(key, reading);
  return reading;
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function freeMinutes(s: SlotSearch, which: 'mentor' | 'mentee'): boolean[] {
  const { working, busy } = s[which];
  const from = epochOf(s.from);
  const reading = wallClock(working.zone, s.from);
  const works = weekdays.map((day) => working.hours.days.includes(day));
  const [start, end] = [minuteOf(working.hours.start), minuteOf(working.hours.end)];
  const free = reading.minute.map((m, i) => (works[reading.weekday[i] as number] ?? false) && start <= m && m < end);
  for (const b of busy) {
    const first = Math.max(0, Math.floor((epochOf(b.startsAt) - from) / minute));
    const last = Math.min(free.length, Math.ceil((epochOf(b.endsAt) - from) / minute));
    for (let i = first; i < last; i += 1) free[i] = false;
  }
  return free;
}

/** Looks at every single minute: the starts on the quarter of an hour from which both have the whole session free. */
export function minuteScan(s: SlotSearch): string[] {
  const from = epochOf(s.from);
  const mentee = wallClock(s.mentee.working.zone, s.from);
  const [a, b] = [freeMinutes(s, 'mentor'), freeMinutes(s, 'mentee')];
  const off = mentee.date.map((date) => s.noSessionDates.some((r) => r.from <= date && date <= r.to));
  const found: string[] = [];
  let run = 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    run = a[i] && b[i] && !off[i] ? run + 1 : 0;
    const at = from + i * minute;
    if (run >= s.minutes && at % (15 * minute) === 0) found.push(instantOf(at));
  }
  return found.reverse();
}
