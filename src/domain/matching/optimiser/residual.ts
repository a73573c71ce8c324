import { MinHeap } from './min-heap.ts';

/** A proved choice: who is paired, and prices that show that no change is worth anything. */
export type Certificate = {
  readonly rowUnits: Int32Array;
  readonly colUnits: Int32Array;
  /** Scores of a row with all columns, negative where not allowed; good until the next call. */
  line(row: number): Int16Array;
  /** Worth of a pair = `pairWorth` + score × `perPoint` + what `extras` adds for it. */
  readonly perPoint: number;
  readonly pairWorth: number;
  readonly extras: ReadonlyMap<number, readonly (readonly [number, number])[]>;
  readonly pairs: readonly (readonly [number, number])[];
  /** Whole numbers; a pair's worth never exceeds the sum of its two unless it is held. 0 for whom units are left. */
  readonly rowDual: Float64Array;
  readonly colDual: Float64Array;
};

type Step = readonly [number, number];

/**
 * What may still be changed about a choice, as a graph: from a row to a column by pairing them, from a column back to a
 * row by parting them, to and from the void by leaving somebody with a unit more or less. By the certificate no step
 * costs less than nothing, so the cheapest chain of changes is a shortest path (Dijkstra), and the price of any single
 * change is known exactly for the whole.
 */
export class Residual {
  readonly distance: Float64Array;
  private readonly given: Certificate;
  private readonly rowDual: Float64Array;
  private readonly colDual: Float64Array;
  private readonly holdersOf: number[][];
  private readonly heldBy: number[][];
  private readonly banned = new Map<number, Set<number>>();
  private readonly from: Int32Array;
  private readonly heap = new MinHeap();
  private readonly skip: Int32Array;
  private readonly theVoid: number;
  private target: number;
  private readonly rows: number;
  private parted: Step[] = [];
  private paired: Step[] = [];

  constructor(given: Certificate) {
    this.given = given;
    this.rows = given.rowUnits.length;
    const cols = given.colUnits.length;
    this.theVoid = this.rows + cols;
    this.rowDual = given.rowDual.slice();
    this.colDual = given.colDual.slice();
    this.holdersOf = Array.from({ length: cols }, () => []);
    this.heldBy = Array.from({ length: this.rows }, () => []);
    for (const [r, c] of given.pairs) this.hold(r, c);
    // One place more, never reached: the target of a search that measures all.
    this.distance = new Float64Array(this.theVoid + 2);
    this.target = this.theVoid + 1;
    this.from = new Int32Array(this.theVoid + 1);
    this.skip = new Int32Array(cols).fill(-1);
  }

  holds(row: number, col: number): boolean {
    return this.heldBy[row]!.includes(col);
  }

  /** The pairs that the last repair parted (the forbidden one among them) and made. */
  lastChange(): { parted: readonly Step[]; paired: readonly Step[] } {
    return { parted: this.parted, paired: this.paired };
  }

  get pairs(): [number, number][] {
    return this.heldBy.flatMap((cols, r) => cols.map((c): [number, number] => [r, c]));
  }

  /** Loss of worth by pairing `row` with the column that `distance` was measured from (see `measureFrom`). */
  costOfPairing(row: number, col: number, score: number): number {
    return this.rowDual[row]! + this.colDual[col]! - this.worth(row, col, score) + this.distance[row]!;
  }

  /** Measures the cheapest chains of changes that begin with a unit too many on the column. */
  measureFrom(col: number): void {
    this.search(this.rows + col, -1);
  }

  /** Forbids a held pair and repairs the choice as cheaply as can be; returns the loss of worth. */
  forbid(row: number, col: number): number {
    const score = this.given.line(row)[col]!;
    const spare = this.worth(row, col, score) - this.rowDual[row]! - this.colDual[col]!;
    const banned = this.banned.get(row) ?? new Set();
    this.banned.set(row, banned.add(col));
    this.search(row, this.rows + col);
    this.shiftDuals(this.distance[this.rows + col]!);
    const loss = this.distance[this.rows + col]! + spare;
    this.part(row, col);
    this.parted = [[row, col]];
    this.paired = [];
    this.follow(row, this.rows + col);
    return loss;
  }

  private worth(row: number, col: number, score: number): number {
    const extra = this.given.extras.get(row)?.find(([c]) => c === col)?.[1] ?? 0;
    return this.given.pairWorth + score * this.given.perPoint + extra;
  }

  private hold(row: number, col: number): void {
    this.heldBy[row]!.push(col);
    this.holdersOf[col]!.push(row);
  }

  private part(row: number, col: number): void {
    const cols = this.heldBy[row]!;
    const holders = this.holdersOf[col]!;
    cols.splice(cols.indexOf(col), 1);
    holders.splice(holders.indexOf(row), 1);
  }

  /** Dijkstra from a node (rows, then columns, then the void) until the target is settled; -1 measures all. */
  private search(start: number, target: number): void {
    const { distance, heap, rows } = this;
    distance.fill(Number.POSITIVE_INFINITY);
    heap.clear();
    this.reach(start, 0, -1);
    this.target = target < 0 ? this.theVoid + 1 : target;
    while (!heap.isEmpty) {
      const node = heap.pop();
      const reached = heap.poppedKey;
      if (reached > distance[node]!) continue;
      if (node === target) return;
      if (node < rows) this.leaveRow(node, reached);
      else if (node < this.theVoid) this.leaveCol(node - rows, reached);
      else this.leaveVoid(reached);
    }
  }

  private reach(node: number, distance: number, from: number): void {
    // What lies beyond the target can wait.
    if (distance >= this.distance[node]! || distance >= this.distance[this.target]!) return;
    this.distance[node] = distance;
    this.from[node] = from;
    this.heap.push(distance, node);
  }

  private leaveRow(row: number, reached: number): void {
    const { distance, colDual, rows, skip } = this;
    const { perPoint, extras, pairWorth } = this.given;
    const scores = this.given.line(row);
    for (const c of this.heldBy[row]!) skip[c] = row;
    for (const c of this.banned.get(row) ?? []) skip[c] = row;
    const base = reached + this.rowDual[row]! - pairWorth;
    for (let c = 0; c < scores.length; c++) {
      const next = base + colDual[c]! - scores[c]! * perPoint;
      if (next < distance[rows + c]! && scores[c]! >= 0 && skip[c] !== row) this.reach(rows + c, next, row);
    }
    for (const [c, extra] of extras.get(row) ?? [])
      if (skip[c] !== row) this.reach(rows + c, base + colDual[c]! - scores[c]! * perPoint - extra, row);
    if (this.heldBy[row]!.length > 0) this.reach(this.theVoid, reached + this.rowDual[row]!, row);
    // The row may be left again in a later search, with other columns to skip.
    for (const c of this.heldBy[row]!) skip[c] = -1;
    for (const c of this.banned.get(row) ?? []) skip[c] = -1;
  }

  private leaveCol(col: number, reached: number): void {
    for (const row of this.holdersOf[col]!) {
      const spare = this.worth(row, col, this.given.line(row)[col]!) - this.rowDual[row]! - this.colDual[col]!;
      this.reach(row, reached + spare, this.rows + col);
    }
    if (this.holdersOf[col]!.length < this.given.colUnits[col]!)
      this.reach(this.theVoid, reached - this.colDual[col]!, this.rows + col);
  }

  /** Whoever is paired with nobody may have come to have a dual below 0; with units left it is never above. */
  private leaveVoid(reached: number): void {
    for (let r = 0; r < this.rows; r++)
      if (this.heldBy[r]!.length < this.given.rowUnits[r]!) this.reach(r, reached - this.rowDual[r]!, this.theVoid);
    for (let c = 0; c < this.colDual.length; c++)
      if (this.holdersOf[c]!.length > 0) this.reach(this.rows + c, reached + this.colDual[c]!, this.theVoid);
  }

  /** Makes the steps of the found path free, so that following it keeps the certificate true. The void stays at 0. */
  private shiftDuals(limit: number): void {
    const atVoid = Math.min(this.distance[this.theVoid]!, limit);
    for (let r = 0; r < this.rows; r++) this.rowDual[r]! += Math.min(this.distance[r]!, limit) - atVoid;
    for (let c = 0; c < this.colDual.length; c++)
      this.colDual[c]! -= Math.min(this.distance[this.rows + c]!, limit) - atVoid;
  }

  private follow(start: number, end: number): void {
    for (let node = end; node !== start; node = this.from[node]!) {
      const before = this.from[node]!;
      if (before < this.rows && node >= this.rows && node < this.theVoid) {
        this.hold(before, node - this.rows);
        this.paired.push([before, node - this.rows]);
      } else if (node < this.rows && before >= this.rows && before < this.theVoid) {
        this.part(node, before - this.rows);
        this.parted.push([node, before - this.rows]);
      }
    }
  }
}
