import { windowsZones } from './windows-zones.ts';

const formatters = new Map<string, Intl.DateTimeFormat>();
const known = new Map<string, string | null>();

function lookUp(name: string): string | null {
  if (/^(tzone:\/\/Microsoft\/(Utc|Custom)|Z|UTC|GMT)$/i.test(name)) return 'UTC';
  const iana = windowsZones.get(name) ?? name;
  try {
    formatters.set(
      iana,
      new Intl.DateTimeFormat('en-US-u-hc-h23', {
        timeZone: iana,
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      }),
    );
    return iana;
  } catch {
    return null;
  }
}

/** The IANA zone behind a Windows or IANA name, as Outlook takes both; null for a name that is neither. */
export function ianaZoneOf(name: string): string | null {
  const cached = known.get(name);
  if (cached !== undefined) return cached;
  const found = lookUp(name);
  known.set(name, found);
  return found;
}

// clocks change on the quarter hour everywhere, so an offset holds for the quarter of an hour it is asked in
const quarterMs = 900_000;
const mostKept = 50_000;
const offsets = new Map<string, Map<number, number>>();

/** Offset of a zone from UTC at an instant, in milliseconds (east is positive). Unknown zones count as UTC. */
export function zoneOffsetMs(zone: string, instant: number): number {
  const iana = ianaZoneOf(zone);
  if (iana === null || iana === 'UTC') return 0;
  const kept = offsets.get(iana) ?? new Map<number, number>();
  offsets.set(iana, kept);
  const quarter = Math.floor(instant / quarterMs);
  const known = kept.get(quarter);
  if (known !== undefined) return known;
  if (kept.size >= mostKept) kept.clear();
  const offset = computedOffset(iana, instant);
  kept.set(quarter, offset);
  return offset;
}

function computedOffset(iana: string, instant: number): number {
  const whole = Math.floor(instant / 1000) * 1000;
  const parts = new Map<string, number>();
  for (const part of formatters.get(iana)?.formatToParts(whole) ?? []) parts.set(part.type, Number(part.value));
  const at = (type: string): number => parts.get(type) ?? 0;
  return Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second')) - whole;
}

/**
 * The instant (ms since the epoch) of a wall-clock time in a zone. A time that a clock change skips is read with the
 * offset before the change; one that occurs twice is the first of the two.
 */
export function instantOf(localMs: number, zone: string): number {
  const before = localMs - zoneOffsetMs(zone, localMs - 86_400_000);
  if (before + zoneOffsetMs(zone, before) === localMs) return before;
  const after = localMs - zoneOffsetMs(zone, localMs + 86_400_000);
  return after + zoneOffsetMs(zone, after) === localMs ? after : before;
}

/** The wall-clock time in a zone at an instant, as milliseconds that read like UTC. */
export const localOf = (instant: number, zone: string): number => instant + zoneOffsetMs(zone, instant);

/** `2026-11-30T09:00:00.0000000`: how Outlook writes a wall-clock time. */
export function outlookDateTime(localMs: number): string {
  return `${new Date(localMs).toISOString().slice(0, 23)}0000`;
}

/** Reads Outlook's `{dateTime, timeZone}` (or a dateTime with its own offset) as an instant; null when it is none. */
export function readOutlookTime(value: { dateTime?: unknown; timeZone?: unknown }): number | null {
  if (typeof value.dateTime !== 'string') return null;
  const shape = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?))?(Z|[+-]\d\d:\d\d)?$/.exec(value.dateTime);
  if (!shape) return null;
  if (shape[3]) {
    const instant = Date.parse(value.dateTime);
    return Number.isNaN(instant) ? null : instant;
  }
  const zone = typeof value.timeZone === 'string' ? value.timeZone : 'UTC';
  if (ianaZoneOf(zone) === null) return null;
  const time = (shape[2] ?? '00:00').replace(/(\.\d{3})\d+$/, '$1');
  const local = Date.parse(`${shape[1]}T${time}Z`);
  return Number.isNaN(local) ? null : instantOf(local, zone);
}
