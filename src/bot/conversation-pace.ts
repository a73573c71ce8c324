import { epochOf, instantOf } from '../domain/kernel/instant.ts';
import type { Clock } from '../use-cases/ports/clock.ts';

/** What one conversation may be sent (bots/how-to/rate-limit). */
const limits = [
  { most: 7, windowMs: 1000 },
  { most: 8, windowMs: 2000 },
  { most: 60, windowMs: 30_000 },
  { most: 1800, windowMs: 3_600_000 },
] as const;
const longestMs = 3_600_000;
/** So many conversations are remembered before those at rest are forgotten. */
const mostRemembered = 10_000;

/**
 * Keeps this process's calls to a conversation within its limits. Other processes are not known here: what they send together is
 * bounded by the ten messages a minute that one person gets, which are counted in the database.
 */
export class ConversationPace {
  readonly #clock: Clock;
  /** When calls left or will leave, in milliseconds, oldest first. */
  readonly #calls = new Map<string, number[]>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Resolves when the next call to the conversation may leave; turns come in the order asked for. */
  async turn(conversationId: string): Promise<void> {
    const now = epochOf(this.#clock.now());
    const calls = (this.#calls.get(conversationId) ?? []).filter((at) => at > now - longestMs);
    const waits = limits.map(
      ({ most, windowMs }) => (calls[calls.length - most] ?? Number.NEGATIVE_INFINITY) + windowMs,
    );
    const at = Math.max(now, ...waits);
    this.#calls.set(conversationId, [...calls, at]);
    if (this.#calls.size > mostRemembered) this.#forgetRested(now);
    if (at > now) await this.#clock.sleepUntil(instantOf(at));
  }

  #forgetRested(now: number): void {
    for (const [id, calls] of this.#calls) if ((calls.at(-1) ?? 0) < now - longestMs) this.#calls.delete(id);
  }
}
