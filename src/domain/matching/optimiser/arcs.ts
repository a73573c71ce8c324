/**
 * Possible pairs as arcs from rows to columns, grouped by row, in each row the best first (roughly, see `blur`): the arcs of row r are
 * `start[r]` to `start[r + 1]`. Capacities say how many arcs of a row or a column may be taken at most. Each arc may be
 * taken once.
 */
export type Arcs = {
  readonly rowUnits: Int32Array;
  readonly colUnits: Int32Array;
  readonly start: Int32Array;
  readonly rowOf: Int32Array;
  readonly colOf: Int32Array;
  readonly score: Int32Array;
  /** By how much an arc's score may exceed that of one before it in its row. */
  readonly blur: number;
};

/** A list of arcs in any order that can grow; it can be grouped by row at any time. */
export class ArcList {
  size = 0;
  row: Int32Array;
  col: Int32Array;
  score: Int32Array;

  constructor(room = 1024) {
    this.row = new Int32Array(room);
    this.col = new Int32Array(room);
    this.score = new Int32Array(room);
  }

  add(row: number, col: number, score: number): void {
    if (this.size === this.row.length) this.grow();
    this.row[this.size] = row;
    this.col[this.size] = col;
    this.score[this.size++] = score;
  }

  private grow(): void {
    const wider = (old: Int32Array) => {
      const next = new Int32Array(Math.max(16, old.length * 2));
      next.set(old);
      return next;
    };
    this.row = wider(this.row);
    this.col = wider(this.col);
    this.score = wider(this.score);
  }
}

/** Groups a list by row, the best arcs of a row first (roughly). `placeOf` says where each went. */
export function groupByRow(
  list: ArcList,
  rowUnits: Int32Array,
  colUnits: Int32Array,
): Arcs & { readonly placeOf: Int32Array } {
  const { size, row, col, score } = list;
  const start = new Int32Array(rowUnits.length + 1);
  for (let i = 0; i < size; i++) start[row[i]! + 1]!++;
  for (let r = 0; r < rowUnits.length; r++) start[r + 1]! += start[r]!;
  const order = new Int32Array(size);
  const next = start.slice();
  for (let i = 0; i < size; i++) order[next[row[i]!]!++] = i;
  const blur = bestFirst(order, start, score);
  const rowOf = new Int32Array(size);
  const colOf = new Int32Array(size);
  const scoreOf = new Int32Array(size);
  const placeOf = new Int32Array(size);
  for (let at = 0; at < size; at++) {
    const i = order[at]!;
    placeOf[i] = at;
    rowOf[at] = row[i]!;
    colOf[at] = col[i]!;
    scoreOf[at] = score[i]!;
  }
  return { rowUnits, colUnits, start, rowOf, colOf, score: scoreOf, blur, placeOf };
}

const buckets = 64;

/**
 * Puts each group of `order` (from `start[g]` to `start[g + 1]`) into the order of falling scores, in buckets: within one
 * the old order stays. Returns by how much a later score of a group may exceed an earlier one.
 */
export function bestFirst(order: Int32Array, start: Int32Array, score: Int32Array): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let widest = 0;
  for (let o = 0; o < order.length; o++) {
    const own = score[order[o]!]!;
    if (own < least) least = own;
    if (own > most) most = own;
  }
  if (order.length === 0) return 0;
  for (let g = 0; g + 1 < start.length; g++) widest = Math.max(widest, start[g + 1]! - start[g]!);
  const width = Math.ceil((most - least + 1) / buckets);
  const before = new Int32Array(widest);
  const bucketOf = new Uint8Array(widest);
  const next = new Int32Array(buckets + 1);
  for (let g = 0; g + 1 < start.length; g++) {
    const from = start[g]!;
    const size = start[g + 1]! - from;
    next.fill(0);
    for (let i = 0; i < size; i++) {
      before[i] = order[from + i]!;
      bucketOf[i] = Math.floor((most - score[before[i]!]!) / width);
      next[bucketOf[i]! + 1]!++;
    }
    for (let b = 0; b < buckets; b++) next[b + 1]! += next[b]!;
    for (let i = 0; i < size; i++) order[from + next[bucketOf[i]!]!++] = before[i]!;
  }
  return width - 1;
}
