import type { Arcs } from './arcs.ts';
import { Market } from './market.ts';
import { mostPairs } from './most-pairs.ts';

/** A choice of arcs, what it is worth, and the bound that proves it (or leaves a gap, where it was stopped early). */
export type Solution = {
  readonly held: Uint8Array;
  readonly count: number;
  readonly total: number;
  /** No choice with `count` pairs is worth more. */
  readonly bound: number;
};

/** The most pairs, then the highest sum of scores among those. Scores are whole and may be negative. */
export function solveArcs(arcs: Arcs, shouldStop: () => boolean): Solution {
  const most = mostPairs(arcs, new Uint8Array(arcs.colOf.length));
  const scale = scaleFor(arcs);
  const market = new Market(arcs, most, noPrices(arcs), scale);
  for (let epsilon = firstEpsilon(market); ; epsilon = nextEpsilon(epsilon)) {
    if (!market.round(epsilon, shouldStop)) break;
    if (epsilon > 1 && epsilon > scale * proofBelow) continue;
    market.prove(epsilon === 1);
    if (market.proved || epsilon === 1) break;
  }
  return { held: market.choice(), count: most.count, total: market.worth, bound: market.bound };
}

/** ε in points above which a proof is too unlikely to look for one. */
export const proofBelow = 0.15;

export const noPrices = (arcs: Arcs): readonly [Float64Array, Float64Array] => [
  new Float64Array(arcs.rowUnits.length),
  new Float64Array(arcs.colUnits.length),
];

/** ε of the first round, from the spread of values, and of each next one. ε = 1 is exact. */
export const firstEpsilon = (market: Market): number => Math.max(1, Math.ceil(market.spread / 30));
export const nextEpsilon = (epsilon: number): number => Math.max(1, Math.ceil(epsilon / 5));

/** More than the number of units that can change hands, and a power of two so that scaling stays exact. */
export function scaleFor(arcs: Arcs): number {
  let units = 2;
  for (const side of [arcs.rowUnits, arcs.colUnits])
    for (const own of side) units += 1 + Math.min(own, arcs.colOf.length);
  return (
    2 ** Math.ceil(Math.log2(Math.min(units, 2 * arcs.colOf.length + arcs.rowUnits.length + arcs.colUnits.length + 2)))
  );
}
