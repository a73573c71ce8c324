/**
 * Scores of all pairs, row by row. A score is 0 to 1000; a negative number means that the pair is not allowed. The array
 * that `row` returns is only good until the next call.
 */
export type ScoreSource = {
  readonly rowUnits: Int32Array;
  readonly colUnits: Int32Array;
  row(row: number): Int16Array;
  /** The same for a column, where all scores are kept. */
  readonly col?: (col: number) => Int16Array;
};

/** Pairs whose scores are kept rather than made again: 256 MB. */
const pairsKept = 128_000_000;

/** The same scores, made once where they fit into memory. `onRow` hears of every row made. */
export function keptScores(source: ScoreSource, onRow: (row: number) => void): ScoreSource {
  const rows = source.rowUnits.length;
  const cols = source.colUnits.length;
  if (rows * cols > pairsKept) return source;
  const scores = new Int16Array(rows * cols);
  for (let r = 0; r < rows; r++) {
    scores.set(source.row(r), r * cols);
    onRow(r);
  }
  const column = new Int16Array(rows);
  return {
    rowUnits: source.rowUnits,
    colUnits: source.colUnits,
    row: (r) => scores.subarray(r * cols, (r + 1) * cols),
    col: (c) => {
      for (let r = 0, at = c; r < rows; r++, at += cols) column[r] = scores[at]!;
      return column;
    },
  };
}
