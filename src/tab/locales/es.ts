import words from '../../contracts/words/es.json';
import common from './es/common.json';
import home from './es/home.json';

/** What Home needs; every other page brings its part. */
export const texts = { ...words, common, home };
