import type { Arcs } from './arcs.ts';
import { Auction, type Sale } from './auction.ts';
import { type Half, halvesOf } from './halves.ts';
import { type MostPairs, mostPairs } from './most-pairs.ts';

export type Effort = { readonly shouldStop: () => boolean };

/** A choice of arcs, what it is worth, and the bound that proves it (or leaves a gap, where it was stopped early). */
export type Solution = {
  readonly held: Uint8Array;
  readonly count: number;
  readonly total: number;
  /** No choice with `count` pairs is worth more. */
  readonly bound: number;
  readonly most: MostPairs;
};

/** The most pairs, then the highest sum of scores among those. Scores are whole and may be negative. */
export function solveArcs(arcs: Arcs, effort: Effort): Solution {
  const most = mostPairs(arcs, new Uint8Array(arcs.colOf.length));
  const scale = scaleFor(arcs);
  const { halves, forced } = halvesOf(arcs, most, scale);
  const held = new Uint8Array(arcs.colOf.length);
  let bound = 0;
  for (const a of forced) {
    held[a] = 1;
    bound += arcs.score[a]!;
  }
  for (const half of halves) {
    const sold = sell(half, scale, effort);
    for (const [i, a] of half.arcId.entries()) if (sold.held[i]) held[a] = 1;
    bound += sold.bound;
  }
  let total = 0;
  for (let a = 0; a < held.length; a++) if (held[a]) total += arcs.score[a]!;
  return { held, count: most.count, total, bound, most };
}

/** More than the number of units that change hands, and a power of two so that scaling stays exact. */
export function scaleFor(arcs: Arcs): number {
  const units = (side: Int32Array) => side.reduce((a, b) => a + Math.min(b, arcs.colOf.length), side.length);
  return (
    2 **
    Math.ceil(
      Math.log2(Math.min(units(arcs.rowUnits), units(arcs.colUnits) + arcs.colOf.length) + units(arcs.colUnits) + 2),
    )
  );
}

const shrink = 6;

function sell(half: Half, scale: number, effort: Effort): { held: Uint8Array; bound: number } {
  const auction = new Auction(half.sale, new Float64Array(half.objectId.length));
  let epsilon = Math.max(1, Math.ceil(spreadOf(half.sale.value) / 8));
  for (;;) {
    auction.round(epsilon, Number.POSITIVE_INFINITY, effort.shouldStop);
    const proof = prove(half, auction);
    if (epsilon === 1 || proof.bound - proof.worth < scale)
      return { held: auction.held, bound: Math.floor(proof.bound / scale) };
    epsilon = Math.max(1, Math.ceil(epsilon / shrink));
  }
}

function spreadOf(values: Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return most - least;
}

/** What the holdings are worth and, by linear-programming duality from the prices, the most that any could be. */
export function prove(
  half: Half,
  auction: Auction,
): { worth: number; bound: number; duals: Float64Array; profits: Float64Array } {
  const { sale, objectUnits } = half;
  const duals = pricesAboveFloor(half, auction);
  let [worth, bound] = [0, 0];
  for (let a = 0; a < auction.held.length; a++) if (auction.held[a]) worth += sale.value[a]!;
  for (let j = 0; j < duals.length; j++) bound += objectUnits[j]! * duals[j]!;
  const profits = new Float64Array(sale.bidderUnits.length);
  for (let b = 0; b < profits.length; b++) {
    profits[b] = bestProfits(sale, duals, b, (sum) => {
      bound += sum;
    });
  }
  return { worth, bound, duals, profits };
}

/** Objects may stay unsold, so a price is what lies above that of the dearest object the void can have; never below 0. */
function pricesAboveFloor(half: Half, auction: Auction): Float64Array {
  const { sale, objectUnits } = half;
  const sorted = auction.price.slice().sort();
  let floor = sorted[0] ?? 0;
  if (auction.slack > 0) {
    const order = [...auction.price.keys()].sort((a, b) => auction.price[a]! - auction.price[b]!);
    let units = auction.slack;
    for (const j of order) {
      units -= sale.objectUnits[j]!;
      floor = auction.price[j]!;
      if (units < 0) break;
    }
  }
  return auction.price.map((price, j) => (sale.objectUnits[j]! < objectUnits[j]! ? 0 : Math.max(0, price - floor)));
}

/** The profit of a bidder's last unit; `sumOf` gets that of all its units. */
function bestProfits(sale: Sale, duals: Float64Array, bidder: number, sumOf: (sum: number) => void): number {
  const units = sale.bidderUnits[bidder]!;
  const profits: number[] = [];
  let best = Number.NEGATIVE_INFINITY;
  for (let a = sale.start[bidder]!; a < sale.start[bidder + 1]!; a++) {
    const profit = sale.value[a]! - duals[sale.objectOf[a]!]!;
    if (units > 1) profits.push(profit);
    else if (profit > best) best = profit;
  }
  if (units === 1) {
    sumOf(best);
    return best;
  }
  profits.sort((a, b) => b - a);
  sumOf(profits.slice(0, units).reduce((a, b) => a + b, 0));
  return profits[units - 1]!;
}
