import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { z } from 'zod';
import { epochOf, type Instant, instantOf } from '../../domain/kernel/instant.ts';
import type { Clock } from '../../use-cases/ports/clock.ts';

export type RunningClock = Clock & { stop(): void };

const longestTimer = 2_000_000_000;

/** Waits for `ms` or until the signal aborts; never rejects. */
async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await wait(Math.min(Math.max(ms, 0), longestTimer), undefined, { signal }).catch(() => undefined);
}

/** A clock that shows `now()`, and whose sleepers look again when `moved` resolves. */
function clockWith(now: () => number, moved: () => Promise<void>): Clock {
  return {
    now: () => instantOf(now()),
    async sleepUntil(until, signal) {
      while (signal?.aborted !== true && now() < epochOf(until)) {
        const done = new AbortController();
        const either = signal === undefined ? done.signal : AbortSignal.any([done.signal, signal]);
        await Promise.race([pause(epochOf(until) - now(), either), moved()]);
        done.abort();
      }
    },
  };
}

/** The machine's own clock. */
export function systemClock(): RunningClock {
  const never = new Promise<void>(() => undefined);
  return {
    ...clockWith(
      () => Date.now(),
      () => never,
    ),
    stop: () => undefined,
  };
}

const Reading = z.object({
  now: z.iso.datetime(),
  revision: z.number().int().optional(),
  stands: z.boolean().optional(),
});

/**
 * A clock that follows another process's (local only): it runs at real speed, and when that one is moved forward, so is this and
 * all who sleep on it wake. The other clock is asked to answer when it is moved, and at least every 20 seconds.
 */
export async function followedClock(url: string, logger: Logger): Promise<RunningClock> {
  const stopped = new AbortController();
  let offset = 0;
  /** What it shows while it stands; null while it runs. */
  let standing: number | null = null;
  let wake: () => void = () => undefined;
  let moved = new Promise<void>((resolve) => (wake = resolve));
  let revision: number | undefined;

  const read = async (waiting: boolean): Promise<void> => {
    const query = waiting && revision !== undefined ? `?revision=${revision}&waitMs=20000` : '';
    const reply = await fetch(url + query, { signal: stopped.signal, redirect: 'error' });
    const reading = Reading.parse(await reply.json());
    const next = Date.parse(reading.now) - Date.now();
    // a clock that was not moved is read a little early or late; one that was moved may have been moved by little
    const jumped = reading.revision !== revision || Math.abs(next - offset) > 250;
    revision = reading.revision;
    standing = reading.stands === true ? Date.parse(reading.now) : null;
    if (!jumped) return;
    offset = next;
    wake();
    moved = new Promise<void>((resolve) => (wake = resolve));
  };

  await read(false);
  void (async () => {
    while (!stopped.signal.aborted) {
      try {
        await read(true);
        if (revision === undefined) await pause(500, stopped.signal);
      } catch (error) {
        if (!stopped.signal.aborted)
          logger.warn({ problem: String(error) }, 'the clock that is followed does not answer');
        await pause(1000, stopped.signal);
      }
    }
  })();
  return {
    ...clockWith(
      () => standing ?? Date.now() + offset,
      () => moved,
    ),
    stop: () => stopped.abort(),
  };
}

/** Milliseconds as a moment that far after `from`. */
export const after = (from: Instant, ms: number): Instant => instantOf(epochOf(from) + ms);
