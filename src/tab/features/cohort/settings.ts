import type { CohortDefaults } from '../../../contracts/programs.ts';

export type Settings = CohortDefaults;
export type Problem = 'missingName' | 'wrongDates' | 'missingTopics';

/** Limits of the contract, for fields and their words. */
export const limits = {
  minLevelGap: { min: 0, max: 10 },
  minStageGap: { min: 0, max: 3 },
  minOverlapMinutes: { min: 15, max: 480 },
  weight: { min: 0, max: 100 },
  workingDays: { min: 1, max: 10 },
  count: { min: 1, max: 24 },
  minutes: { min: 30, max: 120 },
  smallestGroup: { min: 5, max: 50 },
  bufferMinutes: { min: 0, max: 60 },
  noticeHours: { min: 1, max: 168 },
} as const;

export const within = (value: number, { min, max }: { min: number; max: number }): boolean =>
  Number.isInteger(value) && value >= min && value <= max;

/** What is missing before the settings can be sent; figures out of range are marked beside their own fields. */
export function problemOf(settings: Settings): Problem | null {
  if (settings.name.trim() === '') return 'missingName';
  if (settings.startsOn === '' || settings.endsOn <= settings.startsOn) return 'wrongDates';
  return settings.topics.length === 0 ? 'missingTopics' : null;
}

/** Lunch ends after it begins, and no time is half written. */
const timesFit = ({ lunch, bufferMinutes, noticeHours }: Settings['times']): boolean =>
  within(bufferMinutes, limits.bufferMinutes) &&
  within(noticeHours, limits.noticeHours) &&
  (lunch === null || (lunch.start !== '' && lunch.start < lunch.end));

export function figuresFit({ rules, weights, consultation, sessions, times, smallestGroup }: Settings): boolean {
  return (
    within(rules.minLevelGap, limits.minLevelGap) &&
    within(rules.minStageGap, limits.minStageGap) &&
    within(rules.minOverlapMinutes, limits.minOverlapMinutes) &&
    Object.values(weights).every((weight) => within(weight, limits.weight)) &&
    within(consultation.workingDays, limits.workingDays) &&
    within(sessions.count, limits.count) &&
    within(sessions.minutes, limits.minutes) &&
    timesFit(times) &&
    within(smallestGroup, limits.smallestGroup)
  );
}
