import type { CohortDefaults } from '../../contracts/programs.ts';
import type { CohortSettings } from '../../domain/program/cohort-defaults.ts';

/** A cohort's settings as the contract writes them. */
export const cohortSettingsView = (s: CohortSettings): CohortDefaults => ({
  name: s.name,
  startsOn: s.startsOn,
  endsOn: s.endsOn,
  noSessionDates: s.noSessionDates.map((r) => ({ ...r })),
  topics: [...s.topics],
  rules: { ...s.rules, exclusiveGroups: [...s.rules.exclusiveGroups] },
  weights: { ...s.weights },
  consultation: { ...s.consultation },
  sessions: { ...s.sessions },
  times: { ...s.times },
  openCall: s.openCall,
  managers: s.managers,
  smallestGroup: s.smallestGroup,
});
