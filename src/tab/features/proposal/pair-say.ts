import type { RunView } from '../../../contracts/proposals.ts';

export type PairIds = RunView['fixed'][number];
/** What the lead has to say about pairs: kept or ruled out in the next proposal. */
export type Say = { readonly fixed: readonly PairIds[]; readonly forbidden: readonly PairIds[] };
export type Verdict = 'fixed' | 'forbidden' | null;

export const noSay: Say = { fixed: [], forbidden: [] };

const same = (a: PairIds, b: PairIds): boolean => a.mentorId === b.mentorId && a.menteeId === b.menteeId;
const has = (pairs: readonly PairIds[], pair: PairIds): boolean => pairs.some((other) => same(other, pair));
const without = (pairs: readonly PairIds[], pair: PairIds): PairIds[] => pairs.filter((other) => !same(other, pair));

export const verdictOn = (say: Say, pair: PairIds): Verdict =>
  has(say.fixed, pair) ? 'fixed' : has(say.forbidden, pair) ? 'forbidden' : null;

/** `say` with a new verdict on one pair; the same verdict again takes it back. */
export function judged(say: Say, pair: PairIds, verdict: 'fixed' | 'forbidden'): Say {
  const before = verdictOn(say, pair);
  const cleared: Say = { fixed: without(say.fixed, pair), forbidden: without(say.forbidden, pair) };
  if (before === verdict) return cleared;
  return { ...cleared, [verdict]: [...cleared[verdict], pair] };
}

const sameList = (a: readonly PairIds[], b: readonly PairIds[]): boolean =>
  a.length === b.length && a.every((pair) => has(b, pair));

/** Whether a run was made with exactly this say. */
export const knows = (run: Say, say: Say): boolean =>
  sameList(run.fixed, say.fixed) && sameList(run.forbidden, say.forbidden);
