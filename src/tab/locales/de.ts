import words from '../../contracts/words/de.json';
import common from './de/common.json';
import enrollment from './de/enrollment.json';
import home from './de/home.json';
import session from './de/session.json';
import training from './de/training.json';

export const texts = { ...words, common, enrollment, home, session, training };
