import type { Arcs } from './arcs.ts';
import { Auction } from './auction.ts';
import { type Half, halvesOf } from './halves.ts';
import type { MostPairs } from './most-pairs.ts';
import { floorPrice, type Proof, prove } from './proof.ts';

/** Sells both halves of a set of arcs and remembers the best choice seen and the lowest bound proved. */
export class Market {
  /** Marks the arcs of the best complete choice so far; at first just some choice with the most pairs. */
  readonly held: Uint8Array;
  readonly arcs: Arcs;
  private readonly stalls: Stall[];
  private readonly forcedWorth: number;
  private readonly scale: number;

  /** `prices` are those of an earlier, smaller market: [rows, columns], both changed by `keepPrices`. */
  constructor(arcs: Arcs, most: MostPairs, prices: readonly [Float64Array, Float64Array], scale: number) {
    const { halves, forced } = halvesOf(arcs, most, scale);
    this.arcs = arcs;
    this.scale = scale;
    this.held = most.held.slice();
    this.forcedWorth = forced.reduce((sum, a) => sum + arcs.score[a]!, 0);
    this.stalls = halves.map(
      (half) => new Stall(half, { held: this.held, prices: prices[half.bidders === 'rows' ? 1 : 0], scale }),
    );
  }

  /** Largest difference between values: a round with this ε already has everybody sold. */
  get spread(): number {
    return Math.max(0, ...this.stalls.map((stall) => stall.spread));
  }

  /** One round in each half; false where it was stopped. */
  round(epsilon: number, shouldStop: () => boolean): boolean {
    return this.stalls.every((stall) => stall.round(epsilon, shouldStop));
  }

  keepPrices(): void {
    for (const stall of this.stalls) stall.keepPrices();
  }

  /** Worth of the best choice so far and what no choice can exceed, in points. */
  get worth(): number {
    return this.forcedWorth + this.sum((stall) => stall.worth / this.scale);
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

  /** The proof of the latest complete round in each half. */
  get latest(): readonly { readonly half: Half; readonly proof: Proof; readonly bestWorth: number }[] {
    return this.stalls.flatMap((s) => (s.latest ? [{ half: s.half, proof: s.latest, bestWorth: s.worth }] : []));
  }

  private sum(of: (stall: Stall) => number): number {
    return this.stalls.reduce((sum, stall) => sum + of(stall), 0);
  }
}

class Stall {
  readonly half: Half;
  worth = 0;
  bound = Number.POSITIVE_INFINITY;
  latest: Proof | null = null;
  readonly spread: number;
  private readonly auction: Auction;
  private readonly held: Uint8Array;
  private readonly prices: Float64Array;
  private readonly scale: number;

  constructor(half: Half, { held, prices, scale }: { held: Uint8Array; prices: Float64Array; scale: number }) {
    this.half = half;
    this.held = held;
    this.prices = prices;
    this.scale = scale;
    const own = new Float64Array(half.objectId.length);
    for (let j = 0; j < own.length; j++) own[j] = prices[half.objectId[j]!]!;
    this.auction = new Auction(half.sale, own);
    this.spread = this.auction.widestStep;
    for (let i = 0; i < half.arcId.length; i++) if (held[half.arcId[i]!]) this.worth += half.sale.value[i]!;
  }

  round(epsilon: number, shouldStop: () => boolean): boolean {
    if (!this.auction.round(epsilon, Number.POSITIVE_INFINITY, shouldStop)) return false;
    const proof = prove(this.half, this.auction, this.scale);
    this.latest = proof;
    this.bound = Math.min(this.bound, proof.bound);
    if (proof.worth > this.worth) {
      this.worth = proof.worth;
      const { arcId } = this.half;
      for (let i = 0; i < arcId.length; i++) this.held[arcId[i]!] = this.auction.held[i]!;
    }
    return true;
  }

  /** Objects that have had no arc so far start at the floor, as if they had always been for sale. */
  keepPrices(): void {
    this.prices.fill(floorPrice(this.half.sale, this.auction));
    const { objectId } = this.half;
    for (let j = 0; j < objectId.length; j++) this.prices[objectId[j]!] = this.auction.price[j]!;
  }
}
