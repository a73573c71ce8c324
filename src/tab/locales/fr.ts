import words from '../../contracts/words/fr.json';
import common from './fr/common.json';
import home from './fr/home.json';

/** What Home needs; every other page brings its part. */
export const texts = { ...words, common, home };
