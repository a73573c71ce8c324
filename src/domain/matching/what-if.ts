import { bestCandidates } from './optimiser/candidates.ts';
import { Core } from './optimiser/core.ts';
import type { ScoreSource } from './optimiser/score-source.ts';
import { settleCount } from './optimiser/settle-count.ts';

/** Candidates per mentee; those that are missing for the exact count are found by `settleCount`. */
const candidates = 16;

/** How many pairs a pool can have at most, starting from a choice known to be good ([row, column] pairs). */
export function mostPairsOf(source: ScoreSource, known: readonly (readonly [number, number])[]): number {
  const core = new Core(
    source,
    bestCandidates(source, candidates, () => {}),
    known,
  );
  core.hold(known);
  return settleCount(core).count;
}
