import administration from './fr/administration.json';
import cohort from './fr/cohort.json';
import program from './fr/program.json';
import progress from './fr/progress.json';
import proposal from './fr/proposal.json';

/** What only leads and administrators read; fetched with their first page. */
export const texts = { administration, cohort, program, progress, proposal };
