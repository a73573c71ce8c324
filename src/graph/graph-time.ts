import { z } from 'zod';
import { type Instant, instantAt, localDateOf } from '../domain/kernel/instant.ts';
import { toIanaZone } from '../domain/kernel/time-zone.ts';

/** Graph's `dateTimeTimeZone`: a wall-clock time without offset, and a zone by its Windows or IANA name. */
export const graphTime = z.object({ dateTime: z.string(), timeZone: z.string().nullish() });
export type GraphTime = z.infer<typeof graphTime>;

const pattern = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d(?:\.\d{1,3})?)\d*Z?$/;

/** The moment that a Graph time names; null where the text or the zone cannot be read. */
export function readGraphTime({ dateTime, timeZone }: GraphTime): Instant | null {
  const [, date, time] = pattern.exec(dateTime) ?? [];
  if (date === undefined || time === undefined) return null;
  const zone = toIanaZone(timeZone ?? 'UTC');
  if (zone === null) return null;
  // most times are asked for in UTC, and a week of many calendars holds many of them
  const epoch = Date.parse(`${date}T${time}Z`);
  if (Number.isNaN(epoch)) return null;
  return zone === 'UTC' ? new Date(epoch).toISOString() : inZone(date, time, zone);
}

function inZone(date: string, time: string, zone: string): Instant | null {
  try {
    return instantAt(date, time, zone);
  } catch {
    return null; // RangeError: no such day
  }
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function wallTime(instant: Instant, zone: string): string {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
    });
  clocks.set(zone, clock);
  return clock.format(new Date(instant));
}

/** The same moment as wall-clock time in UTC. */
export const utcTime = (instant: Instant): GraphTime => ({ dateTime: instant.replace('Z', ''), timeZone: 'UTC' });

/**
 * A moment as wall-clock time in `zone` (IANA). Of an hour that the clock shows twice only the first can be written so;
 * the second comes in UTC.
 */
export function writeGraphTime(instant: Instant, zone: string): GraphTime {
  const date = localDateOf(instant, zone);
  const time = wallTime(instant, zone);
  return instantAt(date, time, zone) === instant ? { dateTime: `${date}T${time}`, timeZone: zone } : utcTime(instant);
}
