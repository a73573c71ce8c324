import en from '../../contracts/words/en.json' with { type: 'json' };
import it from '../../contracts/words/it.json' with { type: 'json' };
import { reasonWords } from '../../domain/matching/reasons.ts';
import { ruleNames, ruleWords } from '../../domain/matching/rules.ts';
import type { ScorePart } from '../../domain/pairing/pairing.ts';

type WordsLanguage = 'en' | 'it';
const topicNames: Readonly<Record<WordsLanguage, Readonly<Record<string, string>>>> = { en: en.topics, it: it.topics };

/** A reason in words, with topics by their names; a topic of the cohort's own is its own name. */
export function reasonText(reason: ScorePart['reason'], language: WordsLanguage): string {
  const { topics } = reason.params;
  if (typeof topics !== 'string') return reasonWords(reason, language);
  const named = topics
    .split(', ')
    .map((id) => topicNames[language][id] ?? id)
    .join(', ');
  return reasonWords({ ...reason, params: { ...reason.params, topics: named } }, language);
}

/** A hard rule in words. */
export function ruleText(rule: string, language: WordsLanguage): string {
  const known = ruleNames.find((name) => name === rule);
  return known === undefined ? rule : ruleWords(known, language);
}
