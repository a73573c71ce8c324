import words from '../../contracts/words/de.json';
import common from './de/common.json';
import home from './de/home.json';

/** What Home needs; every other page brings its part. */
export const texts = { ...words, common, home };
