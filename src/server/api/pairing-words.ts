import de from '../../contracts/words/de.json' with { type: 'json' };
import en from '../../contracts/words/en.json' with { type: 'json' };
import es from '../../contracts/words/es.json' with { type: 'json' };
import fr from '../../contracts/words/fr.json' with { type: 'json' };
import it from '../../contracts/words/it.json' with { type: 'json' };
import type { Language } from '../../domain/kernel/person.ts';
import { reasonWords } from '../../domain/matching/reasons.ts';
import { ruleWords } from '../../domain/matching/rule-words.ts';
import { ruleNames } from '../../domain/matching/rules.ts';
import type { ScorePart } from '../../domain/pairing/pairing.ts';

const topicNames: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: en.topics,
  it: it.topics,
  es: es.topics,
  fr: fr.topics,
  de: de.topics,
};

/** A reason in words, with topics by their names; a topic of the cohort's own is its own name. */
export function reasonText(reason: ScorePart['reason'], language: Language): string {
  const { topics } = reason.params;
  if (typeof topics !== 'string') return reasonWords(reason, language);
  const named = topics
    .split(', ')
    .map((id) => topicNames[language][id] ?? id)
    .join(', ');
  return reasonWords({ ...reason, params: { ...reason.params, topics: named } }, language);
}

/** A hard rule in words. */
export function ruleText(rule: string, language: Language): string {
  const known = ruleNames.find((name) => name === rule);
  return known === undefined ? rule : ruleWords(known, language);
}
