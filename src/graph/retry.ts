import { LostReply } from './exchange.ts';
import { passes, type ReplyHead, type Waiting, waitMs } from './waiting.ts';

/** What may be sent again, how often, and for how long one call may wait in all. */
export type RetryRule = {
  /** `always`: repeating is harmless (reads, keyed writes). `throttled`: only after a 429, which did nothing. */
  readonly repeat: 'always' | 'throttled';
  /** Attempts in all. */
  readonly tries: number;
  /** Milliseconds that the waits together may take; a longer wait is left to the caller. */
  readonly patienceMs: number;
};

/** Reads: eight attempts, as long as Retry-After asks. */
export const patientRead: RetryRule = { repeat: 'always', tries: 8, patienceMs: Number.POSITIVE_INFINITY };
/** Reads that somebody may be waiting for with a card in hand: ten seconds, then they are told. */
export const promptRead: RetryRule = { repeat: 'always', tries: 8, patienceMs: 10_000 };
/** Writes with a key: a few attempts at once; after that whoever owns the effect decides. */
export const keyedWrite: RetryRule = { repeat: 'always', tries: 3, patienceMs: 30_000 };
/** Writes without a key: only what was certainly not done. */
export const plainWrite: RetryRule = { repeat: 'throttled', tries: 3, patienceMs: 30_000 };

const mayRepeat = (rule: RetryRule, reply: ReplyHead | null): boolean =>
  rule.repeat === 'always' ? reply === null || passes(reply.status) : reply?.status === 429;

export type Retrying = {
  readonly rule: RetryRule;
  readonly waiting: Waiting;
  onRetry(again: { attempt: number; waitMs: number; status: number | null }): void;
};

/** Calls `attempt` until its reply stands or the rule is used up; then gives the last reply, or throws what it threw. */
export async function withRetries<R extends ReplyHead>(attempt: () => Promise<R>, retrying: Retrying): Promise<R> {
  const { rule, waiting } = retrying;
  let waited = 0;
  for (let n = 0; ; n++) {
    const { reply, lost } = await attempt().then(
      (r) => ({ reply: r, lost: null }),
      (error: unknown) => {
        if (error instanceof LostReply) return { reply: null, lost: error };
        throw error;
      },
    );
    const wait = waitMs(n, reply, waiting);
    const last = n + 1 >= rule.tries || waited + wait > rule.patienceMs;
    if (last || !mayRepeat(rule, reply)) {
      if (reply === null) throw lost;
      return reply;
    }
    retrying.onRetry({ attempt: n + 1, waitMs: wait, status: reply?.status ?? null });
    waited += wait;
    await waiting.sleep(wait);
  }
}
