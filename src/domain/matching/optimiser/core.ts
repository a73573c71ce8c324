import { type ArcList, type Arcs, groupByRow } from './arcs.ts';
import type { ScoreSource } from './score-source.ts';

/**
 * The pairs of a pool that are looked at closely, as arcs. What an arc is worth is its score times `perPoint`, plus one
 * for a standing pair. With `perPoint` over twice their number, standing pairs decide only
 * between equals, and a difference of worth still tells whole points from them.
 */
export class Core {
  readonly source: ScoreSource;
  readonly perPoint: number;
  /** The pairs to stay near, as far as they are allowed. */
  readonly standing: readonly (readonly [number, number])[];
  arcs: Arcs;
  /** Marks the arcs of the best choice so far. */
  held: Uint8Array;
  private readonly list: ArcList;
  private placeOf: Int32Array;

  constructor(source: ScoreSource, list: ArcList, standing: readonly (readonly [number, number])[]) {
    this.source = source;
    this.list = list;
    const allowed = standing.filter(([r, c]) => source.row(r)[c]! >= 0);
    this.standing = allowed;
    this.perPoint = allowed.length === 0 ? 1 : 2 * allowed.length + 1;
    for (let i = 0; i < list.size; i++) list.score[i]! *= this.perPoint;
    this.favour(allowed);
    const { placeOf, ...arcs } = groupByRow(list, source.rowUnits, source.colUnits);
    this.arcs = arcs;
    this.placeOf = placeOf;
    this.held = new Uint8Array(list.size);
  }

  private favour(standing: readonly (readonly [number, number])[]): void {
    const width = this.source.colUnits.length;
    const left = new Set(standing.map(([r, c]) => r * width + c));
    for (let i = 0; i < this.list.size && left.size > 0; i++)
      if (left.delete(this.list.row[i]! * width + this.list.col[i]!)) this.list.score[i]!++;
    for (const key of left) {
      const [r, c] = [Math.floor(key / width), key % width];
      this.list.add(r, c, this.source.row(r)[c]! * this.perPoint + 1);
    }
  }

  /** Adds a pair that is not in the core yet. `regroup` afterwards. */
  add(row: number, col: number, score: number): void {
    this.list.add(row, col, score * this.perPoint);
  }

  /** Takes the added pairs in; the choice stays. */
  regroup(): void {
    const { placeOf, ...arcs } = groupByRow(this.list, this.source.rowUnits, this.source.colUnits);
    const held = new Uint8Array(this.list.size);
    for (let i = 0; i < this.placeOf.length; i++) if (this.held[this.placeOf[i]!]) held[placeOf[i]!] = 1;
    this.arcs = arcs;
    this.placeOf = placeOf;
    this.held = held;
  }
}
