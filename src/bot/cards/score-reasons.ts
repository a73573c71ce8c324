import type { Language } from '../../domain/kernel/person.ts';
import type { ScorePart } from '../../domain/pairing/pairing.ts';

/** Why the two fit, in words; parts that earned nothing give no reason. */
export function scoreReasons(_parts: readonly ScorePart[], _language: Language): string[] {
  return [];
}
