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
  const scoreOf = new Int32Array(size);
  const colOf = new Int32Array(size);
  const next = start.slice();
  for (let i = 0; i < size; i++) {
    const at = next[row[i]!]!++;
    order[at] = i;
    colOf[at] = col[i]!;
    scoreOf[at] = score[i]!;
  }
  const blur = bestFirst(start, scoreOf, [colOf, order]);
  const rowOf = new Int32Array(size);
  for (let r = 0; r < rowUnits.length; r++) rowOf.fill(r, start[r]!, start[r + 1]!);
  const placeOf = new Int32Array(size);
  for (let at = 0; at < size; at++) placeOf[order[at]!] = at;
  return { rowUnits, colUnits, start, rowOf, colOf, score: scoreOf, blur, placeOf };
}

const buckets = 64;

/**
 * Puts each group (from `start[g]` to `start[g + 1]`) of `score` into falling order, in buckets: within one the old order
 * stays. What belongs to the scores moves along. Returns by how much a later score of a group may exceed an earlier one.
 */
export function bestFirst(start: Int32Array, score: Int32Array, along: readonly Int32Array[]): number {
  if (score.length === 0) return 0;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < score.length; i++) {
    if (score[i]! < least) least = score[i]!;
    if (score[i]! > most) most = score[i]!;
  }
  const width = Math.ceil((most - least + 1) / buckets);
  let widest = 0;
  for (let g = 0; g + 1 < start.length; g++) widest = Math.max(widest, start[g + 1]! - start[g]!);
  const places = new Int32Array(widest);
  const spare = new Int32Array(widest);
  const next = new Int32Array(buckets + 1);
  for (let g = 0; g + 1 < start.length; g++) {
    const from = start[g]!;
    const size = start[g + 1]! - from;
    next.fill(0);
    for (let i = 0; i < size; i++) {
      places[i] = Math.floor((most - score[from + i]!) / width);
      next[places[i]! + 1]!++;
    }
    for (let b = 0; b < buckets; b++) next[b + 1]! += next[b]!;
    for (let i = 0; i < size; i++) places[i] = next[places[i]!]!++;
    move(score, { from, size, places, spare });
    for (let k = 0; k < along.length; k++) move(along[k]!, { from, size, places, spare });
  }
  return width - 1;
}

type Move = { readonly from: number; readonly size: number; readonly places: Int32Array; readonly spare: Int32Array };

function move(values: Int32Array, { from, size, places, spare }: Move): void {
  for (let i = 0; i < size; i++) spare[places[i]!] = values[from + i]!;
  for (let i = 0; i < size; i++) values[from + i] = spare[i]!;
}
