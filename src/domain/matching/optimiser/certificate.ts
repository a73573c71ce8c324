import type { Duals, Optimum } from './optimise.ts';

type Pair = readonly [number, number];

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

/** An optimum whose proof was completed. */
export type ProvedOptimum = Optimum & { readonly duals: Duals };

/**
 * The proof of an optimum in the form that `Residual` asks; `turned` swaps the sides. Pairs to stay near are worth one
 * more than their score, finer than any point, so that repairs change as few as they can: those that the run stayed near
 * itself, else its own pairs.
 */
export function certificateOf(optimum: ProvedOptimum, turned: boolean): Certificate {
  const { source, pairs, duals, standing } = optimum;
  const finer = standing.length > 0 ? 1 : 2 * pairs.length + 1;
  const stretch = (values: Float64Array) => values.map((value) => value * finer);
  const sides = [
    { units: source.rowUnits, dual: stretch(duals.row) },
    { units: source.colUnits, dual: stretch(duals.col) },
  ] as const;
  const [rows, cols] = turned ? [sides[1], sides[0]] : sides;
  const turn = (list: readonly Pair[]) => (turned ? list.map(([r, c]): Pair => [c, r]) : list);
  const extras = new Map<number, [number, number][]>();
  for (const [r, c] of turn(standing.length > 0 ? standing : pairs)) {
    const own = extras.get(r);
    if (own) own.push([c, 1]);
    else extras.set(r, [[c, 1]]);
  }
  return {
    rowUnits: rows.units,
    colUnits: cols.units,
    line: turned ? columnOf(source) : source.row,
    perPoint: optimum.perPoint * finer,
    pairWorth: duals.pairWorth * finer,
    extras,
    pairs: turn(pairs),
    rowDual: rows.dual,
    colDual: cols.dual,
  };
}

/** A worth as pairs and points; what is finer than a point is left out. */
export function inPairsAndPoints(worth: number, given: Certificate): { pairs: number; points: number } {
  const pairs = Math.round(worth / given.pairWorth);
  // What a standing pair is worth beyond its score never makes up a point.
  const points = Math.round((worth - pairs * given.pairWorth) / given.perPoint);
  return { pairs, points };
}

/** Columns of scores that are not kept are put together from all rows. */
function columnOf(source: Optimum['source']): (col: number) => Int16Array {
  if (source.col) return source.col;
  return (col) => Int16Array.from(source.rowUnits, (_, r) => source.row(r)[col]!);
}
