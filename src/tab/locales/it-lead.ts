import administration from './it/administration.json';
import cohort from './it/cohort.json';
import program from './it/program.json';
import progress from './it/progress.json';
import proposal from './it/proposal.json';

/** What only leads and administrators read; fetched with their first page. */
export const texts = { administration, cohort, program, progress, proposal };
