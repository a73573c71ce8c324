import type { Arcs } from './arcs.ts';
import { Auction } from './auction.ts';
import { type Half, halvesOf } from './halves.ts';
import type { MostPairs } from './most-pairs.ts';
import { floorPrice, type Proof, prove } from './proof.ts';

/** Sells both halves of a set of arcs and remembers the best choice seen and the lowest bound proved. */
export class Market {
  readonly arcs: Arcs;
  /** Units that remain beside the arcs that every largest choice takes. */
  readonly unitsLeft: { readonly row: Int32Array; readonly col: Int32Array };
  private readonly stalls: Stall[];
  private readonly someChoice: Uint8Array;
  private readonly forcedWorth: number;
  private readonly scale: number;

  /** `prices` are those of an earlier, smaller market: [rows, columns], both changed by `keepPrices`. */
  constructor(arcs: Arcs, most: MostPairs, prices: readonly [Float64Array, Float64Array], scale: number) {
    const { halves, forced, rowUnits, colUnits } = halvesOf(arcs, most, scale);
    this.unitsLeft = { row: rowUnits, col: colUnits };
    this.arcs = arcs;
    this.scale = scale;
    this.someChoice = most.held;
    this.forcedWorth = forced.reduce((sum, a) => sum + arcs.score[a]!, 0);
    this.stalls = halves.map((half) => new Stall(half, prices[half.bidders === 'rows' ? 1 : 0], scale));
  }

  /** Largest difference between values. */
  get spread(): number {
    return Math.max(0, ...this.stalls.map((stall) => stall.spread));
  }

  /** One round in each half; false where it was stopped. `prove` afterwards, where a proof is likely or needed. */
  round(epsilon: number, shouldStop: () => boolean): boolean {
    return this.stalls.every((stall) => stall.round(epsilon, shouldStop));
  }

  /** Bounds from the prices after a complete round. */
  prove(last: boolean): void {
    for (const stall of this.stalls) stall.prove(last);
  }

  keepPrices(): void {
    for (const stall of this.stalls) stall.keepPrices();
  }

  /** Marks the arcs of the best complete choice so far; before the first round some choice with the most pairs. */
  choice(): Uint8Array {
    const held = this.someChoice.slice();
    for (const stall of this.stalls) stall.mark(held);
    return held;
  }

  /** Worth of the best choice so far and what no choice can exceed, in points. */
  get worth(): number {
    const held = this.choice();
    let worth = 0;
    for (let a = 0; a < held.length; a++) if (held[a]) worth += this.arcs.score[a]!;
    return worth;
  }
  get bound(): number {
    return this.forcedWorth + this.sum((stall) => Math.floor(stall.bound / this.scale));
  }
  /** The bound of the latest prices before it is rounded down. */
  get exactBound(): number {
    return this.forcedWorth + this.sum((stall) => (stall.latest?.bound ?? stall.bound) / this.scale);
  }
  get proved(): boolean {
    return this.stalls.every((stall) => stall.bound - stall.worth < this.scale);
  }

  /** The latest proof in each half. */
  get latest(): readonly { readonly half: Half; readonly proof: Proof }[] {
    return this.stalls.flatMap(({ half, latest: proof }) => (proof ? [{ half, proof }] : []));
  }

  private sum(of: (stall: Stall) => number): number {
    return this.stalls.reduce((sum, stall) => sum + of(stall), 0);
  }
}

class Stall {
  readonly half: Half;
  worth = Number.NEGATIVE_INFINITY;
  bound = Number.POSITIVE_INFINITY;
  latest: Proof | null = null;
  readonly spread: number;
  private best: Int32Array | null = null;
  private readonly auction: Auction;
  private readonly prices: Float64Array;
  private readonly scale: number;

  constructor(half: Half, prices: Float64Array, scale: number) {
    this.half = half;
    this.prices = prices;
    this.scale = scale;
    const own = new Float64Array(half.objectId.length);
    for (let j = 0; j < own.length; j++) own[j] = prices[half.objectId[j]!]!;
    this.auction = new Auction(half.sale, own);
    this.spread = this.auction.widestStep;
  }

  round(epsilon: number, shouldStop: () => boolean): boolean {
    if (!this.auction.round(epsilon, Number.POSITIVE_INFINITY, shouldStop)) return false;
    const worth = this.auction.worth();
    if (worth <= this.worth) return true;
    this.worth = worth;
    this.best = this.auction.holdings.slice();
    return true;
  }

  prove(last: boolean): void {
    this.latest = prove(this.half, this.auction, { scale: this.scale, last });
    this.bound = Math.min(this.bound, this.latest.bound);
  }

  mark(held: Uint8Array): void {
    if (this.best === null) return;
    const { arcId } = this.half;
    for (let i = 0; i < arcId.length; i++) held[arcId[i]!] = 0;
    for (let s = 0; s < this.best.length; s++) if (this.best[s]! >= 0) held[arcId[this.best[s]!]!] = 1;
  }

  /** Objects that have had no arc so far start at the floor, as if they had always been for sale. */
  keepPrices(): void {
    this.prices.fill(floorPrice(this.half.sale, this.auction));
    const { objectId } = this.half;
    for (let j = 0; j < objectId.length; j++) this.prices[objectId[j]!] = this.auction.price[j]!;
  }
}
