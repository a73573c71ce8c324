import words from '../../contracts/words/en.json';
import common from './en/common.json';
import enrollment from './en/enrollment.json';
import home from './en/home.json';
import session from './en/session.json';
import training from './en/training.json';

export const texts = { ...words, common, enrollment, home, session, training };
