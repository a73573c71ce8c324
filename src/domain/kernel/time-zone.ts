import { Temporal } from 'temporal-polyfill';
import { findIana } from 'windows-iana';
import type { LocalDate } from './instant.ts';

/** Zone names that Exchange writes and neither IANA nor Windows lists. */
const exchangeNames: Readonly<Record<string, string>> = {
  'tzone://microsoft/utc': 'UTC',
  'customized time zone/utc': 'UTC',
};

/** Names met so far. Only known zones are kept, so odd input cannot make it grow. */
const known = new Map<string, string>();

/**
 * The IANA name of a zone that is given by an IANA name, a Windows name ("W. Europe Standard Time") or Exchange's
 * `tzone://Microsoft/Utc`; null when nobody knows the name. A bare offset such as `+02:00` is no zone.
 */
export function toIanaZone(name: string): string | null {
  const remembered = known.get(name);
  if (remembered !== undefined) return remembered;
  const zone = exchangeNames[name.toLowerCase()] ?? ianaName(name) ?? fromWindows(name);
  if (zone !== null) known.set(name, zone);
  return zone;
}

function fromWindows(name: string): string | null {
  const zone = findIana(name)[0];
  return zone === undefined ? null : ianaName(zone);
}

function ianaName(name: string): string | null {
  if (!/^[A-Za-z]/.test(name)) return null;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch {
    return null; // RangeError: not a zone of this runtime
  }
}

/**
 * Minutes since 1970-01-01T00:00Z at which the wall clock in `zone` (IANA) shows `time` (`HH:mm`, also `24:00`) on
 * `date`. A time skipped in spring moves on by the gap; of a time shown twice the first is meant.
 */
export function epochMinutesAt(date: LocalDate, time: string, zone: string): number {
  const [hour, minute] = minutesParts(time);
  return Math.floor(
    Temporal.PlainDate.from(date)
      .toPlainDateTime('00:00')
      .add({ hours: hour, minutes: minute })
      .toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds / 60_000,
  );
}

function minutesParts(time: string): readonly [number, number] {
  const [hour = '0', minute = '0'] = time.split(':');
  return [Number(hour), Number(minute)];
}

/** How many minutes the clock in `zone` (IANA) is ahead of UTC at `time` on `date`, daylight saving included. */
export function offsetMinutesAt(date: LocalDate, time: string, zone: string): number {
  return epochMinutesAt(date, time, 'UTC') - epochMinutesAt(date, time, zone);
}
