import {
  addDays,
  epochOf,
  type Instant,
  instantAt,
  instantOf,
  type LocalDate,
  localDateOf,
  weekdayOf,
} from './instant.ts';
import { type Weekday, type WorkingHours, weekdays } from './person.ts';
import type { Span } from './span.ts';
import { zoneStretches } from './zone-clock.ts';

/** Where and when somebody works: an IANA zone and wall-clock hours in it. */
export type WorkingTime = { readonly zone: string; readonly hours: WorkingHours };

const dayMs = 86_400_000;

const worksOn = (date: LocalDate, hours: WorkingHours): boolean => {
  const day = weekdays[weekdayOf(date) - 1];
  return day !== undefined && hours.days.includes(day);
};

const millisecondsOf = (time: string): number => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * 60_000;

/**
 * When somebody works between two moments (milliseconds since 1970): exactly while the wall clock of their zone stands within their
 * hours, so an hour that the clock shows twice counts twice and one that it skips not at all. Joined and in order.
 */
export function workingSpans({ zone, hours }: WorkingTime, from: number, to: number): Span[] {
  const opens = millisecondsOf(hours.start);
  const closes = millisecondsOf(hours.end);
  // 1970 began on a Thursday
  const works = weekdays.map((_, i) => hours.days.includes(weekdays[(i + 3) % 7] as Weekday));
  const spans: { from: number; to: number }[] = [];
  for (const stretch of zoneStretches(from, to, zone)) {
    const { offset } = stretch;
    const last = Math.floor((stretch.to - 1 + offset) / dayMs);
    for (let day = Math.floor((stretch.from + offset) / dayMs); day <= last; day += 1) {
      if (!works[((day % 7) + 7) % 7]) continue;
      const begins = Math.max(day * dayMs + opens - offset, stretch.from);
      const ends = Math.min(day * dayMs + closes - offset, stretch.to);
      if (begins >= ends) continue;
      const before = spans.at(-1);
      if (before?.to === begins) before.to = ends;
      else spans.push({ from: begins, to: ends });
    }
  }
  return spans;
}

/** The stretches of work between two instants, in order; each clipped to them. */
export const workingStretches = (
  time: WorkingTime,
  from: Instant,
  to: Instant,
): { startsAt: Instant; endsAt: Instant }[] =>
  workingSpans(time, epochOf(from), epochOf(to)).map((s) => ({ startsAt: instantOf(s.from), endsAt: instantOf(s.to) }));

/** `now` when the person is at work, else the next moment at which they are; `now` for somebody without working days. */
export function nextWorkingMoment(time: WorkingTime, now: Instant): Instant {
  const horizon = instantAt(addDays(localDateOf(now, time.zone), 15), '00:00', time.zone);
  return workingStretches(time, now, horizon)[0]?.startsAt ?? now;
}

/**
 * The end of work on the n-th working day after the day of `now` in the person's own zone; when `now` falls on no working day,
 * counting begins with the next one. Somebody without working days is counted Monday to Friday.
 */
export function afterWorkingDays(time: WorkingTime, now: Instant, days: number): Instant {
  const hours = time.hours.days.length > 0 ? time.hours : { ...time.hours, days: weekdays.slice(0, 5) };
  let date = localDateOf(now, time.zone);
  for (let left = days; left > 0; ) {
    date = addDays(date, 1);
    if (worksOn(date, hours)) left -= 1;
  }
  return instantAt(date, hours.end, time.zone);
}
