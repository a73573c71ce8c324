import type { Answer, CheckIn } from './check-in.ts';
import { aboutThePair } from './questions.ts';

const lowFrom = 2;

/**
 * Whether answers about the pair are low: one of 2 or less, or the usefulness fell at least a point twice running (impact.md §3).
 * `earlier`: the person's answered check-ins of the same pairing before this one, oldest first. Who is asked about it is this person
 * alone; no figure, list or alarm is made of it.
 */
export function isLow(answers: readonly Answer[], earlier: readonly CheckIn[]): boolean {
  const own = answers.filter((a) => aboutThePair.includes(a.questionId));
  if (own.some((a) => a.value <= lowFrom)) return true;
  const useful = [...earlier.map((c) => c.answers), own].flatMap((of) =>
    of.filter((a) => a.questionId === 'CSAT').map((a) => a.value),
  );
  const [third, second, last] = useful.slice(-3);
  if (third === undefined || second === undefined || last === undefined) return false;
  return own.some((a) => a.questionId === 'CSAT') && last < second && second < third;
}
