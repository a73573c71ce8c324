import words from '../../contracts/words/fr.json';
import common from './fr/common.json';
import enrollment from './fr/enrollment.json';
import home from './fr/home.json';
import session from './fr/session.json';
import training from './fr/training.json';

export const texts = { ...words, common, enrollment, home, session, training };
