import { createContext, use } from 'react';
import { useTranslation } from 'react-i18next';
import { type Format, formatFor } from './format.ts';

/** The locale in which dates and numbers are written: the person's own, such as `en-gb`, not only its language. */
export const LocaleContext = createContext('en');

const formats = new Map<string, Format>();
function formatIn(locale: string): Format {
  const known = formats.get(locale);
  if (known !== undefined) return known;
  const made = formatFor(locale);
  formats.set(locale, made);
  return made;
}

/** Texts and formats of the reader; `word` looks up names that come from the server (topics, questions, languages). */
export function useTexts() {
  const { t, i18n } = useTranslation();
  const locale = use(LocaleContext);
  const word = (kind: 'topics' | 'questions' | 'languages' | 'agenda' | 'agendaParts', id: string): string =>
    i18n.exists(`${kind}.${id}`) ? String(t(`${kind}.${id}` as 'topics.ai-tools')) : id;
  return { t, word, format: formatIn(locale), language: i18n.language };
}
