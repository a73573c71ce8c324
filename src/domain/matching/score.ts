import type { PoolPerson, PoolWeights } from './pool.ts';
import type { Overlap } from './working-week.ts';

export const partNames = ['topics', 'distance', 'logistics'] as const;
export type PartName = (typeof partNames)[number];
export type PartMaxima = Readonly<Record<PartName, number>>;

export const bestScore = 1000;
/** Shared working time a week, in minutes, from which more of it earns nothing. */
const plentyOfOverlap = 20 * 60;

/** The most points each part can earn: the weights normalised to 1000. All weights 0: nothing earns points. */
export function partMaxima(weights: PoolWeights): PartMaxima {
  const [topics = 0, distance = 0, logistics = 0] = shareOut(
    bestScore,
    partNames.map((name) => weights[name]),
  );
  return { topics, distance, logistics };
}

/** Splits whole points in proportion to weights ≥ 0 so that they add up exactly (largest remainders first). */
export function shareOut(points: number, weights: readonly number[]): number[] {
  // Scaling by the largest first keeps sums of extreme weights finite.
  const largest = Math.max(0, ...weights);
  if (largest === 0) return weights.map(() => 0);
  const scaled = weights.map((w) => w / largest);
  const sum = scaled.reduce((a, b) => a + b, 0);
  const exact = scaled.map((w) => (points * w) / sum);
  const shares = exact.map(Math.floor);
  const order = exact.map((_, i) => i).sort((a, b) => exact[b]! - shares[b]! - (exact[a]! - shares[a]!) || a - b);
  const left = points - shares.reduce((a, b) => a + b, 0);
  for (const i of order.slice(0, left)) shares[i]!++;
  return shares;
}

/**
 * Points for each wish of a mentee, best first, if the mentor teaches it; together they make `max`. A wish at rank r
 * weighs 1/r, times 1 where every mentor teaches the topic up to 2 where a single one does. A topic that nobody
 * teaches takes no points from the others.
 */
export function wishPoints(
  max: number,
  wishes: readonly { readonly teachers: number; readonly mentors: number }[],
): number[] {
  const weights = wishes.map(({ teachers, mentors }, index) => {
    if (teachers === 0) return 0;
    const rarity = mentors > 1 ? 1 + Math.log(mentors / teachers) / Math.log(mentors) : 1;
    return rarity / (index + 1);
  });
  return shareOut(max, weights);
}

/** What differs in the context of two people; unknown facts are no difference. */
export type Distance = { readonly department: boolean; readonly office: boolean };

export const distanceOf = (a: PoolPerson, b: PoolPerson): Distance => ({
  department: a.department !== null && b.department !== null && a.department !== b.department,
  office: a.office !== null && b.office !== null && a.office !== b.office,
});

/** Another department earns three fifths, another office two fifths. */
export function distancePoints(max: number, distance: Distance): number {
  const forDepartment = Math.round(max * 0.6);
  return (distance.department ? forDepartment : 0) + (distance.office ? max - forDepartment : 0);
}

export const sameFirstLanguage = (a: PoolPerson, b: PoolPerson): boolean =>
  a.languages.length > 0 && a.languages[0] === b.languages[0];

/** Shared working time earns seven tenths (all of it from 20 hours a week), the same first language three tenths. */
export function logisticsPoints(max: number, overlap: Overlap, sameLanguage: boolean): number {
  const forHours = Math.round(max * 0.7);
  const hours = Math.round((forHours * Math.min(overlap.total, plentyOfOverlap)) / plentyOfOverlap);
  return hours + (sameLanguage ? max - forHours : 0);
}
