import type { PersonId } from '../kernel/ids.ts';

/** A score of a group: a figure from the smallest group on, before that only how many more answers are needed. */
export type ScoreFigure =
  | { readonly shown: true; readonly mean: number; readonly answered: number; readonly asked: number }
  | { readonly shown: false; readonly moreNeeded: number };

export type ScoreAnswer = { readonly personId: PersonId; readonly value: number };

/** A figure as it was released: it never changes afterwards, whatever those who answered change. */
export type ReleasedScore = { readonly people: number; readonly mean: number };

/**
 * The next figure that may be released after `last`, null when there is none. People are counted, not answers: each enters with the mean
 * of what they answered. A figure covers whole groups of `smallestGroup` people in the order in which they first answered, so any two
 * differ by none or by at least a whole group; and people who all said the same wait for company, since their mean would be each one's
 * answer. The mean is given to one decimal.
 */
export function nextRelease(
  answers: readonly ScoreAnswer[],
  last: ReleasedScore | null,
  smallestGroup: number,
): ReleasedScore | null {
  const means = meansOf(answers);
  const people = means.length - (means.length % smallestGroup);
  // after the smallest group was raised, a figure of the new kind must also be a whole new group away from the last
  if (people === 0 || people - (last?.people ?? 0) < smallestGroup) return null;
  const covered = means.slice(0, people);
  if (covered.every((m) => m === covered[0])) return null;
  const mean = covered.reduce((sum, m) => sum + m, 0) / people;
  return { people, mean: Math.round(mean * 10) / 10 };
}

/** What may be shown: the last released figure, or how many more people must answer for the next. */
export function figureOf(
  answers: readonly ScoreAnswer[],
  of: { readonly released: ReleasedScore | null; readonly asked: number; readonly smallestGroup: number },
): ScoreFigure {
  if (of.released !== null)
    return { shown: true, mean: of.released.mean, answered: of.released.people, asked: of.asked };
  return { shown: false, moreNeeded: of.smallestGroup - (meansOf(answers).length % of.smallestGroup) };
}

function meansOf(answers: readonly ScoreAnswer[]): number[] {
  const byPerson = new Map<PersonId, number[]>();
  for (const a of answers) byPerson.set(a.personId, [...(byPerson.get(a.personId) ?? []), a.value]);
  return [...byPerson.values()].map((values) => values.reduce((s, v) => s + v, 0) / values.length);
}
