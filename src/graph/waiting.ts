const second = 1000;
/** A longer Retry-After is cut to this: beyond it the next tick asks again anyway. */
const longestRetryAfter = 15 * 60 * second;
const longestBackOff = 5 * 60 * second;

/** How this process waits: `sleep` follows the product's clock, `random` is 0 ≤ x < 1. */
export type Waiting = {
  sleep(milliseconds: number): Promise<void>;
  random(): number;
  /** Milliseconds since 1970, for a Retry-After date in a reply that names no date of its own. */
  now(): number;
};

export type ReplyHead = { readonly status: number; header(name: string): string | null };

/** Retry-After in milliseconds, from seconds (Graph also writes "2.128") or an HTTP date; null where it says nothing readable. */
export function retryAfterMs(reply: ReplyHead, now: number): number | null {
  const text = reply.header('retry-after')?.trim();
  if (text === undefined || text === '') return null;
  const seconds = Number(text);
  if (Number.isFinite(seconds)) return seconds < 0 ? null : Math.min(Math.ceil(seconds * second), longestRetryAfter);
  const until = Date.parse(text);
  if (Number.isNaN(until)) return null;
  // measured against the sender's own clock where it is given: ours may differ
  const sent = Date.parse(reply.header('date') ?? '');
  return Math.min(Math.max(0, until - (Number.isNaN(sent) ? now : sent)), longestRetryAfter);
}

/** Full jitter over 1 s · 2ⁿ, at most five minutes; `attempt` counts from 0. */
export const backOffMs = (attempt: number, random: () => number): number =>
  Math.floor(random() * Math.min(second * 2 ** attempt, longestBackOff));

/** Milliseconds to wait before the next attempt: what the reply asks for, else a jittered back-off. */
export const waitMs = (attempt: number, reply: ReplyHead | null, waiting: Waiting): number =>
  (reply === null ? null : retryAfterMs(reply, waiting.now())) ?? backOffMs(attempt, waiting.random);

/** Statuses that pass by themselves: throttling, time-out, the service's own trouble. */
export const passes = (status: number): boolean => status === 429 || status === 408 || status >= 500;
