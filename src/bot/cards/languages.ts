import sharedEn from '../../contracts/words/en.json' with { type: 'json' };
import type { Words } from './words.ts';

type LanguageCode = keyof typeof sharedEn.languages;
const codes = Object.keys(sharedEn.languages) as LanguageCode[];

/** Languages that people may say they talk in, by name in the reader's language. */
export const spokenLanguages = (words: Words): { value: string; title: string }[] =>
  codes
    .map((code) => ({ value: code, title: words.plain(`languages.${code}`) }))
    .sort((a, b) => a.title.localeCompare(b.title, words.language));
