import type { Certificate } from './certificate.ts';

/** Points within which a pair counts as near to the best of its row. */
const width = 12;
/** Where so many pairs are equally near, lists help no more. */
const longestList = 400;

/**
 * For every row the columns that are nearly worth a change, and how near any other can be. Most searches for a repair stay
 * among these, so they need not look at whole rows.
 */
export class NearPairs {
  private readonly lists: (Int32Array | null)[];
  /** The least `colDual - score × perPoint` of a column that is not on the row's list, when the list was made. */
  private readonly others: Float64Array;
  private readonly dualThen: Float64Array;
  private fallen = 0;

  constructor(given: Certificate, colDual: Float64Array) {
    const rows = given.rowUnits.length;
    this.dualThen = colDual.slice();
    this.lists = new Array(rows).fill(null);
    this.others = new Float64Array(rows).fill(Number.NEGATIVE_INFINITY);
    const found = new Int32Array(longestList);
    for (let r = 0; r < rows; r++) {
      const scores = given.line(r);
      const limit = nearest(scores, colDual, given.perPoint) + width * given.perPoint;
      let count = 0;
      let next = Number.POSITIVE_INFINITY;
      for (let c = 0; c < scores.length && count <= longestList; c++) {
        const key = colDual[c]! - scores[c]! * given.perPoint;
        if (scores[c]! < 0) continue;
        if (key <= limit) found[count++] = c;
        else if (key < next) next = key;
      }
      if (count > longestList) continue;
      this.lists[r] = found.slice(0, count);
      this.others[r] = next;
    }
  }

  /** Call after duals have changed: where one has fallen, pairs not listed have come nearer by as much at most. */
  noteDuals(colDual: Float64Array): void {
    this.fallen = 0;
    for (let c = 0; c < colDual.length; c++) this.fallen = Math.max(this.fallen, this.dualThen[c]! - colDual[c]!);
  }

  /** The row's list, if no other column can be nearer than `limit`; else null. */
  within(row: number, limit: number): Int32Array | null {
    return this.others[row]! - this.fallen >= limit ? this.lists[row]! : null;
  }
}

function nearest(scores: Int16Array, colDual: Float64Array, perPoint: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let c = 0; c < scores.length; c++) {
    const key = colDual[c]! - scores[c]! * perPoint;
    if (key < least && scores[c]! >= 0) least = key;
  }
  return least;
}
