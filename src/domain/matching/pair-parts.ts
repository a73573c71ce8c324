import type { ScorePart } from '../pairing/pairing.ts';
import type { PairTable } from './pair-table.ts';
import { type ReasonLanguage, reasonWords } from './reasons.ts';
import { distanceOf, distancePoints, logisticsPoints, sameFirstLanguage } from './score.ts';
import { overlapOf } from './working-week.ts';

/** A part of a pair's score with its reason as code and in words. */
export type ExplainedPart = ScorePart & { readonly words: string };

/** The parts of a pair's score; they are the same whether or not a rule forbids the pair. */
export function pairParts(
  table: PairTable,
  pair: { mentor: number; mentee: number },
  language: ReasonLanguage,
): ExplainedPart[] {
  const parts = [topicsPart(table, pair.mentor, pair.mentee), ...contextParts(table, pair.mentor, pair.mentee)];
  return parts.map((part) => ({ ...part, words: reasonWords(part.reason, language) }));
}

export const totalOf = (parts: readonly ScorePart[]): number => parts.reduce((sum, part) => sum + part.points, 0);

function topicsPart(table: PairTable, mentor: number, mentee: number): ScorePart {
  const taught = new Set(table.mentors.members[mentor]!.topics);
  const wishes = table.wishes[mentee]!;
  const met = wishes.filter((wish) => taught.has(wish.topic));
  const points = met.reduce((sum, wish) => sum + wish.points, 0);
  if (met.length === 0)
    return {
      name: 'topics',
      points,
      reason: { code: wishes.length === 0 ? 'topics.noWishes' : 'topics.none', params: {} },
    };
  const params = {
    topics: met.map((w) => w.topic).join(', '),
    ranks: met.map((w) => w.rank).join(', '),
    wishes: wishes.length,
  };
  return { name: 'topics', points, reason: { code: 'topics.some', params } };
}

function contextParts(table: PairTable, mentor: number, mentee: number): ScorePart[] {
  const [own, other] = [table.mentors.members[mentor]!, table.mentees.members[mentee]!];
  const [a, b] = [own.facts, other.facts];
  const distance = distanceOf(a, b);
  const differs = distance.department
    ? distance.office
      ? 'departmentAndOffice'
      : 'department'
    : distance.office
      ? 'office'
      : 'none';
  const overlap = overlapOf(table.weeks[own.person]!, table.weeks[other.person]!);
  const speakAlike = sameFirstLanguage(a, b);
  const hours = Math.round(overlap.total / 6) / 10;
  return [
    {
      name: 'distance',
      points: distancePoints(table.maxima.distance, distance),
      reason: { code: `distance.${differs}`, params: {} },
    },
    {
      name: 'logistics',
      points: logisticsPoints(table.maxima.logistics, overlap, speakAlike),
      reason: speakAlike
        ? { code: 'logistics.hoursAndLanguage', params: { hours, language: a.languages[0]! } }
        : { code: 'logistics.hours', params: { hours } },
    },
  ];
}
