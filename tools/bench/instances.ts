import { ArcList } from '../../src/domain/matching/optimiser/arcs.ts';
import { type PairTable, pairTable, scoreRow } from '../../src/domain/matching/pair-table.ts';
import { randomFrom } from './random.ts';
import { syntheticPool } from './synthetic-pool.ts';

/** `realistic`: scores of a synthetic company, many equal, two fifths not allowed. `uniform`: 0 to 1000 at random. */
export type Kind = 'realistic' | 'uniform';

export const tableOf = (rows: number, cols: number): PairTable =>
  pairTable(syntheticPool({ mentors: cols, mentees: rows, seed: 3 }));

export function matrix(kind: Kind, size: number): Int16Array {
  const scores = new Int16Array(size * size);
  if (kind === 'uniform') {
    const random = randomFrom(5);
    for (let i = 0; i < scores.length; i++) scores[i] = Math.floor(random() * 1001);
    return scores;
  }
  const table = tableOf(size, size);
  for (let r = 0; r < size; r++) scoreRow(table, r, scores.subarray(r * size, (r + 1) * size));
  return scores;
}

export type SparseShape = {
  readonly kind: Kind;
  readonly rows: number;
  readonly cols: number;
  readonly perRow: number;
  /** Hides a pair for everybody, so that solvers that know no unmatched people can run too. */
  readonly perfect: boolean;
};

/** Realistic: the best of a random window of four times as many allowed pairs. Uniform: any pairs. */
export function sparse(shape: SparseShape): ArcList {
  const { rows, cols, perRow, kind } = shape;
  const random = randomFrom(11);
  const list = new ArcList(rows * (perRow + 1));
  const hidden = shuffled(cols, random);
  const table = kind === 'realistic' ? tableOf(rows, cols) : null;
  const scores = new Int16Array(cols);
  for (let r = 0; r < rows; r++) {
    if (table) scoreRow(table, r, scores);
    else for (let c = 0; c < cols; c++) scores[c] = 0;
    const chosen = table ? bestOfWindow(scores, perRow, Math.floor(random() * cols)) : someOf(cols, perRow, random);
    if (shape.perfect) chosen.add(hidden[r % cols]!);
    for (const c of chosen) list.add(r, c, table ? Math.max(0, scores[c]!) : Math.floor(random() * 1001));
  }
  return list;
}

function bestOfWindow(scores: Int16Array, count: number, from: number): Set<number> {
  const window: number[] = [];
  // A prime stride visits every column once.
  for (let i = 0, c = from; i < scores.length && window.length < 4 * count; i++, c = (c + 7919) % scores.length)
    if (scores[c]! >= 0) window.push(c);
  window.sort((a, b) => scores[b]! - scores[a]!);
  return new Set(window.slice(0, count));
}

function someOf(cols: number, count: number, random: () => number): Set<number> {
  const chosen = new Set<number>();
  while (chosen.size < Math.min(count, cols)) chosen.add(Math.floor(random() * cols));
  return chosen;
}

function shuffled(count: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/** Rows, columns and scores one after the other, as `peers.py` reads them. */
export function packed(list: ArcList): Int32Array {
  const data = new Int32Array(list.size * 3);
  data.set(list.row.subarray(0, list.size));
  data.set(list.col.subarray(0, list.size), list.size);
  data.set(list.score.subarray(0, list.size), list.size * 2);
  return data;
}
