import { setImmediate as turn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Alternative } from '../../domain/matching/alternatives.ts';
import type { Pool } from '../../domain/matching/pool.ts';
import type { ProposedPairs } from '../../domain/matching/propose-pairs.ts';
import type { PairingSolver, SolveOptions } from '../../use-cases/ports/pairing-solver.ts';
import {
  type FromSolver,
  itemsPerSlice,
  poolLists,
  type Question,
  type ResultHead,
  type ResultList,
  type ToSolver,
} from './solver-messages.ts';

type Answer = ProposedPairs | readonly Alternative[];

type Waiting = {
  readonly options: SolveOptions;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
  readonly lists: Record<ResultList, unknown[]>;
  head: ResultHead | null;
};

/**
 * Solves in one long-lived thread, one run after the other, so that the server's event loop stays free. A thread that
 * dies fails the runs it had and is started anew for the next.
 */
export class WorkerPairingSolver implements PairingSolver {
  private worker: Worker | null = null;
  private runs = 0;
  private readonly waiting = new Map<number, Waiting>();

  async solve(pool: Pool, options: SolveOptions): Promise<ProposedPairs> {
    const question = { kind: 'proposal' as const, standing: options.standing ?? [] };
    return (await this.ask(pool, question, options)) as ProposedPairs;
  }

  async alternatives(pool: Pool, menteeId: string): Promise<readonly Alternative[]> {
    return (await this.ask(pool, { kind: 'alternatives', menteeId }, { runId: menteeId })) as readonly Alternative[];
  }

  /** What comes back is what the question asks for. */
  private async ask(pool: Pool, question: Question, options: SolveOptions): Promise<Answer> {
    options.signal?.throwIfAborted();
    const run = ++this.runs;
    const cancel = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const result = new Promise<Answer>((resolve, reject) => {
      this.waiting.set(run, { options, resolve, reject, lists: { pairs: [], unmatched: [] }, head: null });
    });
    const abort = () => {
      Atomics.store(new Int32Array(cancel), 0, 1);
      this.take(run)?.reject(options.signal?.reason);
    };
    options.signal?.addEventListener('abort', abort, { once: true });
    try {
      // Whatever ends the run early rejects `result`; sending then stops by itself.
      const [, solved] = await Promise.all([this.send(run, { pool, question, cancel }), result]);
      return solved;
    } finally {
      options.signal?.removeEventListener('abort', abort);
    }
  }

  /** Ends the thread; runs still under way are rejected. */
  async close(): Promise<void> {
    const worker = this.worker;
    this.worker = null;
    this.failAll(new Error('The pairing thread was closed.'));
    await worker?.terminate();
  }

  private async send(
    run: number,
    { pool, question, cancel }: { pool: Pool; question: Question; cancel: SharedArrayBuffer },
  ): Promise<void> {
    const worker = this.thread();
    const say = (message: ToSolver) => worker.postMessage(message);
    const { people: _people, mentors: _mentors, mentees: _mentees, history: _history, fixed: _fixed, ...head } = pool;
    say({ kind: 'begin', run, pool: head, cancel });
    for (const list of poolLists)
      for (let at = 0; at < pool[list].length; at += itemsPerSlice) {
        if (!this.waiting.has(run)) break;
        say({ kind: 'slice', run, list, items: pool[list].slice(at, at + itemsPerSlice) });
        await turn();
      }
    say({ kind: 'solve', run, question });
  }

  private thread(): Worker {
    if (this.worker) {
      this.worker.ref();
      return this.worker;
    }
    const worker = new Worker(new URL('./pairing-thread.ts', import.meta.url));
    worker.on('message', (message: FromSolver) => this.hear(worker, message));
    worker.on('error', (error) => this.lose(worker, error));
    worker.on('exit', () => this.lose(worker, new Error('The pairing thread ended.')));
    this.worker = worker;
    return worker;
  }

  private hear(worker: Worker, message: FromSolver): void {
    const waiting = this.waiting.get(message.run);
    if (!waiting) return;
    const more = () => setImmediate(() => worker.postMessage({ kind: 'more', run: message.run } satisfies ToSolver));
    if (message.kind === 'progress') waiting.options.onProgress?.({ done: message.done, of: message.of });
    else if (message.kind === 'result') {
      waiting.head = message.head;
      more();
    } else if (message.kind === 'slice') {
      waiting.lists[message.list].push(...message.items);
      more();
    } else if (message.kind === 'end') {
      // The slices are those of the result whose head came first.
      this.take(message.run)?.resolve({ ...waiting.head, ...waiting.lists } as ProposedPairs);
    } else if (message.kind === 'alternatives') this.take(message.run)?.resolve(message.alternatives);
    else this.take(message.run)?.reject(new Error(message.message));
  }

  private take(run: number): Waiting | undefined {
    const waiting = this.waiting.get(run);
    this.waiting.delete(run);
    // An idle thread must not keep the process alive.
    if (this.waiting.size === 0) this.worker?.unref();
    return waiting;
  }

  private lose(worker: Worker, error: unknown): void {
    if (this.worker !== worker) return;
    this.worker = null;
    this.failAll(error);
  }

  private failAll(error: unknown): void {
    for (const run of [...this.waiting.keys()]) this.take(run)?.reject(error);
  }
}
