import fc from 'fast-check';
import { instantOf, localDateOf, localTimeOf, weekdayOf } from '../../../src/domain/kernel/instant.ts';
import { weekdays } from '../../../src/domain/kernel/person.ts';
import { defaultTimes, type TimeWishes } from '../../../src/domain/program/cohort.ts';
import { freeSlots, type SlotSearch } from '../../../src/domain/session/free-slots.ts';
import { chooseThree, rankStarts } from '../../../src/domain/session/rank-times.ts';
import { searches } from './support/calendars.ts';

const zone = 'Europe/Rome';
const hours = { days: weekdays.slice(0, 5), start: '09:00', end: '17:30' };
const week = { from: '2026-12-07T00:00:00.000Z', to: '2026-12-12T00:00:00.000Z' };
const search = (given: Partial<SlotSearch> = {}): SlotSearch => ({
  mentor: { working: { zone, hours }, busy: [] },
  mentee: { working: { zone, hours }, busy: [] },
  ...week,
  minutes: 60,
  noSessionDates: [],
  ...given,
});
const choose = (s: SlotSearch, wishes: Partial<TimeWishes> = {}) =>
  chooseThree(rankStarts(s, { ...defaultTimes, ...wishes }), {
    minutes: s.minutes,
    menteeZone: s.mentee.working.zone,
  });
const shown = (s: SlotSearch, wishes: Partial<TimeWishes> = {}) =>
  choose(s, wishes).map((x) => `${localDateOf(x.startsAt, zone)} ${localTimeOf(x.startsAt, zone)}`);

test('when a week is free, then three days are offered, mid-morning or mid-afternoon, on the hour or half', () => {
  expect(shown(search())).toEqual(['2026-12-07 10:00', '2026-12-08 10:00', '2026-12-09 10:00']);
});

test('when three are chosen, then they are among the free ones, do not overlap, and lie on different days unless lunch would suffer', () => {
  fc.assert(
    fc.property(searches, (s) => {
      const slots = freeSlots(s);
      const chosen = choose(s);
      const at = s.mentee.working.zone;
      expect(chosen.every((c) => slots.some((x) => x.startsAt === c.startsAt))).toBe(true);
      expect(chosen.every((c, i) => i === 0 || (chosen[i - 1]?.endsAt ?? '') <= c.startsAt)).toBe(true);
      expect(chosen.length > 0).toBe(slots.length > 0);
      const eats = (x: { startsAt: string; endsAt: string }) =>
        [s.mentor, s.mentee].some(({ working }) => {
          const begins = localTimeOf(x.startsAt, working.zone);
          const [h = 0, m = 0] = begins.split(':').map(Number);
          const ends = h * 60 + m + s.minutes;
          return begins < '13:30' && ends > 12.5 * 60;
        });
      const days = (of: readonly { startsAt: string }[]) => new Set(of.map((x) => localDateOf(x.startsAt, at))).size;
      const calm = slots.filter((x) => !eats(x));
      if (days(calm) >= 3) {
        expect(days(chosen)).toBe(3);
        expect(chosen.some(eats)).toBe(false);
      }
    }),
    { numRuns: 300 },
  );
});

test('when only the lunch hour is left, then it is offered after all; with another hour, that one is', () => {
  const busy = (from: string, to: string) => [
    { startsAt: `2026-12-07T${from}:00.000Z`, endsAt: `2026-12-07T${to}:00.000Z` },
  ];
  const monday = { from: '2026-12-07T00:00:00.000Z', to: '2026-12-08T00:00:00.000Z' };
  // 12:30 to 13:30 in Rome is 11:30 to 12:30 UTC
  const only = search({
    ...monday,
    mentor: { working: { zone, hours }, busy: [...busy('08:00', '11:30'), ...busy('12:30', '16:30')] },
  });
  expect(shown(only)).toEqual(['2026-12-07 12:30']);
  const two = search({
    ...monday,
    mentor: { working: { zone, hours }, busy: [...busy('08:00', '11:30'), ...busy('12:30', '15:30')] },
  });
  expect(shown(two)).toEqual(['2026-12-07 12:30', '2026-12-07 16:30']);
  expect(shown({ ...two, to: '2026-12-09T00:00:00.000Z' })[0]).not.toBe('2026-12-07 12:30');
  expect(shown(two, { lunch: { start: '16:00', end: '17:00' } })[0]).toBe('2026-12-07 12:30');
});

test('when something stands right before or after, then a time with a quarter of an hour around it is preferred', () => {
  const busy = [{ startsAt: '2026-12-07T08:30:00.000Z', endsAt: '2026-12-07T09:30:00.000Z' }];
  const s = search({ mentor: { working: { zone, hours }, busy }, to: '2026-12-08T00:00:00.000Z' });
  const starts = (wishes: Partial<TimeWishes>) =>
    rankStarts(s, { ...defaultTimes, ...wishes }).reduce((a, b) => (b.cost < a.cost ? b : a)).start;
  const best = (wishes: Partial<TimeWishes>) => localTimeOf(instantOf(starts(wishes)), zone);
  expect(best({ bufferMinutes: 0, time: '10:30' })).toBe('10:30');
  expect(best({ bufferMinutes: 15, time: '10:30' })).toBe('11:00');
});

test('when a weekday and an hour are wished for, then they come first, and the rest stays near', () => {
  const fortnight = search({ to: '2026-12-22T00:00:00.000Z' });
  const found = choose(fortnight, { weekday: 4, time: '15:00' });
  const thursdays = found.filter((x) => weekdayOf(localDateOf(x.startsAt, zone)) === 4);
  expect(thursdays).toHaveLength(2);
  expect(found.every((x) => localTimeOf(x.startsAt, zone) === '15:00')).toBe(true);
});

test('when somebody’s own hours are early, then hours of the office still come first', () => {
  const early = { zone, hours: { ...hours, start: '06:00', end: '17:30' } };
  const both = search({ mentor: { working: early, busy: [] }, mentee: { working: early, busy: [] } });
  expect(choose(both, { time: '07:00' }).every((x) => localTimeOf(x.startsAt, zone) >= '09:00')).toBe(true);
});
