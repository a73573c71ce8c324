import { ArcList } from './arcs.ts';
import type { ScoreSource } from './score-source.ts';

const bestScore = 1000;
/** Arcs per row that have nothing to do with scores: with them nearly everybody can be placed at all. */
const spreadArcs = 8;

/**
 * The best candidates of every row, and a few spread over all others. Equal scores are taken from a place that differs
 * from row to row, else all rows would compete for the first of the equals.
 */
export function bestCandidates(source: ScoreSource, perRow: number, onRow: (row: number) => void): ArcList {
  const rows = source.rowUnits.length;
  const list = new ArcList(rows * Math.min(perRow + spreadArcs, source.colUnits.length) + 16);
  const counts = new Int32Array(bestScore + 1);
  for (let r = 0; r < rows; r++) {
    if (source.rowUnits[r]! > 0) addBest({ list, source, counts, perRow }, r);
    onRow(r);
  }
  return list;
}

type Work = {
  readonly list: ArcList;
  readonly source: ScoreSource;
  readonly counts: Int32Array;
  readonly perRow: number;
};

function addBest({ list, source, counts, perRow }: Work, r: number): void {
  const scores = source.row(r);
  const cols = scores.length;
  const { least, ties } = lowestTaken(scores, counts, perRow);
  const offset = Math.imul(r, 0x9e3779b1) >>> 0;
  const first = offset % cols;
  let tiesLeft = ties;
  for (let pass = 0; pass < 2; pass++) {
    const end = pass === 0 ? cols : first;
    for (let c = pass === 0 ? first : 0; c < end; c++) {
      const score = scores[c]!;
      if (score < least) continue;
      if (score === least && tiesLeft-- <= 0) continue;
      if (source.colUnits[c]! > 0) list.add(r, c, score);
    }
  }
  if (least === 0) return;
  const stride = Math.max(1, Math.floor(cols / spreadArcs));
  for (let i = 0; i < spreadArcs && i * stride < cols; i++) {
    const c = nextBelow(scores, (first + i * stride) % cols, least);
    if (c >= 0 && source.colUnits[c]! > 0) list.add(r, c, scores[c]!);
  }
}

/** The lowest score among the best `perRow`, and how many that have it are taken. Counts by score, all in one pass. */
function lowestTaken(scores: Int16Array, counts: Int32Array, perRow: number): { least: number; ties: number } {
  counts.fill(0);
  for (let c = 0; c < scores.length; c++) {
    const score = scores[c]!;
    if (score >= 0) counts[score]!++;
  }
  let left = perRow;
  for (let score = bestScore; score >= 0; score--) {
    if (counts[score]! >= left) return { least: score, ties: left };
    left -= counts[score]!;
  }
  return { least: 0, ties: scores.length };
}

/** An allowed column not among the best, looked for near a place; -1 where none is near. */
function nextBelow(scores: Int16Array, from: number, least: number): number {
  const end = Math.min(scores.length, from + 64);
  for (let c = from; c < end; c++) if (scores[c]! >= 0 && scores[c]! < least) return c;
  return -1;
}
