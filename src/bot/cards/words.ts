import { createInstance } from 'i18next';
import sharedDe from '../../contracts/words/de.json' with { type: 'json' };
import sharedEn from '../../contracts/words/en.json' with { type: 'json' };
import sharedEs from '../../contracts/words/es.json' with { type: 'json' };
import sharedFr from '../../contracts/words/fr.json' with { type: 'json' };
import sharedIt from '../../contracts/words/it.json' with { type: 'json' };
import type { Language } from '../../domain/kernel/person.ts';
import { languages } from '../../domain/kernel/person.ts';
import { escapeText, onOneLine } from './escape-text.ts';
import { texts as de } from './locales/de.ts';
import { texts as en } from './locales/en.ts';
import { texts as es } from './locales/es.ts';
import { texts as fr } from './locales/fr.ts';
import { texts as it } from './locales/it.ts';

type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}`;
}[keyof T & string];
type WithoutPlural<K> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;
/** Names of all texts that cards are made of. */
export type WordKey = WithoutPlural<Leaves<typeof en>> | Leaves<typeof sharedEn>;
export type WordParams = Readonly<Record<string, string | number>>;

/** The texts of cards in one language. */
export type Words = {
  readonly language: Language;
  /** Markdown: what is put into the text is escaped, the text itself may emphasise. */
  say(key: WordKey, params?: WordParams): string;
  /** For places that read no Markdown: button titles, labels, choices, fallback texts. */
  plain(key: WordKey, params?: WordParams): string;
  /** The name of a topic of the library in words; a topic in somebody's own words is its own name. Not escaped. */
  topic(id: string): string;
  /** Names of topics side by side. Not escaped. */
  topics(ids: readonly string[]): string;
  /** Names joined as the language joins them ("a, b and c"). Not escaped. */
  list(parts: readonly string[]): string;
};

const texts = createInstance();
void texts.init({
  resources: {
    en: { translation: { ...sharedEn, ...en } },
    it: { translation: { ...sharedIt, ...it } },
    es: { translation: { ...sharedEs, ...es } },
    fr: { translation: { ...sharedFr, ...fr } },
    de: { translation: { ...sharedDe, ...de } },
  },
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  interpolation: { escape: escapeText, escapeValue: true },
});

/**
 * Titles of choices and buttons are drawn as Markdown by some clients and escaped by none: what could become a link is broken by a
 * space that nobody sees.
 */
const withoutLinks = (text: string): string =>
  text.replaceAll('](', ']\u200b(').replace(/(https?):\/\//gi, '$1:\u200b//');

const starter: Readonly<Record<string, string>> = sharedEn.topics;

function wordsOf(language: Language): Words {
  const translate = texts.getFixedT(language);
  const plain: Words['plain'] = (key, params = {}) =>
    withoutLinks(onOneLine(translate(key, { ...params, interpolation: { escapeValue: false } })));
  const topic = (id: string): string =>
    Object.hasOwn(starter, id) ? translate(`topics.${id}`) : withoutLinks(onOneLine(id));
  return {
    language,
    say: (key, params = {}) => translate(key, params),
    plain,
    topic,
    topics: (ids) => ids.map(topic).join(', '),
    list: (parts) => new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(parts.map(onOneLine)),
  };
}

/** The locale by which dates, numbers and lists are written. */
export const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : language);

const all = new Map(languages.map((language) => [language, wordsOf(language)]));

export function wordsIn(language: Language): Words {
  const words = all.get(language);
  if (words === undefined) throw new Error(`no words for ${language}`);
  return words;
}
