import { type Outcome, ok, refused } from '../kernel/outcome.ts';

export const longestSentence = 280;
/** What a lead asks of an owner, and what an owner answers. */
export const longestAsk = 500;

const spaces = /[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu;
/** Marks that turn the direction of writing, and characters that nobody sees: with them a text can read otherwise than it is. */
const unseen = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** Words on one line, as they will be read by others: trimmed, and without what cannot be seen. */
export function readWords(text: string, longest: number): Outcome<string, 'noWords' | 'tooLong'> {
  const words = text.replace(unseen, '').replace(spaces, ' ').trim();
  if (words === '') return refused('noWords');
  return [...words].length > longest ? refused('tooLong') : ok(words);
}
