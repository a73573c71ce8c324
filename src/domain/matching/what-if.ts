import { ArcList } from './optimiser/arcs.ts';
import { Core } from './optimiser/core.ts';
import type { ScoreSource } from './optimiser/score-source.ts';
import { settleCount } from './optimiser/settle-count.ts';

type Pair = readonly [row: number, col: number];

/**
 * How many pairs a pool can have at most, starting from a choice within the capacities. Only people whom chains of changes
 * from somebody unmatched can reach are looked at. `allAllowed` says that the choice breaks no rule of the source.
 */
export function mostPairsOf(source: ScoreSource, known: readonly Pair[], allAllowed: boolean): number {
  const start = allAllowed ? known : known.filter(([r, c]) => source.row(r)[c]! >= 0);
  const list = new ArcList(start.length + 1024);
  for (const [r, c] of start) list.add(r, c, 0);
  const core = new Core(source, list, []);
  core.held.fill(1);
  return settleCount(core).count;
}
