import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { texts as en } from '../locales/en.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'tab';
    resources: { tab: typeof en };
  }
}

/** Languages with complete texts; everybody else reads English. */
const loaders = {
  en: () => import('../locales/en.ts'),
  it: () => import('../locales/it.ts'),
} as const;
export type TextLanguage = keyof typeof loaders;

/** The language of the texts for a Teams locale such as `it-it`. */
export function textLanguageOf(locale: string): TextLanguage {
  const primary = locale.toLowerCase().split('-')[0];
  return primary === 'it' ? 'it' : 'en';
}

/** Loads one language only: texts are the larger part of what a phone must fetch. */
export async function loadTexts(language: TextLanguage): Promise<i18n> {
  const { texts } = await loaders[language]();
  const instance = createInstance();
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: ['tab'],
    defaultNS: 'tab',
    resources: { [language]: { tab: texts } },
    interpolation: { escapeValue: false }, // React escapes
  });
  return instance;
}
