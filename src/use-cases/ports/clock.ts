import type { Instant } from '../../domain/kernel/instant.ts';

export type Clock = {
  now(): Instant;
  /** Resolves once the clock shows `until` (also when the clock is moved forward), or at once when `signal` aborts. */
  sleepUntil(until: Instant, signal?: AbortSignal): Promise<void>;
};
