import type { PersonId } from '../kernel/ids.ts';

/** A score of a group: a figure from the smallest group on, before that only how many more answers are needed. */
export type ScoreFigure =
  | { readonly shown: true; readonly mean: number; readonly answered: number; readonly asked: number }
  | { readonly shown: false; readonly moreNeeded: number };

export type ScoreAnswer = { readonly personId: PersonId; readonly value: number };

/**
 * The mean of a group's answers, to one decimal. People are counted, not answers: each person enters with the mean of what they
 * answered. What is released steps only by whole groups of `smallestGroup` people, in the order in which they first answered, so
 * that nobody's answer can be worked out by subtracting yesterday's figure from today's. A group of fewer is hidden.
 */
export function scoreOf(answers: readonly ScoreAnswer[], asked: number, smallestGroup: number): ScoreFigure {
  const byPerson = new Map<PersonId, number[]>();
  for (const a of answers) byPerson.set(a.personId, [...(byPerson.get(a.personId) ?? []), a.value]);
  if (byPerson.size < smallestGroup) return { shown: false, moreNeeded: smallestGroup - byPerson.size };
  const released = [...byPerson.values()].slice(0, byPerson.size - (byPerson.size % smallestGroup));
  const mean =
    released.reduce((sum, values) => sum + values.reduce((s, v) => s + v, 0) / values.length, 0) / released.length;
  return { shown: true, mean: Math.round(mean * 10) / 10, answered: released.length, asked };
}
