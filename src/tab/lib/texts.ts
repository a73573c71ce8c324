import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { texts as en } from '../locales/en.ts';
import type { texts as enLead } from '../locales/en-lead.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'tab';
    resources: { tab: typeof en & typeof enLead };
  }
}

/** Languages with complete texts; everybody else reads English. Leads' texts come with their first page. */
const loaders = {
  en: { all: () => import('../locales/en.ts'), lead: () => import('../locales/en-lead.ts') },
  it: { all: () => import('../locales/it.ts'), lead: () => import('../locales/it-lead.ts') },
  es: { all: () => import('../locales/es.ts'), lead: () => import('../locales/es-lead.ts') },
  fr: { all: () => import('../locales/fr.ts'), lead: () => import('../locales/fr-lead.ts') },
  de: { all: () => import('../locales/de.ts'), lead: () => import('../locales/de-lead.ts') },
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
  const { texts } = await loaders[language].all();
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

/** Adds the texts of leads and administrators, in the language that was loaded. */
export async function loadLeadTexts(): Promise<void> {
  const language = textLanguageOf(instance.language);
  const { texts } = await loaders[language].lead();
  instance.addResourceBundle(language, 'tab', texts, true);
}
