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
    { numRuns: 300 },
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
