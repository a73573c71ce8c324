import words from '../../contracts/words/es.json';
import common from './es/common.json';
import enrollment from './es/enrollment.json';
import home from './es/home.json';
import session from './es/session.json';
import training from './es/training.json';

export const texts = { ...words, common, enrollment, home, session, training };
