import type { Alternative } from '../../domain/matching/alternatives.ts';
import type { PairKey, Pool } from '../../domain/matching/pool.ts';
import type { ProposedPairs } from '../../domain/matching/propose-pairs.ts';

export type SolveOptions = {
  readonly runId: string;
  /** Pairs of the last run; kept where that costs neither pairings nor total. */
  readonly standing?: readonly PairKey[];
  /** Work done so far and all there is; called a few times a second at most. */
  readonly onProgress?: (progress: { readonly done: number; readonly of: number }) => void;
  readonly signal?: AbortSignal;
};

/** Computes proposal runs without holding up whoever asks. */
export type PairingSolver = {
  /**
   * The best pairings of a pool that `checkPool` accepted; `seconds` is the time it took.
   * Rejects with the signal's reason when it is aborted, with an Error when the computation broke down.
   */
  solve(pool: Pool, options: SolveOptions): Promise<ProposedPairs>;
  /** The best other mentors for one mentee, each with what it would cost the whole; empty for somebody who is not in the pool. */
  alternatives(pool: Pool, menteeId: string): Promise<readonly Alternative[]>;
};
