import type { ScorePart } from '../../domain/pairing/pairing.ts';
import { spokenLanguages } from './languages.ts';
import { localeOf, type WordKey, type Words } from './words.ts';

/** Codes of src/domain/matching/pair-parts.ts that speak for a pair; shared topics stand on the card by themselves. */
const keys: Readonly<Record<string, WordKey>> = {
  'distance.departmentAndOffice': 'fit.departmentAndOffice',
  'distance.department': 'fit.department',
  'distance.office': 'fit.office',
  'logistics.hours': 'fit.hours',
  'logistics.hoursAndLanguage': 'fit.hoursAndLanguage',
};

/** Why the two fit, in words for the two of them (Markdown); parts that earned nothing say nothing. */
export const scoreReasons = (parts: readonly ScorePart[], words: Words): string[] =>
  parts.flatMap(({ points, reason }) => {
    const key = keys[reason.code];
    if (key === undefined || points <= 0) return [];
    const { hours, language } = reason.params;
    const code = String(language ?? '');
    return words.say(key, {
      hours: new Intl.NumberFormat(localeOf(words.language), { maximumFractionDigits: 0 }).format(Number(hours ?? 0)),
      language: spokenLanguages(words).find((l) => l.value === code)?.title ?? code,
    });
  });
