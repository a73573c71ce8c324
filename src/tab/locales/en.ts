import words from '../../contracts/words/en.json';
import common from './en/common.json';
import home from './en/home.json';

/** What Home needs; every other page brings its part. */
export const texts = { ...words, common, home };
