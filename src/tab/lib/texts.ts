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
} as const;
export type TextLanguage = keyof typeof loaders;

/** The language of the texts for a Teams locale such as `it-it`. */
export function textLanguageOf(locale: string): TextLanguage {
  const primary = locale.toLowerCase().split('-')[0];
  return primary === 'it' ? 'it' : 'en';
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
