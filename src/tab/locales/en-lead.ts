import administration from './en/administration.json';
import cohort from './en/cohort.json';
import program from './en/program.json';
import progress from './en/progress.json';
import proposal from './en/proposal.json';

/** What only leads and administrators read; fetched with their first page. */
export const texts = { administration, cohort, program, progress, proposal };
