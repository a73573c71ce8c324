import type { Certificate } from './certificate.ts';
import { MinHeap } from './min-heap.ts';
import { NearPairs } from './near-pairs.ts';

/** Points within which most repairs are found. */
const nearPoints = 4;

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
  private target = -1;
  /** Distances from here on are of no interest. */
  private far = Number.POSITIVE_INFINITY;
  private readonly rows: number;
  private near: NearPairs | null = null;
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
    this.distance = new Float64Array(this.theVoid + 1);
    this.from = new Int32Array(this.theVoid + 1);
    this.skip = new Int32Array(cols).fill(-1);
  }

  /** Looks at all pairs once so that each repair afterwards need not. */
  prepareForRepairs(): void {
    this.near = new NearPairs(this.given, this.colDual);
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
    this.search(this.rows + col, -1, Number.POSITIVE_INFINITY);
  }

  /** Forbids a held pair and repairs the choice as cheaply as can be; returns the loss of worth. */
  forbid(row: number, col: number): number {
    const score = this.given.line(row)[col]!;
    const spare = this.worth(row, col, score) - this.rowDual[row]! - this.colDual[col]!;
    const banned = this.banned.get(row) ?? new Set();
    this.banned.set(row, banned.add(col));
    this.searchFor(row, this.rows + col);
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

  /** Looks near first and then ever farther, since most repairs cost little. */
  private searchFor(start: number, target: number): void {
    for (let far = nearPoints * this.given.perPoint; ; far *= 16) {
      this.search(start, target, far > this.given.pairWorth ? Number.POSITIVE_INFINITY : far);
      if (this.distance[target]! < Number.POSITIVE_INFINITY) return;
    }
  }

  /** Dijkstra from a node (rows, then columns, then the void) until the target is settled; -1 measures all. */
  private search(start: number, target: number, far: number): void {
    const { distance, heap, rows } = this;
    distance.fill(Number.POSITIVE_INFINITY);
    heap.clear();
    this.far = far;
    this.target = target;
    this.reach(start, 0, -1);
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
    if (distance >= this.distance[node]! || distance >= this.far) return;
    if (node === this.target) this.far = distance;
    this.distance[node] = distance;
    this.from[node] = from;
    this.heap.push(distance, node);
  }

  private leaveRow(row: number, reached: number): void {
    const { skip } = this;
    for (const c of this.heldBy[row]!) skip[c] = row;
    for (const c of this.banned.get(row) ?? []) skip[c] = row;
    const scores = this.given.line(row);
    const base = reached + this.rowDual[row]! - this.given.pairWorth;
    const near = this.near?.within(row, this.far - base) ?? null;
    if (near) this.leaveForNear(row, { base, scores, near });
    else this.leaveForAll(row, { base, scores });
    for (const [c, extra] of this.given.extras.get(row) ?? [])
      if (skip[c] !== row)
        this.reach(this.rows + c, base + this.colDual[c]! - scores[c]! * this.given.perPoint - extra, row);
    if (this.heldBy[row]!.length > 0) this.reach(this.theVoid, reached + this.rowDual[row]!, row);
    // The row may be left again in a later search, with other columns to skip.
    for (const c of this.heldBy[row]!) skip[c] = -1;
    for (const c of this.banned.get(row) ?? []) skip[c] = -1;
  }

  private leaveForAll(row: number, { base, scores }: { base: number; scores: Int16Array }): void {
    const { distance, colDual, rows, skip } = this;
    const { perPoint } = this.given;
    for (let c = 0; c < scores.length; c++) {
      const next = base + colDual[c]! - scores[c]! * perPoint;
      if (next < distance[rows + c]! && next < this.far && scores[c]! >= 0 && skip[c] !== row)
        this.reach(rows + c, next, row);
    }
  }

  private leaveForNear(row: number, from: { base: number; scores: Int16Array; near: Int32Array }): void {
    const { base, scores, near } = from;
    for (let i = 0; i < near.length; i++) {
      const c = near[i]!;
      if (this.skip[c] !== row)
        this.reach(this.rows + c, base + this.colDual[c]! - scores[c]! * this.given.perPoint, row);
    }
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
    this.near?.noteDuals(this.colDual);
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
