import {
  addDays,
  epochOf,
  type Instant,
  instantAt,
  type LocalDate,
  localDateOf,
  localTimeOf,
  weekdayOf,
} from '../kernel/instant.ts';
import type { Rhythm, Slot } from '../pairing/pairing.ts';

const halfHour = 30 * 60_000;
/** Days from a series' first session to each of its sessions: two weeks to the second, four from then on. */
const daysTo = (number: number): number => (number === 1 ? 0 : 14 + 28 * (number - 2));
/** Where the day itself is taken, the same time a week later or earlier keeps the weekday. */
const shifts = [0, 7, -7] as const;

/** How far a whole series of `count` sessions may reach after its first one, in days. */
export const seriesDays = (count: number): number => daysTo(Math.max(count, 1)) + 8;

export type RhythmSearch = {
  /** Every time that both share, in order of time, for the whole series. */
  readonly slots: readonly Slot[];
  /** The first session begins at or after `from` and ends by `to`. */
  readonly first: { readonly from: Instant; readonly to: Instant };
  readonly count: number;
  readonly mentorZone: string;
  readonly menteeZone: string;
  /** The cohort's last day, on the mentee's calendar. */
  readonly endsOn: LocalDate;
};

type Found = { readonly rhythm: Rhythm; readonly cost: number; readonly weekday: number };

/** The rhythm that begins with `first`: the mentee's weekday and wall time stay, also when clocks change in between. */
function rhythmFrom(first: Slot, at: ReadonlyMap<Instant, Slot>, search: RhythmSearch): Found {
  const { menteeZone: zone } = search;
  const time = localTimeOf(first.startsAt, zone);
  const begins = localDateOf(first.startsAt, zone);
  const slots: Rhythm['slots'][number][] = [];
  const missing: number[] = [];
  let shifted = 0;
  for (let number = 1; number <= search.count; number += 1) {
    const dates = shifts.slice(0, number === 1 ? 1 : 3).map((s) => addDays(begins, daysTo(number) + s));
    const found = dates
      .filter((date) => date <= search.endsOn)
      // a time that the clock skips that day comes out as another one
      .map((date) => at.get(instantAt(date, time, zone)))
      .find(
        (s) => s !== undefined && localTimeOf(s.startsAt, zone) === time && s.startsAt >= (slots.at(-1)?.endsAt ?? ''),
      );
    if (found === undefined) missing.push(number);
    else slots.push({ number, ...found });
    if (found !== undefined && localDateOf(found.startsAt, zone) !== dates[0]) shifted += 1;
  }
  const mentorTimes = new Set(slots.map((s) => localTimeOf(s.startsAt, search.mentorZone)));
  const fromNoon = Math.abs(Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) - 12 * 60);
  const odd = time.endsWith(':00') ? 0 : 30;
  return {
    rhythm: { slots, missing, mentorClockMoves: mentorTimes.size > 1 },
    // a date more counts before one shifted less, and that before a nicer hour: mid-morning or mid-afternoon, on the hour
    cost: missing.length * 100_000 + shifted * 1_000 + Math.abs(fromNoon - 120) + odd,
    weekday: weekdayOf(begins),
  };
}

/**
 * Up to three recurring rhythms for a pair's whole series, best first and on different weekdays where there are some: most
 * sessions held, fewest shifted by a week. None where not even two sessions would come of it.
 */
export function findRhythms(search: RhythmSearch): Rhythm[] {
  const at = new Map(search.slots.map((s) => [s.startsAt, s]));
  const starts = search.slots.filter(
    (s) => s.startsAt >= search.first.from && s.endsAt <= search.first.to && epochOf(s.startsAt) % halfHour === 0,
  );
  const found = starts
    .map((s) => rhythmFrom(s, at, search))
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
