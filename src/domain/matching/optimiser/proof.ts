import type { Auction } from './auction.ts';
import type { Half } from './halves.ts';
import type { Sale } from './sale.ts';

/**
 * What the holdings are worth and, by linear-programming duality from the prices, the most that any could be worth.
 * Both in the sale's own units. `duals` are the prices above the floor, `profits` those of each bidder's last unit.
 */
export type Proof = {
  readonly worth: number;
  readonly bound: number;
  readonly duals: Float64Array;
  readonly profits: Float64Array;
};

/**
 * `scale` is what one point of worth is in the sale's units. Whole prices prove more than the auction's own, unless those
 * are as good as they can be (`last`).
 */
export function prove(half: Half, auction: Auction, { scale, last }: { scale: number; last: boolean }): Proof {
  const worth = auction.worth();
  const duals = pricesAboveFloor(half, auction);
  const rounded = boundFrom(half, wholePrices(duals, scale));
  if (!last || rounded.bound === worth) return { worth, ...rounded };
  const exact = boundFrom(half, duals);
  return { worth, ...(rounded.bound < exact.bound ? rounded : exact) };
}

function boundFrom(half: Half, duals: Float64Array): Omit<Proof, 'worth'> {
  const { sale, objectUnits } = half;
  let bound = 0;
  for (let j = 0; j < duals.length; j++) bound += objectUnits[j]! * duals[j]!;
  const profits = new Float64Array(sale.bidderUnits.length);
  for (let b = 0; b < profits.length; b++) {
    if (sale.bidderUnits[b] === 1) bound += profits[b] = bestProfit(sale, duals, b);
    else {
      const best = bestProfits(sale, duals, b);
      profits[b] = best[0]!;
      for (let i = 0; i < best.length; i++) bound += best[i]!;
    }
  }
  return { bound, duals, profits };
}

/**
 * Whole points near the prices. With whole worths there are optimal prices in whole points; those of an auction differ
 * from some such prices by little, so cutting where no price lies (the widest gap between their fractions) finds them
 * long before ε is small enough for the bound itself.
 */
function wholePrices(duals: Float64Array, scale: number): Float64Array {
  const fractions = new Float64Array(duals.length);
  for (let j = 0; j < duals.length; j++) fractions[j] = duals[j]! % scale;
  fractions.sort();
  let widest = scale - (fractions.at(-1) ?? 0) + (fractions[0] ?? 0);
  let shift = scale - (fractions[0] ?? 0);
  for (let j = 1; j < fractions.length; j++) {
    const gap = fractions[j]! - fractions[j - 1]!;
    if (gap <= widest) continue;
    widest = gap;
    shift = scale - fractions[j]!;
  }
  if (shift === scale) shift = 0;
  const whole = new Float64Array(duals.length);
  for (let j = 0; j < duals.length; j++) whole[j] = Math.floor((duals[j]! + shift) / scale) * scale;
  return whole;
}

/** Objects may stay unsold, so a price counts as far as it lies above that of the dearest object the void can have. */
function pricesAboveFloor(half: Half, auction: Auction): Float64Array {
  const { sale, objectUnits } = half;
  const floor = floorPrice(sale, auction);
  const duals = new Float64Array(auction.price.length);
  for (let j = 0; j < duals.length; j++)
    // What cannot be sold out is worth nothing at the margin.
    duals[j] = sale.objectUnits[j]! < objectUnits[j]! ? 0 : Math.max(0, auction.price[j]! - floor);
  return duals;
}

/** The price at which the void gets its units when it takes the cheapest; the lowest price where nothing is left over. */
export function floorPrice(sale: Sale, auction: Auction): number {
  const { price } = auction;
  if (auction.slack === 0) {
    let least = Number.POSITIVE_INFINITY;
    for (let j = 0; j < price.length; j++) if (price[j]! < least) least = price[j]!;
    return price.length === 0 ? 0 : least;
  }
  // Units beyond those of the void cannot matter, so no object counts more often than that.
  let size = 0;
  for (let j = 0; j < price.length; j++) size += Math.min(sale.objectUnits[j]!, auction.slack);
  const units = new Float64Array(size);
  let count = 0;
  for (let j = 0; j < price.length; j++)
    for (let unit = Math.min(sale.objectUnits[j]!, auction.slack); unit > 0; unit--) units[count++] = price[j]!;
  return units.sort()[auction.slack - 1] ?? 0;
}

function bestProfit(sale: Sale, duals: Float64Array, bidder: number): number {
  const { value, objectOf, blur } = sale;
  let best = Number.NEGATIVE_INFINITY;
  const end = sale.start[bidder + 1]!;
  for (let a = sale.start[bidder]!; a < end && value[a]! + blur > best; a++) {
    const profit = value[a]! - duals[objectOf[a]!]!;
    if (profit > best) best = profit;
  }
  return best;
}

/** The profits of a bidder's units, the last first. */
function bestProfits(sale: Sale, duals: Float64Array, bidder: number): Float64Array {
  const units = sale.bidderUnits[bidder]!;
  const from = sale.start[bidder]!;
  const profits = new Float64Array(sale.start[bidder + 1]! - from);
  for (let i = 0; i < profits.length; i++) profits[i] = sale.value[from + i]! - duals[sale.objectOf[from + i]!]!;
  return profits.sort().subarray(profits.length - units);
}
