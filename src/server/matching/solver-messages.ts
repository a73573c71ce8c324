import type { Alternative } from '../../domain/matching/alternatives.ts';
import type { PairKey, Pool } from '../../domain/matching/pool.ts';
import type { ProposedPairs } from '../../domain/matching/propose-pairs.ts';

/** What is wanted of a pool: a whole proposal, or other mentors for one mentee. */
export type Question =
  | { readonly kind: 'proposal'; readonly standing: readonly PairKey[] }
  | { readonly kind: 'alternatives'; readonly menteeId: string };

/**
 * What the server and its pairing thread say to each other. Long lists travel in slices, each fetched when the one before
 * has been dealt with: copying a whole pool or result at once would hold up the server for too long.
 */
export type ToSolver =
  | { readonly kind: 'begin'; readonly run: number; readonly pool: PoolHead; readonly cancel: SharedArrayBuffer }
  | { readonly kind: 'slice'; readonly run: number; readonly list: PoolList; readonly items: readonly unknown[] }
  | { readonly kind: 'solve'; readonly run: number; readonly question: Question }
  | { readonly kind: 'more'; readonly run: number };

export type FromSolver =
  | { readonly kind: 'progress'; readonly run: number; readonly done: number; readonly of: number }
  | { readonly kind: 'result'; readonly run: number; readonly head: ResultHead }
  | { readonly kind: 'slice'; readonly run: number; readonly list: ResultList; readonly items: readonly unknown[] }
  | { readonly kind: 'end'; readonly run: number }
  | { readonly kind: 'alternatives'; readonly run: number; readonly alternatives: readonly Alternative[] }
  | { readonly kind: 'failed'; readonly run: number; readonly message: string };

export const poolLists = ['people', 'mentors', 'mentees', 'history', 'fixed'] as const;
export type PoolList = (typeof poolLists)[number];
export type PoolHead = Omit<Pool, PoolList>;

export const resultLists = ['pairs', 'unmatched'] as const;
export type ResultList = (typeof resultLists)[number];
export type ResultHead = Omit<ProposedPairs, ResultList>;

export const itemsPerSlice = 250;
