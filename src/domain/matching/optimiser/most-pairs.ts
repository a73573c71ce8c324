import type { Arcs } from './arcs.ts';

/**
 * As many pairs as there can be, and the proof: `rowReached` and `colReached` mark what alternating paths from rows with
 * units left can reach. By König's theorem (with capacities: max-flow min-cut) every largest choice fills all rows not
 * reached and all columns reached, takes every arc from a reached row to a column not reached, and none the other way.
 */
export type MostPairs = {
  readonly held: Uint8Array;
  readonly count: number;
  readonly rowReached: Uint8Array;
  readonly colReached: Uint8Array;
};

/**
 * Largest choice of arcs within the capacities, by Hopcroft and Karp's phases of shortest augmenting paths
 * (SIAM J. Comput. 2, 1973), extended to capacities. Starts from the arcs marked in `held`, which it changes.
 */
export function mostPairs(arcs: Arcs, held: Uint8Array): MostPairs {
  const search = new PathSearch(arcs, held);
  search.takeGreedily();
  while (search.layer()) search.augmentAll();
  return { held, count: search.count, rowReached: search.reachedRows(), colReached: search.reachedCols() };
}

const unseen = -1;
const dead = -2;

class PathSearch {
  count = 0;
  private readonly arcs: Arcs;
  private readonly held: Uint8Array;
  private readonly rowLeft: Int32Array;
  private readonly colLeft: Int32Array;
  /** Held arcs of each column, in `slot[slotStart[c]…slotStart[c] + slotCount[c]]`. */
  private readonly slotStart: Int32Array;
  private readonly slotCount: Int32Array;
  private readonly slot: Int32Array;
  /** Layers of this phase; a column lies in the layer of the row that found it. */
  private readonly level: Int32Array;
  private readonly colLevel: Int32Array;
  private readonly queue: Int32Array;
  private readonly nextArc: Int32Array;
  private readonly nextSlot: Int32Array;
  private readonly pathRow: Int32Array;
  private readonly pathArc: Int32Array;
  private readonly pathSlot: Int32Array;

  constructor(arcs: Arcs, held: Uint8Array) {
    const [rows, cols] = [arcs.rowUnits.length, arcs.colUnits.length];
    this.arcs = arcs;
    this.held = held;
    this.rowLeft = arcs.rowUnits.slice();
    this.colLeft = arcs.colUnits.slice();
    this.slotStart = slotStarts(arcs);
    this.slotCount = new Int32Array(cols);
    this.slot = new Int32Array(this.slotStart[cols]!);
    this.level = new Int32Array(rows);
    this.queue = new Int32Array(rows);
    this.nextArc = new Int32Array(rows);
    this.nextSlot = new Int32Array(cols);
    this.colLevel = new Int32Array(cols);
    this.pathRow = new Int32Array(rows + 1);
    this.pathArc = new Int32Array(rows + 1);
    this.pathSlot = new Int32Array(rows + 1);
    for (let a = 0; a < held.length; a++) if (held[a]) this.take(a);
  }

  private take(arc: number): void {
    const col = this.arcs.colOf[arc]!;
    this.held[arc] = 1;
    this.rowLeft[this.arcs.rowOf[arc]!]!--;
    this.colLeft[col]!--;
    this.slot[this.slotStart[col]! + this.slotCount[col]!++] = arc;
    this.count++;
  }

  takeGreedily(): void {
    const { start, colOf } = this.arcs;
    for (let r = 0; r < this.rowLeft.length; r++)
      for (let a = start[r]!; a < start[r + 1]! && this.rowLeft[r]! > 0; a++)
        if (this.colLeft[colOf[a]!]! > 0 && !this.held[a]) this.take(a);
  }

  /** Breadth first from all rows with units left; true when some column with units left is reached. */
  layer(): boolean {
    const { level, queue, rowLeft, colLevel, held } = this;
    const { start, colOf } = this.arcs;
    let head = 0;
    let tail = 0;
    let found = false;
    level.fill(unseen);
    colLevel.fill(unseen);
    for (let r = 0; r < rowLeft.length; r++)
      if (rowLeft[r]! > 0) {
        level[r] = 0;
        queue[tail++] = r;
      }
    while (head < tail) {
      const r = queue[head++]!;
      const end = start[r + 1]!;
      for (let a = start[r]!; a < end; a++) {
        const c = colOf[a]!;
        if (colLevel[c] !== unseen || held[a]) continue;
        colLevel[c] = level[r]!;
        if (this.colLeft[c]! > 0) found = true;
        // Once a free column is found, deeper layers are of no use in this phase.
        else if (!found) tail = this.enqueueHolders(c, level[r]! + 1, tail);
      }
    }
    return found;
  }

  private enqueueHolders(col: number, level: number, tail: number): number {
    const end = this.slotStart[col]! + this.slotCount[col]!;
    for (let s = this.slotStart[col]!; s < end; s++) {
      const holder = this.arcs.rowOf[this.slot[s]!]!;
      if (this.level[holder] !== unseen) continue;
      this.level[holder] = level;
      this.queue[tail++] = holder;
    }
    return tail;
  }

  augmentAll(): void {
    this.nextArc.set(this.arcs.start.subarray(0, this.nextArc.length));
    this.nextSlot.fill(0);
    for (let r = 0; r < this.rowLeft.length; r++) while (this.rowLeft[r]! > 0 && this.augmentFrom(r));
  }

  /** Depth first along the layers; every row and every slot is left for good once it led nowhere. */
  private augmentFrom(root: number): boolean {
    const { level, pathRow, pathArc, pathSlot, nextArc } = this;
    pathRow[0] = root;
    for (let depth = 0; depth >= 0; ) {
      const r = pathRow[depth]!;
      const arc = nextArc[r]!;
      if (arc === this.arcs.start[r + 1]! || level[r] === dead) {
        level[r] = dead;
        depth--;
        continue;
      }
      const c = this.arcs.colOf[arc]!;
      if (this.held[arc] || this.colLevel[c] !== level[r]) nextArc[r]!++;
      else if (this.colLeft[c]! > 0) {
        pathArc[depth] = arc;
        this.flip(depth);
        return true;
      } else {
        const slot = this.nextHolder(c, level[r]! + 1);
        if (slot < 0) nextArc[r]!++;
        else {
          pathArc[depth] = arc;
          pathSlot[depth] = slot;
          pathRow[++depth] = this.arcs.rowOf[this.slot[slot]!]!;
        }
      }
    }
    return false;
  }

  private nextHolder(col: number, level: number): number {
    while (this.nextSlot[col]! < this.slotCount[col]!) {
      const slot = this.slotStart[col]! + this.nextSlot[col]!++;
      if (this.level[this.arcs.rowOf[this.slot[slot]!]!] === level) return slot;
    }
    return -1;
  }

  /** Takes the path's arcs to columns and gives up those back to rows. */
  private flip(depth: number): void {
    const [first, last] = [this.pathArc[0]!, this.pathArc[depth]!];
    const col = this.arcs.colOf[last]!;
    for (let d = 0; d < depth; d++) {
      const slot = this.pathSlot[d]!;
      this.held[this.slot[slot]!] = 0;
      this.slot[slot] = this.pathArc[d]!;
      this.held[this.pathArc[d]!] = 1;
    }
    this.held[last] = 1;
    this.slot[this.slotStart[col]! + this.slotCount[col]!++] = last;
    this.colLeft[col]!--;
    this.rowLeft[this.arcs.rowOf[first]!]!--;
    this.count++;
  }

  reachedRows(): Uint8Array {
    return seenMarks(this.level);
  }

  reachedCols(): Uint8Array {
    return seenMarks(this.colLevel);
  }
}

function seenMarks(levels: Int32Array): Uint8Array {
  const seen = new Uint8Array(levels.length);
  for (let i = 0; i < levels.length; i++) seen[i] = levels[i] === unseen ? 0 : 1;
  return seen;
}

/** Room for the arcs a column can hold: its capacity, or its arcs where those are fewer. */
function slotStarts(arcs: Arcs): Int32Array {
  const cols = arcs.colUnits.length;
  const starts = new Int32Array(cols + 1);
  const { colOf } = arcs;
  for (let a = 0; a < colOf.length; a++) starts[colOf[a]! + 1]!++;
  for (let c = 0; c < cols; c++) starts[c + 1] = starts[c]! + Math.min(starts[c + 1]!, arcs.colUnits[c]!);
  return starts;
}
