import { daysBetween } from '../kernel/instant.ts';
import type { Cohort } from '../program/cohort.ts';

const daysOfMonth = 365.25 / 12;

/** How many hours a month a pairing of the cohort takes of somebody, to the nearest half hour. */
export function hoursAMonth(cohort: Pick<Cohort, 'startsOn' | 'endsOn' | 'sessions'>): number {
  const days = daysBetween(`${cohort.startsOn}T00:00:00.000Z`, `${cohort.endsOn}T00:00:00.000Z`) + 1;
  const months = Math.max(1, days / daysOfMonth);
  return Math.max(0.5, Math.round((2 * cohort.sessions.count * cohort.sessions.minutes) / 60 / months) / 2);
}
