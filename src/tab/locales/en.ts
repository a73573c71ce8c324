import words from '../../contracts/words/en.json';
import administration from './en/administration.json';
import cohort from './en/cohort.json';
import common from './en/common.json';
import enrollment from './en/enrollment.json';
import home from './en/home.json';
import program from './en/program.json';
import progress from './en/progress.json';
import proposal from './en/proposal.json';
import session from './en/session.json';
import training from './en/training.json';

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
