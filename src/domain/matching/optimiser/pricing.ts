import type { Arcs } from './arcs.ts';
import type { ScoreSource } from './score-source.ts';

/**
 * What a pair must be worth to be of interest, by the present prices: more than the sum of its row's and its column's
 * figure. Which figure a column shows depends on whether the row is one that every largest choice fills.
 */
export type Prices = {
  /** Profits of rows that bid, prices of rows that are bid for. */
  readonly row: Float64Array;
  /** Shown to rows that bid: the prices of columns; infinite where the pair is never part of a largest choice. */
  readonly colForBidders: Float64Array;
  /** Shown to the other rows: the profits of columns that bid. */
  readonly colForObjects: Float64Array;
  readonly rowBids: Uint8Array;
  /** Worth of one point of score. */
  readonly perPoint: number;
};

const keptPerBidder = 20;

/** The pairs outside the core that would be worth most beyond the present prices, for every bidder. */
export class Finds {
  readonly most: Float64Array;
  private readonly count: Int32Array;
  private readonly gain: Float64Array;
  private readonly other: Int32Array;
  private readonly score: Int32Array;
  private readonly weakest: Int32Array;

  constructor(bidders: number) {
    this.most = new Float64Array(bidders);
    this.count = new Int32Array(bidders);
    this.gain = new Float64Array(bidders * keptPerBidder);
    this.other = new Int32Array(bidders * keptPerBidder);
    this.score = new Int32Array(bidders * keptPerBidder);
    this.weakest = new Int32Array(bidders);
  }

  note(bidder: number, find: { readonly other: number; readonly score: number; readonly gain: number }): void {
    if (find.gain > this.most[bidder]!) this.most[bidder] = find.gain;
    const from = bidder * keptPerBidder;
    const full = this.count[bidder] === keptPerBidder;
    if (full && find.gain <= this.gain[from + this.weakest[bidder]!]!) return;
    const at = from + (full ? this.weakest[bidder]! : this.count[bidder]!++);
    this.gain[at] = find.gain;
    this.other[at] = find.other;
    this.score[at] = find.score;
    if (this.count[bidder] === keptPerBidder) this.weakest[bidder] = this.weakestOf(from);
  }

  private weakestOf(from: number): number {
    let least = 0;
    for (let i = 1; i < keptPerBidder; i++) if (this.gain[from + i]! < this.gain[from + least]!) least = i;
    return least;
  }

  visit(see: (bidder: number, other: number, score: number) => void): void {
    for (let b = 0; b < this.count.length; b++)
      for (let i = b * keptPerBidder; i < b * keptPerBidder + this.count[b]!; i++)
        see(b, this.other[i]!, this.score[i]!);
  }
}

/** Looks at every pair once. `core` are the arcs already known, which the result leaves out. */
export function price(source: ScoreSource, prices: Prices, core: Arcs): { rows: Finds; cols: Finds } {
  const rows = source.rowUnits.length;
  const cols = source.colUnits.length;
  const found = { rows: new Finds(rows), cols: new Finds(cols) };
  const known = new Int32Array(cols).fill(-1);
  const hits = new Int32Array(cols);
  // Whole rows are compared in points; the few that pass are looked at again in exact numbers.
  const shown = [toPoints(prices.colForObjects, prices.perPoint), toPoints(prices.colForBidders, prices.perPoint)];
  for (let r = 0; r < rows; r++) {
    if (prices.row[r] === Number.POSITIVE_INFINITY) continue;
    const bids = prices.rowBids[r]!;
    const scores = source.row(r);
    const hitCount = hitsOf(scores, { figures: shown[bids]!, limit: prices.row[r]! / prices.perPoint - 1e-6, hits });
    if (hitCount === 0) continue;
    for (let a = core.start[r]!; a < core.start[r + 1]!; a++) known[core.colOf[a]!] = r;
    for (let i = 0; i < hitCount; i++) {
      const c = hits[i]!;
      if (known[c] === r) continue;
      const exact = bids ? prices.colForBidders[c]! : prices.colForObjects[c]!;
      const gain = scores[c]! * prices.perPoint - exact - prices.row[r]!;
      if (gain <= 0) continue;
      if (bids) found.rows.note(r, { other: c, score: scores[c]!, gain });
      else found.cols.note(c, { other: r, score: scores[c]!, gain });
    }
  }
  return found;
}

function toPoints(worths: Float64Array, perPoint: number): Float64Array {
  const points = new Float64Array(worths.length);
  for (let i = 0; i < worths.length; i++) points[i] = worths[i]! / perPoint;
  return points;
}

type Search = { readonly figures: Float64Array; readonly limit: number; readonly hits: Int32Array };

/** The innermost loop of every proof: a subtraction and a comparison for each pair. */
function hitsOf(scores: Int16Array, { figures, limit, hits }: Search): number {
  let count = 0;
  const length = scores.length;
  for (let c = 0; c < length; c++) {
    const score = scores[c]!;
    if (score - figures[c]! > limit && score >= 0) hits[count++] = c;
  }
  return count;
}
