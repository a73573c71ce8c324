import { addDays, type LocalDate, weekdayOf } from '../kernel/instant.ts';
import { type Cohort, type DateRange, defaultRules, defaultTimes, defaultWeights, starterTopics } from './cohort.ts';

export type CohortSettings = Pick<
  Cohort,
  | 'name'
  | 'startsOn'
  | 'endsOn'
  | 'noSessionDates'
  | 'topics'
  | 'rules'
  | 'weights'
  | 'consultation'
  | 'sessions'
  | 'times'
  | 'openCall'
  | 'managers'
  | 'smallestGroup'
>;

/** August and the turn of the year, when few people are at work, as far as they touch the cohort. */
function quietSeasons(from: LocalDate, to: LocalDate): DateRange[] {
  const seasons: DateRange[] = [];
  for (let year = Number(from.slice(0, 4)) - 1; year <= Number(to.slice(0, 4)); year += 1) {
    seasons.push({ from: `${year}-08-01`, to: `${year}-08-31` }, { from: `${year}-12-23`, to: `${year + 1}-01-06` });
  }
  return seasons.filter((s) => s.from <= to && from <= s.to);
}

/** What fills every field of a new cohort: it begins on the second Monday from `today` (the lead's date) and lasts 26 weeks. */
export function cohortDefaults(programName: string, today: LocalDate): CohortSettings {
  const startsOn = addDays(today, 8 - weekdayOf(today) + 7);
  const endsOn = addDays(startsOn, 26 * 7 - 1);
  return {
    name: `${programName} ${startsOn.slice(0, 7)}`,
    startsOn,
    endsOn,
    noSessionDates: quietSeasons(startsOn, endsOn),
    topics: starterTopics,
    rules: defaultRules,
    weights: defaultWeights,
    consultation: { first: 'mentor', workingDays: 3 },
    sessions: { count: 6, minutes: 60 },
    times: defaultTimes,
    openCall: false,
    managers: 'informed',
    smallestGroup: 5,
  };
}
