import administration from './de/administration.json';
import cohort from './de/cohort.json';
import program from './de/program.json';
import progress from './de/progress.json';
import proposal from './de/proposal.json';

/** What only leads and administrators read; fetched with their first page. */
export const texts = { administration, cohort, program, progress, proposal };
