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
  const start = new Int32Array(rowUnits.length + 1);
  for (let i = 0; i < size; i++) start[row[i]! + 1]!++;
  for (let r = 0; r < rowUnits.length; r++) start[r + 1]! += start[r]!;
  const order = new Int32Array(size);
  const next = start.slice();
  for (let i = 0; i < size; i++) order[next[row[i]!]!++] = i;
  bestFirst(order, start, score);
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
  return { rowUnits, colUnits, start, rowOf, colOf, score: scoreOf, placeOf };
}

/** Room for a place in a group beside a score in one exact number. */
const places = 2 ** 21;

/** Puts each group of `order` (from `start[g]` to `start[g + 1]`) into the order of falling scores; equals stay as they are. */
export function bestFirst(order: Int32Array, start: Int32Array, score: Int32Array): void {
  let widest = 0;
  for (let g = 0; g + 1 < start.length; g++) widest = Math.max(widest, start[g + 1]! - start[g]!);
  const keys = new Float64Array(widest);
  const before = new Int32Array(widest);
  for (let g = 0; g + 1 < start.length; g++) {
    const from = start[g]!;
    const size = start[g + 1]! - from;
    let sorted = true;
    for (let i = 0; i < size; i++) {
      before[i] = order[from + i]!;
      keys[i] = i - score[before[i]!]! * places;
      if (i > 0 && keys[i]! < keys[i - 1]!) sorted = false;
    }
    if (sorted) continue;
    keys.subarray(0, size).sort();
    for (let i = 0; i < size; i++) {
      const place = keys[i]! % places;
      order[from + i] = before[place < 0 ? place + places : place]!;
    }
  }
}
