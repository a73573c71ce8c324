/**
 * Possible pairs as arcs from rows to columns, grouped by row, in each row the best first: the arcs of row r are
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

/** Groups a list by row, the best arcs of a row first, equals in the order of the list. `placeOf` says where each went. */
export function groupByRow(
  list: ArcList,
  rowUnits: Int32Array,
  colUnits: Int32Array,
): Arcs & { readonly placeOf: Int32Array } {
  const { size, row, col, score } = list;
  const start = startsOf(row, size, rowUnits.length);
  const next = start.slice();
  const order = bestFirst(score, size);
  const rowOf = new Int32Array(size);
  const colOf = new Int32Array(size);
  const scoreOf = new Int32Array(size);
  const placeOf = new Int32Array(size);
  for (let o = 0; o < size; o++) {
    const i = order[o]!;
    const at = next[row[i]!]!++;
    placeOf[i] = at;
    rowOf[at] = row[i]!;
    colOf[at] = col[i]!;
    scoreOf[at] = score[i]!;
  }
  return { rowUnits, colUnits, start, rowOf, colOf, score: scoreOf, placeOf };
}

function startsOf(row: Int32Array, size: number, rows: number): Int32Array {
  const start = new Int32Array(rows + 1);
  for (let i = 0; i < size; i++) start[row[i]! + 1]!++;
  for (let r = 0; r < rows; r++) start[r + 1]! += start[r]!;
  return start;
}

const digit = 11;
const digits = 1 << digit;

/** Places in the order of falling scores: a stable radix sort in steps of 11 bits, one step for usual scores. */
export function bestFirst(score: Int32Array, size: number): Int32Array {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < size; i++) {
    const own = score[i]!;
    if (own < least) least = own;
    if (own > most) most = own;
  }
  let order = new Int32Array(size);
  for (let i = 0; i < size; i++) order[i] = i;
  let other = new Int32Array(size);
  const spread = size === 0 ? 0 : most - least;
  for (let divisor = 1; divisor <= spread; divisor *= digits) {
    sortByDigit(order, other, (i) => Math.floor((most - score[i]!) / divisor) & (digits - 1));
    [order, other] = [other, order];
  }
  return order;
}

function sortByDigit(from: Int32Array, to: Int32Array, digitOf: (i: number) => number): void {
  const count = new Int32Array(digits + 1);
  for (let o = 0; o < from.length; o++) count[digitOf(from[o]!) + 1]!++;
  for (let d = 0; d < digits; d++) count[d + 1]! += count[d]!;
  for (let o = 0; o < from.length; o++) to[count[digitOf(from[o]!)]!++] = from[o]!;
}
