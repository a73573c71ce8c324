import { Temporal } from 'temporal-polyfill';
import { clockOf, dateOfDayNumber, dayNumberOf } from './civil-day.ts';
import { epochOfLocal, isOnClock, offsetAt } from './zone-clock.ts';

/** A moment in UTC, always written `YYYY-MM-DDTHH:mm:ss.sssZ`: such texts sort in the order of time. */
export type Instant = string;
/** A calendar date without a zone, `YYYY-MM-DD`; whose date it is, the name of the field says. */
export type LocalDate = string;

const dayMs = 86_400_000;
const dayOf = (date: LocalDate): number =>
  dayNumberOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));

/** Milliseconds since 1970 (of the years 0 to 9999), rounded to whole ones, as an Instant. */
export function instantOf(epochMilliseconds: number): Instant {
  const epoch = Math.round(epochMilliseconds);
  const day = Math.floor(epoch / dayMs);
  return `${dateOfDayNumber(day)}T${clockOf(epoch - day * dayMs)}Z`;
}

/** The number that `length` digits of a text write; -1 where one of them is no digit. */
function digits(text: string, from: number, length: number): number {
  let number = 0;
  for (let i = from; i < from + length; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** Where the written form has signs instead of digits. */
const isWritten = (text: string): boolean =>
  text.length === 24 &&
  text[4] === '-' &&
  text[7] === '-' &&
  text[10] === 'T' &&
  text[13] === ':' &&
  text[16] === ':' &&
  text[19] === '.' &&
  text[23] === 'Z';

/** The day that was read last: times of one calendar come day by day, and a day is most of the reckoning. */
let lastDay = { year: -1, month: -1, day: -1, number: 0 };

function dayNumber(year: number, month: number, day: number): number {
  if (day !== lastDay.day || month !== lastDay.month || year !== lastDay.year)
    lastDay = { year, month, day, number: dayNumberOf(year, month, day) };
  return lastDay.number;
}

/** An Instant as milliseconds since 1970. Times are read by the million: Temporal, which takes many times as long, reads only other forms. Throws RangeError for what is none. */
export function epochOf(instant: Instant): number {
  const [year, month, day] = [digits(instant, 0, 4), digits(instant, 5, 2), digits(instant, 8, 2)];
  const hour = digits(instant, 11, 2);
  const minute = digits(instant, 14, 2);
  const second = digits(instant, 17, 2);
  const milli = digits(instant, 20, 3);
  if ((year | month | day | hour | minute | second | milli) < 0 || !isWritten(instant))
    return Temporal.Instant.from(instant).epochMilliseconds;
  return dayNumber(year, month, day) * dayMs + ((hour * 60 + minute) * 60 + second) * 1000 + milli;
}

export const minutesLater = (instant: Instant, minutes: number): Instant =>
  instantOf(epochOf(instant) + minutes * 60_000);

/** Whole 24-hour days later (elapsed time, not calendar days). */
export const daysLater = (instant: Instant, days: number): Instant => minutesLater(instant, days * 1440);

export const daysBetween = (from: Instant, to: Instant): number => (epochOf(to) - epochOf(from)) / 86_400_000;

const clockIn = (instant: Instant, zone: string): Instant => {
  const epoch = epochOf(instant);
  return instantOf(epoch + offsetAt(epoch, zone));
};

/** The calendar date that it is in `zone` (IANA) at `instant`. */
export const localDateOf = (instant: Instant, zone: string): LocalDate => clockIn(instant, zone).slice(0, 10);

/** What the wall clock in `zone` (IANA) shows at `instant`, `HH:mm`. */
export const localTimeOf = (instant: Instant, zone: string): string => clockIn(instant, zone).slice(11, 16);

const writtenTime = /^(?:([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?|24:00(?::00)?)$/;

/** A wall clock's date and time as a clock in UTC would count them. Throws RangeError for what is no date or no time. */
function localEpoch(date: LocalDate, time: string): number {
  const parts = writtenTime.exec(time);
  const day = dayOf(date);
  if (parts === null || !/^\d{4}-\d\d-\d\d$/.test(date) || dateOfDayNumber(day) !== date)
    throw new RangeError(`no such wall-clock time: ${date} ${time}`);
  if (parts[1] === undefined) return (day + 1) * dayMs;
  const [hours, minutes, seconds] = [parts[1], parts[2], parts[3] ?? 0].map(Number) as [number, number, number];
  return day * dayMs + ((hours * 60 + minutes) * 60 + seconds) * 1000 + Number((parts[4] ?? '0').padEnd(3, '0'));
}

/**
 * The moment at which the wall clock in `zone` first shows `date` and `time` (`HH:mm`, also `24:00`); a time skipped in spring moves on
 * by the gap. Throws RangeError for what is no date, no time or no zone.
 */
export const instantAt = (date: LocalDate, time: string, zone: string): Instant =>
  instantOf(epochOfLocal(localEpoch(date, time), zone));

/** Whether the wall clock in `zone` shows that time on that date at all: not in the hour that is skipped in spring. */
export const isShown = (date: LocalDate, time: string, zone: string): boolean =>
  isOnClock(localEpoch(date, time), zone);

export const addDays = (date: LocalDate, days: number): LocalDate => dateOfDayNumber(dayOf(date) + days);

/** 1 = Monday … 7 = Sunday; 1970 began on a Thursday. */
export const weekdayOf = (date: LocalDate): number => ((((dayOf(date) + 3) % 7) + 7) % 7) + 1;
