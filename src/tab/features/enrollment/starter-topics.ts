import words from '../../../contracts/words/en.json';

/** The library every cohort starts with; used where the server does not say what the cohort offers. */
export const starterTopics: readonly string[] = Object.keys(words.topics);
