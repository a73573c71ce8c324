import type { Sale } from './sale.ts';

/** How many arcs a bidder keeps in mind. */
export const shortlist = 4;

/**
 * The best arcs of each bidder when they were last looked at, and the most that any other was worth then. Prices only
 * rise, so as long as the list's second best is not worse than that, the other arcs need not be looked at again.
 */
export class Shortlists {
  readonly listed: Int32Array;
  readonly unlistedBest: Float64Array;
  private readonly sale: Sale;
  private readonly price: Float64Array;

  constructor(sale: Sale, price: Float64Array) {
    this.sale = sale;
    this.price = price;
    this.listed = new Int32Array(sale.bidderUnits.length * shortlist).fill(-1);
    this.unlistedBest = new Float64Array(sale.bidderUnits.length).fill(Number.POSITIVE_INFINITY);
  }

  /** The bidder's best arcs now, and the most that any other is worth. */
  renew(bidder: number): void {
    const { objectOf, value, start, blur } = this.sale;
    const { listed, price } = this;
    let a0 = -1;
    let a1 = -1;
    let a2 = -1;
    let a3 = -1;
    let v0 = Number.NEGATIVE_INFINITY;
    let v1 = v0;
    let v2 = v0;
    let v3 = v0;
    let v4 = v0;
    const end = start[bidder + 1]!;
    for (let arc = start[bidder]!; arc < end; arc++) {
      // Prices are 0 or more and the rest is worth less still.
      if (value[arc]! + blur <= v4) break;
      const profit = value[arc]! - price[objectOf[arc]!]!;
      if (profit <= v4) continue;
      if (profit <= v3) v4 = profit;
      else {
        v4 = v3;
        if (profit <= v2) {
          v3 = profit;
          a3 = arc;
        } else {
          v3 = v2;
          a3 = a2;
          if (profit <= v1) {
            v2 = profit;
            a2 = arc;
          } else {
            v2 = v1;
            a2 = a1;
            if (profit <= v0) {
              v1 = profit;
              a1 = arc;
            } else {
              v1 = v0;
              a1 = a0;
              v0 = profit;
              a0 = arc;
            }
          }
        }
      }
    }
    const at = bidder * shortlist;
    listed[at] = a0;
    listed[at + 1] = a1;
    listed[at + 2] = a2;
    listed[at + 3] = a3;
    this.unlistedBest[bidder] = v4;
  }
}
