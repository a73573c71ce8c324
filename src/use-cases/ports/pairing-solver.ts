import type { Pool } from '../../domain/matching/pool.ts';
import type { ProposedPairs } from '../../domain/matching/propose-pairs.ts';

export type SolveOptions = {
  readonly runId: string;
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
};
