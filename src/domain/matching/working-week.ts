import { addDays, type LocalDate, weekdayOf } from '../kernel/instant.ts';
import { officeHours, weekdays } from '../kernel/person.ts';
import { epochMinutesAt, toIanaZone } from '../kernel/time-zone.ts';
import type { PoolPerson } from './pool.ts';

/** Working time in one UTC week: start and end minutes since Monday 00:00Z, flat, in order, never touching. */
export type WorkingWeek = readonly number[];

const minutesInWeek = 7 * 1440;

/** The Monday of the week (Monday to Sunday) that `date` lies in. */
export const mondayOf = (date: LocalDate): LocalDate => addDays(date, 1 - weekdayOf(date));

/** When a person works in the UTC week that starts on `monday`, daylight saving included. */
export function workingWeek(person: Pick<PoolPerson, 'timeZone' | 'workingHours'>, monday: LocalDate): WorkingWeek {
  const zone = (person.timeZone === null ? null : toIanaZone(person.timeZone)) ?? 'UTC';
  const hours = person.workingHours ?? officeHours;
  const { origin, midnights } = daysAround(zone, monday);
  const week: number[] = [];
  // A day before and a day after: local days reach into the UTC week from both ends.
  for (let day = -1; day <= 7; day++) {
    if (!hours.days.includes(weekdays[(day + 7) % 7]!)) continue;
    const at = (time: string) => {
      // Where the day has 24 hours no clock is put forward or back in it.
      const midnight = midnights[day + 1]!;
      if (midnights[day + 2]! - midnight === 1440) return midnight + minutesOf(time);
      return epochMinutesAt(addDays(monday, day), time, zone);
    };
    const start = Math.max(0, at(hours.start) - origin);
    const end = Math.min(minutesInWeek, at(hours.end) - origin);
    if (start >= end) continue;
    if (week.at(-1) === start) week[week.length - 1] = end;
    else week.push(start, end);
  }
  return week;
}

/** Monday 00:00Z and the local midnights from the Sunday before to the Tuesday after, in minutes since 1970. */
type ZoneDays = { readonly origin: number; readonly midnights: readonly number[] };

/** Zone arithmetic is slow and a pool asks for the same few zones again and again. */
const remembered = new Map<string, ZoneDays>();
const mostRemembered = 2000;

function daysAround(zone: string, monday: LocalDate): ZoneDays {
  const key = `${monday} ${zone}`;
  const known = remembered.get(key);
  if (known) return known;
  const days = {
    origin: epochMinutesAt(monday, '00:00', 'UTC'),
    midnights: Array.from({ length: 10 }, (_, i) => epochMinutesAt(addDays(monday, i - 1), '00:00', zone)),
  };
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(key, days);
  return days;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

export type Overlap = { readonly longest: number; readonly total: number };

/** Minutes that two people both work: the longest stretch of them, and all together. */
export function overlapOf(a: WorkingWeek, b: WorkingWeek): Overlap {
  let [longest, total, i, j] = [0, 0, 0, 0];
  while (i < a.length && j < b.length) {
    const stretch = Math.min(a[i + 1]!, b[j + 1]!) - Math.max(a[i]!, b[j]!);
    if (stretch > 0) {
      total += stretch;
      longest = Math.max(longest, stretch);
    }
    if (a[i + 1]! < b[j + 1]!) i += 2;
    else j += 2;
  }
  return { longest, total };
}
