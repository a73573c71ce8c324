/**
 * Possible pairs as arcs from rows to columns, grouped by row: the arcs of row r are `start[r]` to `start[r + 1]`.
 * Capacities say how many arcs of a row or a column may be taken at most. Each arc may be taken once.
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
      const next = new Int32Array(old.length * 2);
      next.set(old);
      return next;
    };
    this.row = wider(this.row);
    this.col = wider(this.col);
    this.score = wider(this.score);
  }
}

/** Groups a list by row. The sort is stable: within a row the arcs keep their order, and `placeOf` says where each went. */
export function groupByRow(
  list: ArcList,
  rowUnits: Int32Array,
  colUnits: Int32Array,
): Arcs & { readonly placeOf: Int32Array } {
  const { size, row, col, score } = list;
  const start = new Int32Array(rowUnits.length + 1);
  for (let i = 0; i < size; i++) start[row[i]! + 1]!++;
  for (let r = 0; r < rowUnits.length; r++) start[r + 1]! += start[r]!;
  const next = start.slice();
  const arcs = { rowOf: new Int32Array(size), colOf: new Int32Array(size), score: new Int32Array(size) };
  const placeOf = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    const at = next[row[i]!]!++;
    placeOf[i] = at;
    arcs.rowOf[at] = row[i]!;
    arcs.colOf[at] = col[i]!;
    arcs.score[at] = score[i]!;
  }
  return { rowUnits, colUnits, start, ...arcs, placeOf };
}
