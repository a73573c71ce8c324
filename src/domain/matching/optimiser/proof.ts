import type { Auction, Sale } from './auction.ts';
import type { Half } from './halves.ts';

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

export function prove(half: Half, auction: Auction): Proof {
  const { sale, objectUnits } = half;
  const duals = pricesAboveFloor(half, auction);
  let worth = 0;
  for (let a = 0; a < auction.held.length; a++) if (auction.held[a]) worth += sale.value[a]!;
  let bound = 0;
  for (let j = 0; j < duals.length; j++) bound += objectUnits[j]! * duals[j]!;
  const profits = new Float64Array(sale.bidderUnits.length);
  for (let b = 0; b < profits.length; b++) {
    const best = sale.bidderUnits[b] === 1 ? bestProfit(sale, duals, b) : bestProfits(sale, duals, b);
    profits[b] = best.last;
    bound += best.sum;
  }
  return { worth, bound, duals, profits };
}

/** Objects may stay unsold, so a price counts as far as it lies above that of the dearest object the void can have. */
function pricesAboveFloor(half: Half, auction: Auction): Float64Array {
  const { sale, objectUnits } = half;
  const floor = floorPrice(sale, auction);
  // What cannot be sold out is worth nothing at the margin.
  return auction.price.map((price, j) => (sale.objectUnits[j]! < objectUnits[j]! ? 0 : Math.max(0, price - floor)));
}

/** The price at which the void gets its units when it takes the cheapest; the lowest price where nothing is left over. */
export function floorPrice(sale: Sale, auction: Auction): number {
  const order = Float64Array.from(auction.price).sort();
  if (auction.slack === 0) return order[0] ?? 0;
  const unitsAt = new Map<number, number>();
  for (let j = 0; j < auction.price.length; j++) {
    const price = auction.price[j]!;
    unitsAt.set(price, (unitsAt.get(price) ?? 0) + sale.objectUnits[j]!);
  }
  let left = auction.slack;
  for (const price of order) {
    left -= unitsAt.get(price) ?? 0;
    unitsAt.delete(price);
    if (left <= 0) return price;
  }
  return order.at(-1) ?? 0;
}

function bestProfit(sale: Sale, duals: Float64Array, bidder: number): { sum: number; last: number } {
  const { value, objectOf } = sale;
  let best = Number.NEGATIVE_INFINITY;
  const end = sale.start[bidder + 1]!;
  for (let a = sale.start[bidder]!; a < end; a++) {
    const profit = value[a]! - duals[objectOf[a]!]!;
    if (profit > best) best = profit;
  }
  return { sum: best, last: best };
}

function bestProfits(sale: Sale, duals: Float64Array, bidder: number): { sum: number; last: number } {
  const units = sale.bidderUnits[bidder]!;
  const from = sale.start[bidder]!;
  const profits = new Float64Array(sale.start[bidder + 1]! - from);
  for (let i = 0; i < profits.length; i++) profits[i] = sale.value[from + i]! - duals[sale.objectOf[from + i]!]!;
  profits.sort();
  const best = profits.subarray(profits.length - units);
  return { sum: best.reduce((a, b) => a + b, 0), last: best[0]! };
}
