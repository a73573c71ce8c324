import fc from 'fast-check';
import {
  addDays,
  daysLater,
  instantAt,
  localDateOf,
  localTimeOf,
  weekdayOf,
} from '../../../src/domain/kernel/instant.ts';
import { weekdays } from '../../../src/domain/kernel/person.ts';
import { defaultTimes } from '../../../src/domain/program/cohort.ts';
import { freeSlots } from '../../../src/domain/session/free-slots.ts';
import { rankStarts } from '../../../src/domain/session/rank-times.ts';
import { findRhythms, seriesDays } from '../../../src/domain/session/rhythms.ts';

const zones = ['Europe/Rome', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/St_Johns', 'UTC'];
const side = fc.record({
  zone: fc.constantFrom(...zones),
  days: fc.subarray([...weekdays], { minLength: 2 }),
  start: fc.constantFrom('00:00', '07:30', '09:00', '13:00'),
  end: fc.constantFrom('14:00', '18:00', '23:30'),
});
const cases = fc.record({
  from: fc.constantFrom('2026-02-20T08:00:00.000Z', '2026-09-10T08:00:00.000Z', '2026-12-01T08:00:00.000Z'),
  mentor: side,
  mentee: side,
  count: fc.integer({ min: 2, max: 6 }),
  busyDays: fc.array(fc.integer({ min: 0, max: 150 }), { maxLength: 40 }),
});
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

function searchOf({ from, mentor, mentee, count, busyDays }: Case) {
  const first = { from, to: daysLater(from, 9) };
  const working = (s: Case['mentor']) => ({ zone: s.zone, hours: { days: s.days, start: s.start, end: s.end } });
  const both = {
    mentor: {
      working: working(mentor),
      busy: busyDays.map((d) => ({ startsAt: daysLater(from, d), endsAt: daysLater(from, d + 1) })),
    },
    mentee: { working: working(mentee), busy: [] },
    from,
    to: daysLater(first.to, seriesDays(count)),
    minutes: 60,
    noSessionDates: [],
  };
  const slots = freeSlots(both);
  const ranked = rankStarts(both, defaultTimes);
  const endsOn = addDays(localDateOf(from, mentee.zone), 120);
  return { slots, ranked, minutes: 60, first, count, mentorZone: mentor.zone, menteeZone: mentee.zone, endsOn };
}

test('when rhythms are found, then each keeps the mentee’s weekday and wall time, takes only shared times in order, and says which sessions are missing', () => {
  fc.assert(
    fc.property(cases, (given) => {
      const search = searchOf(given);
      const free = new Set(search.slots.map((s) => s.startsAt));
      const rhythms = findRhythms(search);
      expect(rhythms.length).toBeLessThanOrEqual(3);
      expect(new Set(rhythms.map((r) => r.slots[0]?.startsAt)).size).toBe(rhythms.length);
      for (const { slots, missing, mentorClockMoves } of rhythms) {
        const local = (zone: string) => new Set(slots.map((s) => localTimeOf(s.startsAt, zone)));
        expect(local(search.menteeZone).size).toBe(1);
        expect(mentorClockMoves).toBe(local(search.mentorZone).size > 1);
        expect(new Set(slots.map((s) => weekdayOf(localDateOf(s.startsAt, search.menteeZone)))).size).toBe(1);
        expect(slots.every((s) => free.has(s.startsAt))).toBe(true);
        expect(slots.every((s) => localDateOf(s.startsAt, search.menteeZone) <= search.endsOn)).toBe(true);
        expect(slots.slice(1).every((s, i) => s.startsAt >= (slots[i]?.endsAt ?? ''))).toBe(true);
        expect([...slots.map((s) => s.number), ...missing].sort()).toEqual(
          Array.from({ length: search.count }, (_, i) => i + 1),
        );
      }
    }),
    { numRuns: 150 },
  );
});

test('when a weekday is free for every session, then the best rhythm holds them all: the second after two weeks, then every four', () => {
  const hours = { days: [...weekdays].slice(0, 5), start: '09:00', end: '17:30' };
  const working = { zone: 'Europe/Rome', hours };
  const from = '2026-02-20T08:00:00.000Z';
  const to = daysLater(from, 9);
  const search = { from, to: daysLater(to, seriesDays(6)), minutes: 60, noSessionDates: [] };
  const both = { mentor: { working, busy: [] }, mentee: { working, busy: [] }, ...search };
  const [best] = findRhythms({
    ranked: rankStarts(both, defaultTimes),
    minutes: 60,
    first: { from, to },
    count: 6,
    mentorZone: 'Europe/Rome',
    menteeZone: 'Europe/Rome',
    endsOn: '2026-12-31',
  });
  const begins = localDateOf(best?.slots[0]?.startsAt ?? from, 'Europe/Rome');
  const time = localTimeOf(best?.slots[0]?.startsAt ?? from, 'Europe/Rome');
  expect(best?.missing).toEqual([]);
  expect(best?.slots.map((s) => s.startsAt)).toEqual(
    [0, 14, 42, 70, 98, 126].map((days) => instantAt(addDays(begins, days), time, 'Europe/Rome')),
  );
});

describe('clocks that change within a series', () => {
  const hours = { days: [...weekdays].slice(0, 5), start: '09:00', end: '17:30' };
  const from = '2027-02-26T08:00:00.000Z';
  const to = daysLater(from, 9);
  const best = (mentorZone: string, mentorHours = hours, before = 0) => {
    const both = {
      mentor: { working: { zone: mentorZone, hours: mentorHours }, busy: [] },
      mentee: { working: { zone: 'Europe/Rome', hours }, busy: [] },
      from,
      to: daysLater(to, seriesDays(4)),
      minutes: 60,
      noSessionDates: [],
    };
    const ranked = rankStarts(both, defaultTimes);
    const zones = { mentorZone, menteeZone: 'Europe/Rome' };
    return findRhythms({
      ranked,
      minutes: 60,
      first: { from, to },
      count: 4,
      before,
      endsOn: '2027-12-31',
      ...zones,
    })[0];
  };
  const shown = (zone: string, rhythm: ReturnType<typeof best>) => [
    ...new Set(rhythm?.slots.map((s) => localTimeOf(s.startsAt, zone))),
  ];

  test('when both clocks change together, then both keep their wall time', () => {
    const rhythm = best('Europe/Berlin');
    expect(rhythm?.mentorClockMoves).toBe(false);
    expect(shown('Europe/Rome', rhythm)).toHaveLength(1);
    expect(shown('Europe/Berlin', rhythm)).toEqual(shown('Europe/Rome', rhythm));
  });

  test('when one of the two has had sessions before, then the numbers go on from there', () => {
    expect(best('Europe/Berlin', hours, 2)?.slots.map((s) => s.number)).toEqual([3, 4, 5, 6]);
  });

  test('when only the mentee’s changes, then the mentee keeps the time, the mentor’s moves within their hours, and it is said', () => {
    const rhythm = best('Asia/Kathmandu');
    expect(rhythm?.slots).toHaveLength(4);
    expect(rhythm?.mentorClockMoves).toBe(true);
    expect(shown('Europe/Rome', rhythm)).toHaveLength(1);
    const times = shown('Asia/Kathmandu', rhythm);
    expect(times).toHaveLength(2);
    expect(times.every((t) => t >= '09:00' && t <= '16:30')).toBe(true);
  });

  test('when the moved hour would leave the mentor’s day, then those dates are missing and said to be', () => {
    // in winter ten o'clock in Rome is a quarter to three in Kathmandu, in summer a quarter to two
    const rhythm = best('Asia/Kathmandu', { ...hours, start: '13:45', end: '14:45' });
    expect(rhythm === undefined || rhythm.missing.length > 0).toBe(true);
    if (rhythm !== undefined) expect(rhythm.slots.length + rhythm.missing.length).toBe(4);
  });
});
