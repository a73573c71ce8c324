import {
  addDays,
  epochOf,
  type Instant,
  instantAt,
  instantOf,
  isShown,
  type LocalDate,
  localDateOf,
  localTimeOf,
  weekdayOf,
} from '../kernel/instant.ts';
import type { Rhythm } from '../pairing/pairing.ts';
import { slotAt } from './free-slots.ts';
import type { Ranked } from './rank-times.ts';

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

type Found = { readonly rhythm: Rhythm; readonly cost: number; readonly weekday: number };

/** What a missing date weighs, and one that is shifted by a week, against dates that suit less (rank-times.ts). */
const aDateMissing = 1_000_000;
const aDateShifted = 2_000;

/** The rhythm that begins at `first`: the mentee's weekday and wall time stay, also when clocks change in between. */
function rhythmFrom(first: number, costs: ReadonlyMap<number, number>, search: RhythmSearch): Found {
  const { menteeZone: zone, minutes, before = 0 } = search;
  const time = localTimeOf(instantOf(first), zone);
  const begins = localDateOf(instantOf(first), zone);
  const slots: Rhythm['slots'][number][] = [];
  const missing: number[] = [];
  let shifted = 0;
  let discomfort = 0;
  for (let number = 1; number <= search.count; number += 1) {
    const dates = shifts.slice(0, number === 1 ? 1 : 3).map((s) => addDays(begins, daysTo(number) + s));
    const date = dates.find(
      (d) =>
        d <= search.endsOn &&
        // a time that the clock skips that day is no time of this rhythm
        isShown(d, time, zone) &&
        instantAt(d, time, zone) >= (slots.at(-1)?.endsAt ?? '') &&
        costs.has(epochOf(instantAt(d, time, zone))),
    );
    if (date === undefined) {
      missing.push(before + number);
      continue;
    }
    const start = epochOf(instantAt(date, time, zone));
    slots.push({ number: before + number, ...slotAt(start, minutes) });
    discomfort += costs.get(start) ?? 0;
    if (date !== dates[0]) shifted += 1;
  }
  const mentorTimes = new Set(slots.map((s) => localTimeOf(s.startsAt, search.mentorZone)));
  return {
    rhythm: { slots, missing, mentorClockMoves: mentorTimes.size > 1 },
    // a date more counts before one shifted less, and that before a nicer hour
    cost: missing.length * aDateMissing + shifted * aDateShifted + discomfort / Math.max(slots.length, 1),
    weekday: weekdayOf(begins),
  };
}

/**
 * Up to three recurring rhythms for a pair's whole series, best first and on different weekdays where there are some: most
 * sessions held, fewest shifted by a week, what suits best. None where not even two sessions would come of it.
 */
export function findRhythms(search: RhythmSearch): Rhythm[] {
  const costs = new Map(search.ranked.map((r) => [r.start, r.cost]));
  const [from, to] = [epochOf(search.first.from), epochOf(search.first.to)];
  const fits = (start: number): boolean =>
    start >= from && start + search.minutes * 60_000 <= to && start % halfHour === 0;
  const found = search.ranked
    .filter((r) => fits(r.start))
    .map((r) => rhythmFrom(r.start, costs, search))
    .filter((f) => f.rhythm.slots.length > 1)
    .sort((a, b) => a.cost - b.cost);
  const chosen: Found[] = [];
  for (const f of found) if (chosen.length < 3 && chosen.every((c) => c.weekday !== f.weekday)) chosen.push(f);
  for (const f of found) if (chosen.length < 3 && chosen.every((c) => apart(c, f))) chosen.push(f);
  return chosen.sort((a, b) => a.cost - b.cost).map((f) => f.rhythm);
}

const apart = (a: Found, b: Found): boolean => {
  const [x, y] = [a.rhythm.slots[0], b.rhythm.slots[0]];
  return x !== undefined && y !== undefined && (x.endsAt <= y.startsAt || y.endsAt <= x.startsAt);
};
