import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { texts as en } from '../locales/en.ts';
import type { PartName, Parts } from '../locales/parts.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'tab';
    resources: { tab: typeof en & Parts };
  }
}

/** Languages with complete texts; everybody else reads English. */
const loaders = {
  en: { home: () => import('../locales/en.ts'), parts: () => import('../locales/en-parts.ts') },
  it: { home: () => import('../locales/it.ts'), parts: () => import('../locales/it-parts.ts') },
  es: { home: () => import('../locales/es.ts'), parts: () => import('../locales/es-parts.ts') },
  fr: { home: () => import('../locales/fr.ts'), parts: () => import('../locales/fr-parts.ts') },
  de: { home: () => import('../locales/de.ts'), parts: () => import('../locales/de-parts.ts') },
} as const;
export type TextLanguage = keyof typeof loaders;
export const textLanguages = Object.keys(loaders) as TextLanguage[];

/** The language of the texts for a Teams locale such as `it-it`. */
export function textLanguageOf(locale: string): TextLanguage {
  const primary = locale.toLowerCase().split('-')[0];
  return textLanguages.find((language) => language === primary) ?? 'en';
}

const instance = createInstance();

/** Loads one language only: texts are a large part of what a phone must fetch. */
export async function loadTexts(language: TextLanguage): Promise<i18n> {
  const { texts } = await loaders[language].home();
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

/** Adds parts in the language that was loaded; a part that is there already costs nothing. */
export async function loadParts(parts: readonly PartName[]): Promise<void> {
  const language = textLanguageOf(instance.language);
  const { partOf } = await loaders[language].parts();
  await Promise.all(
    parts
      .filter((part) => !instance.exists(part, { returnObjects: true }))
      .map(async (part) => {
        instance.addResourceBundle(language, 'tab', { [part]: await partOf(part) }, true);
      }),
  );
}
