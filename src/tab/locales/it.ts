import words from '../../contracts/words/it.json';
import administration from './it/administration.json';
import cohort from './it/cohort.json';
import common from './it/common.json';
import enrollment from './it/enrollment.json';
import home from './it/home.json';
import program from './it/program.json';
import progress from './it/progress.json';
import proposal from './it/proposal.json';
import session from './it/session.json';
import training from './it/training.json';

export const texts = {
  ...words,
  administration,
  cohort,
  common,
  enrollment,
  home,
  program,
  progress,
  proposal,
  session,
  training,
};
