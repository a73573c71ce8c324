import words from '../../contracts/words/it.json';
import common from './it/common.json';
import home from './it/home.json';

/** What Home needs; every other page brings its part. */
export const texts = { ...words, common, home };
