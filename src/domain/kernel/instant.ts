import { Temporal } from 'temporal-polyfill';

/** A moment in UTC, always written `YYYY-MM-DDTHH:mm:ss.sssZ`: such texts sort in the order of time. */
export type Instant = string;
/** A calendar date without a zone, `YYYY-MM-DD`; whose date it is, the name of the field says. */
export type LocalDate = string;

/** Milliseconds since 1970, rounded to whole ones, as an Instant. */
export const instantOf = (epochMilliseconds: number): Instant =>
  Temporal.Instant.fromEpochMilliseconds(Math.round(epochMilliseconds)).toString({ fractionalSecondDigits: 3 });

/** An Instant as milliseconds since 1970. */
export const epochOf = (instant: Instant): number => Temporal.Instant.from(instant).epochMilliseconds;

export const minutesLater = (instant: Instant, minutes: number): Instant =>
  instantOf(epochOf(instant) + minutes * 60_000);

/** Whole 24-hour days later (elapsed time, not calendar days). */
export const daysLater = (instant: Instant, days: number): Instant => minutesLater(instant, days * 1440);

export const daysBetween = (from: Instant, to: Instant): number => (epochOf(to) - epochOf(from)) / 86_400_000;

/** The calendar date that it is in `zone` (IANA) at `instant`. */
export const localDateOf = (instant: Instant, zone: string): LocalDate =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();

/** What the wall clock in `zone` (IANA) shows at `instant`, `HH:mm`. */
export const localTimeOf = (instant: Instant, zone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });

/** The moment at which the wall clock in `zone` first shows `date` and `time` (`HH:mm`); a time skipped in spring moves on by the gap. */
export const instantAt = (date: LocalDate, time: string, zone: string): Instant =>
  Temporal.PlainDateTime.from(`${date}T${time}`)
    .toZonedDateTime(zone, { disambiguation: 'compatible' })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });

export const addDays = (date: LocalDate, days: number): LocalDate =>
  Temporal.PlainDate.from(date).add({ days }).toString();

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (date: LocalDate): number => Temporal.PlainDate.from(date).dayOfWeek;
