import { parentPort } from 'node:worker_threads';
import { alternativesFor } from '../../domain/matching/alternatives.ts';
import type { Pool } from '../../domain/matching/pool.ts';
import { type ProposedPairs, proposePairs, solvePool } from '../../domain/matching/propose-pairs.ts';
import {
  type FromSolver,
  itemsPerSlice,
  type PoolHead,
  type PoolList,
  type Question,
  type ResultList,
  resultLists,
  type ToSolver,
} from './solver-messages.ts';

/** The far side of `WorkerPairingSolver`: takes pools in slices, solves one at a time, hands results out in slices. */

type Gathering = { readonly head: PoolHead; readonly cancel: Int32Array; readonly lists: Record<PoolList, unknown[]> };
type Slice = { readonly list: ResultList; readonly items: readonly unknown[] };

const gathering = new Map<number, Gathering>();
const slicesLeft = new Map<number, Slice[]>();
const millisecondsBetweenProgress = 300;

const say = (message: FromSolver): void => parentPort?.postMessage(message);

parentPort?.on('message', (message: ToSolver) => {
  if (message.kind === 'begin') {
    const lists = { people: [], mentors: [], mentees: [], history: [], fixed: [] };
    gathering.set(message.run, { head: message.pool, cancel: new Int32Array(message.cancel), lists });
  } else if (message.kind === 'slice') gathering.get(message.run)?.lists[message.list].push(...message.items);
  else if (message.kind === 'solve') solve(message.run, message.question);
  else sendSlice(message.run);
});

function solve(run: number, question: Question): void {
  const gathered = gathering.get(run);
  gathering.delete(run);
  if (!gathered) return;
  const isCancelled = () => Atomics.load(gathered.cancel, 0) !== 0;
  if (isCancelled()) return;
  try {
    const started = performance.now();
    // The lists are those of the pool that was sliced on the other side.
    const pool = { ...gathered.head, ...gathered.lists } as unknown as Pool;
    if (question.kind === 'alternatives') sendAlternatives(run, pool, question.menteeId);
    else {
      const { standing } = question;
      const result = proposePairs(pool, { standing, shouldStop: isCancelled, onProgress: progressOf(run) });
      if (!isCancelled()) sendResult(run, { ...result, seconds: (performance.now() - started) / 1000 });
    }
  } catch (error) {
    say({ kind: 'failed', run, message: error instanceof Error ? error.message : String(error) });
  }
}

function sendAlternatives(run: number, pool: Pool, menteeId: string): void {
  const found = alternativesFor(solvePool(pool), { side: 'mentee', id: menteeId, most: 10 });
  say({ kind: 'alternatives', run, alternatives: found.ok ? found.value : [] });
}

function progressOf(run: number): (progress: { done: number; of: number }) => void {
  let last = performance.now();
  return ({ done, of }) => {
    const now = performance.now();
    if (now - last < millisecondsBetweenProgress) return;
    last = now;
    say({ kind: 'progress', run, done, of });
  };
}

function sendResult(run: number, { pairs, unmatched, ...head }: ProposedPairs): void {
  const lists = { pairs, unmatched };
  const slices: Slice[] = [];
  for (const list of resultLists)
    for (let at = 0; at < lists[list].length; at += itemsPerSlice)
      slices.push({ list, items: lists[list].slice(at, at + itemsPerSlice) });
  slicesLeft.set(run, slices);
  say({ kind: 'result', run, head });
}

function sendSlice(run: number): void {
  const next = slicesLeft.get(run)?.shift();
  if (next) say({ kind: 'slice', run, ...next });
  else {
    slicesLeft.delete(run);
    say({ kind: 'end', run });
  }
}
