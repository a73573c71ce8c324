import { addDays, type Instant, instantAt, type LocalDate, localDateOf, weekdayOf } from './instant.ts';
import { type WorkingHours, weekdays } from './person.ts';

/** Where and when somebody works: an IANA zone and wall-clock hours in it. */
export type WorkingTime = { readonly zone: string; readonly hours: WorkingHours };

const worksOn = (date: LocalDate, hours: WorkingHours): boolean => {
  const day = weekdays[weekdayOf(date) - 1];
  return day !== undefined && hours.days.includes(day);
};

/** The stretches of work between two instants, in order; each clipped to them. */
export function workingStretches(
  time: WorkingTime,
  from: Instant,
  to: Instant,
): { startsAt: Instant; endsAt: Instant }[] {
  const stretches: { startsAt: Instant; endsAt: Instant }[] = [];
  for (let date = localDateOf(from, time.zone); ; date = addDays(date, 1)) {
    const opens = instantAt(date, time.hours.start, time.zone);
    if (opens >= to) return stretches;
    if (!worksOn(date, time.hours)) continue;
    const closes = instantAt(date, time.hours.end, time.zone);
    const startsAt = opens > from ? opens : from;
    const endsAt = closes < to ? closes : to;
    if (startsAt < endsAt) stretches.push({ startsAt, endsAt });
  }
}

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
