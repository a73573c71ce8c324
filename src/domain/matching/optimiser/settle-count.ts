import type { Core } from './core.ts';
import { type MostPairs, mostPairs } from './most-pairs.ts';

const addedPerRow = 40;

/**
 * The largest number of pairs over all pairs of the source, not just those in the core: pairs that could make it larger
 * lie between a row that alternating paths reach and a column that they do not, so those are looked for and added.
 * Afterwards the core holds such a choice, and `rowReached` and `colReached` are true of the whole.
 */
export function settleCount(core: Core): MostPairs {
  for (;;) {
    const most = mostPairs(core.arcs, core.held);
    if (addMissing(core, most) === 0) return most;
    core.regroup();
  }
}

function addMissing(core: Core, most: MostPairs): number {
  const { source, arcs } = core;
  const cols = [...source.colUnits.keys()].filter((c) => !most.colReached[c] && source.colUnits[c]! > 0);
  if (cols.length === 0) return 0;
  const known = new Int32Array(source.colUnits.length).fill(-1);
  let added = 0;
  for (let r = 0; r < source.rowUnits.length; r++) {
    if (!most.rowReached[r]) continue;
    for (let a = arcs.start[r]!; a < arcs.start[r + 1]!; a++) known[arcs.colOf[a]!] = r;
    const scores = source.row(r);
    const offset = (Math.imul(r, 0x9e3779b1) >>> 0) % cols.length;
    for (let i = 0, inRow = 0; i < cols.length && inRow < addedPerRow; i++) {
      const c = cols[(i + offset) % cols.length]!;
      if (scores[c]! < 0 || known[c] === r) continue;
      core.add(r, c, scores[c]!);
      inRow++;
      added++;
    }
  }
  return added;
}
