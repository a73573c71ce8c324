import words from '../../contracts/words/it.json';
import common from './it/common.json';
import enrollment from './it/enrollment.json';
import home from './it/home.json';
import session from './it/session.json';
import training from './it/training.json';

export const texts = { ...words, common, enrollment, home, session, training };
