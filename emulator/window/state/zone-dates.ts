import { ianaZoneOf, instantOf, localOf } from '../../time-zones.ts';

export const dayMs = 86_400_000;

/** The IANA zone behind whatever a mailbox says; UTC where it says nothing that is known. */
export const zoneOf = (name: string | null | undefined): string => (name ? ianaZoneOf(name) : null) ?? 'UTC';

/** Midnight of the day of an instant on the zone's wall clock, as milliseconds that read like UTC. */
export const localMidnight = (instant: number, zone: string): number =>
  Math.floor(localOf(instant, zone) / dayMs) * dayMs;

/** Monday's local midnight of the week of an instant, as milliseconds that read like UTC. */
export function mondayOf(instant: number, zone: string): number {
  const midnight = localMidnight(instant, zone);
  const weekday = (new Date(midnight).getUTCDay() + 6) % 7;
  return midnight - weekday * dayMs;
}

/** Writes an instant in a zone and a language. */
export const written = (
  instant: number,
  { zone, language }: { zone: string; language: string },
  options: Intl.DateTimeFormatOptions,
): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { timeZone: zone, ...options }).format(instant);

export const clockTime: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
export const longDay: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };
export const shortDay: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' };

/** What `<input type="datetime-local">` holds for an instant in a zone. */
export const toLocalInput = (instant: number, zone: string): string =>
  new Date(localOf(instant, zone)).toISOString().slice(0, 16);

/** The instant that such an input means; null while it is empty or half written. */
export function fromLocalInput(text: string, zone: string): number | null {
  const local = Date.parse(`${text}:00Z`);
  return Number.isNaN(local) ? null : instantOf(local, zone);
}
