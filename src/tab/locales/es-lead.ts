import administration from './es/administration.json';
import cohort from './es/cohort.json';
import program from './es/program.json';
import progress from './es/progress.json';
import proposal from './es/proposal.json';

/** What only leads and administrators read; fetched with their first page. */
export const texts = { administration, cohort, program, progress, proposal };
