import { epochOf, type Instant, instantAt, type LocalDate } from '../kernel/instant.ts';
import { epochOfLocal, isOnClock, offsetAt } from '../kernel/zone-clock.ts';
import type { Rhythm } from '../pairing/pairing.ts';
import { slotAt } from './free-slots.ts';
import type { Ranked } from './rank-times.ts';

const dayMs = 86_400_000;
const halfHour = 30 * 60_000;
/** Days from a series' first session to each of its sessions: two weeks to the second, four from then on. */
const daysTo = (number: number): number => (number === 1 ? 0 : 14 + 28 * (number - 2));
/** Where the day itself is taken, the same time a week later or earlier keeps the weekday. */
const shifts = [0, 7, -7] as const;

/** How far a whole series of `count` sessions may reach after its first one, in days. */
export const seriesDays = (count: number): number => daysTo(Math.max(count, 1)) + 8;

export type RhythmSearch = {
  /** Every start that both share, in order of time, for the whole series, with what it costs. */
  readonly ranked: readonly Ranked[];
  readonly minutes: number;
  /** The first session begins at or after `from` and ends by `to`. */
  readonly first: { readonly from: Instant; readonly to: Instant };
  readonly count: number;
  /** Sessions that one of the two has had before, with a partner who left: the numbers go on from there. */
  readonly before?: number;
  readonly mentorZone: string;
  readonly menteeZone: string;
  /** The cohort's last day, on the mentee's calendar. */
  readonly endsOn: LocalDate;
};

type Found = {
  readonly starts: readonly { readonly number: number; readonly start: number }[];
  readonly missing: readonly number[];
  readonly cost: number;
  readonly weekday: number;
};

/** What a missing date weighs, and one that is shifted by a week, against dates that suit less (rank-times.ts). */
const aDateMissing = 1_000_000;
const aDateShifted = 2_000;

type Times = {
  readonly costs: ReadonlyMap<number, number>;
  readonly zone: string;
  readonly count: number;
  readonly lengthMs: number;
  /** The cohort's last day, as a clock in UTC would begin it. */
  readonly lastDay: number;
};

/** The rhythm that begins at `first`: the mentee's weekday and wall time stay, also when clocks change in between. */
function rhythmFrom(first: number, { costs, zone, count, lengthMs, lastDay }: Times): Found {
  const local = first + offsetAt(first, zone);
  const starts: { number: number; start: number }[] = [];
  const missing: number[] = [];
  let shifted = 0;
  let discomfort = 0;
  for (let number = 1; number <= count; number += 1) {
    const earliest = (starts.at(-1)?.start ?? Number.NEGATIVE_INFINITY) + lengthMs;
    const shift = shifts.slice(0, number === 1 ? 1 : 3).find((days) => {
      const at = local + (daysTo(number) + days) * dayMs;
      // a time that the clock skips that day is no time of this rhythm
      if (at - (at % dayMs) > lastDay || !isOnClock(at, zone)) return false;
      const start = epochOfLocal(at, zone);
      return start >= earliest && costs.has(start);
    });
    if (shift === undefined) {
      missing.push(number);
      continue;
    }
    const start = epochOfLocal(local + (daysTo(number) + shift) * dayMs, zone);
    starts.push({ number, start });
    discomfort += costs.get(start) ?? 0;
    if (shift !== 0) shifted += 1;
  }
  return {
    starts,
    missing,
    // a date more counts before one shifted less, and that before a nicer hour
    cost: missing.length * aDateMissing + shifted * aDateShifted + discomfort / Math.max(starts.length, 1),
    weekday: Math.floor(local / dayMs) % 7,
  };
}

function rhythmOf({ starts, missing }: Found, { mentorZone, minutes, before = 0 }: RhythmSearch): Rhythm {
  const mentorTimes = new Set(starts.map(({ start }) => (start + offsetAt(start, mentorZone)) % dayMs));
  return {
    slots: starts.map(({ number, start }) => ({ number: before + number, ...slotAt(start, minutes) })),
    missing: missing.map((number) => before + number),
    mentorClockMoves: mentorTimes.size > 1,
  };
}

/**
 * Up to three recurring rhythms for a pair's whole series, best first and on different weekdays where there are some: most
 * sessions held, fewest shifted by a week, what suits best. None where not even two sessions would come of it.
 */
export function findRhythms(search: RhythmSearch): Rhythm[] {
  const times: Times = {
    costs: new Map(search.ranked.map((r) => [r.start, r.cost])),
    zone: search.menteeZone,
    count: search.count,
    lengthMs: search.minutes * 60_000,
    lastDay: epochOf(instantAt(search.endsOn, '00:00', 'UTC')),
  };
  const [from, to] = [epochOf(search.first.from), epochOf(search.first.to)];
  const found = search.ranked
    .filter(({ start }) => start >= from && start + times.lengthMs <= to && start % halfHour === 0)
    .map(({ start }) => rhythmFrom(start, times))
    .filter((f) => f.starts.length > 1)
    .sort((a, b) => a.cost - b.cost);
  const chosen: Found[] = [];
  for (const f of found) if (chosen.length < 3 && chosen.every((c) => c.weekday !== f.weekday)) chosen.push(f);
  for (const f of found) if (chosen.length < 3 && chosen.every((c) => apart(c, f, times.lengthMs))) chosen.push(f);
  return chosen.sort((a, b) => a.cost - b.cost).map((f) => rhythmOf(f, search));
}

const apart = (a: Found, b: Found, lengthMs: number): boolean =>
  Math.abs((a.starts[0]?.start ?? 0) - (b.starts[0]?.start ?? 0)) >= lengthMs;
