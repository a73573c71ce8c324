import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Language, LanguageChoice } from '../state/address.ts';
import { languages } from '../state/address.ts';
import { de } from './de.ts';
import { en, type Words } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';

const all: Readonly<Record<Language, Words>> = { en, it, es, fr, de };

export interface Speech {
  readonly language: Language;
  /** What Teams tells apps: `it-it`, lower case. */
  readonly locale: string;
  say(word: keyof Words, values?: Readonly<Record<string, string>>): string;
}

const locales: Readonly<Record<Language, string>> = { en: 'en-us', it: 'it-it', es: 'es-es', fr: 'fr-fr', de: 'de-de' };

function speechIn(language: Language): Speech {
  const words = all[language];
  return {
    language,
    locale: locales[language],
    say: (word, values = {}) => words[word].replace(/\{(\w+)\}/g, (_all, name: string) => values[name] ?? ''),
  };
}

const SpeechContext = createContext<Speech>(speechIn('en'));

export const useSpeech = (): Speech => useContext(SpeechContext);

/** The language of one person's Teams: the one chosen for the window, or their own where they speak one of ours. */
export function languageFor(choice: LanguageChoice, preferred: string | null | undefined): Language {
  if (choice !== 'own') return choice;
  const short = (preferred ?? '').slice(0, 2).toLowerCase();
  return languages.find((language) => language === short) ?? 'en';
}

export function SpeechProvider({ language, children }: { language: Language; children: ReactNode }): ReactNode {
  const speech = useMemo(() => speechIn(language), [language]);
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}
