import { epochOf, type Instant, type LocalDate } from '../../domain/kernel/instant.ts';
import type { Reader } from '../../use-cases/card-views/card-view.ts';
import { localeOf } from './words.ts';

const format = (reader: Reader, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(localeOf(reader.language), { timeZone: reader.zone, hourCycle: 'h23', ...options });

const dayAndTime: Intl.DateTimeFormatOptions = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
};

/** The reader's zone in words, e.g. "Central European Time". */
export function zoneName(reader: Reader, at: Instant): string {
  const parts = format(reader, { timeZoneName: 'longGeneric' }).formatToParts(epochOf(at));
  return parts.find((p) => p.type === 'timeZoneName')?.value ?? reader.zone;
}

/** Day, time and zone in the reader's own zone: "Tuesday 1 December at 10:00 (Central European Time)". */
export const timeInWords = (reader: Reader, at: Instant): string =>
  `${format(reader, dayAndTime).format(epochOf(at))} (${zoneName(reader, at)})`;

/** From when to when, with the zone. */
export const spanInWords = (reader: Reader, span: { readonly startsAt: Instant; readonly endsAt: Instant }): string =>
  `${format(reader, dayAndTime).formatRange(epochOf(span.startsAt), epochOf(span.endsAt))} (${zoneName(reader, span.startsAt)})`;

/** Short enough for a button; the card names the zone once. */
export const timeOnButton = (reader: Reader, at: Instant): string =>
  format(reader, { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(
    epochOf(at),
  );

/** A calendar date, which belongs to no zone. */
export const dateInWords = (reader: Reader, date: LocalDate): string =>
  format(reader, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(
    epochOf(`${date}T00:00:00.000Z`),
  );

/** A weekday and time that come again: "Tuesday 10:00". */
export const rhythmInWords = (reader: Reader, at: Instant): string =>
  format(reader, { weekday: 'long', hour: '2-digit', minute: '2-digit' }).format(epochOf(at));

/** Day and month, for lists of dates. */
export const shortDate = (reader: Reader, at: Instant): string =>
  format(reader, { day: 'numeric', month: 'short' }).format(epochOf(at));
