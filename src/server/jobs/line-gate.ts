import type { TenantId } from '../../domain/kernel/ids.ts';
import { epochOf, type Instant, instantOf } from '../../domain/kernel/instant.ts';
import type { Clock } from '../../use-cases/ports/clock.ts';

type Line = { leftAt: number; last: Promise<void> };

/**
 * Lets a process's messages out at their places in the line, one behind the other. Whoever comes late to a place (a slow database,
 * a clock that was moved) does not leave in a crowd: the distance holds, and what was missed is not made up for.
 */
export class LineGate {
  readonly #clock: Clock;
  readonly #lines = new Map<TenantId, Line>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Resolves at the place, at least `gapMs` after whoever passed before; at once when `signal` aborts. */
  pass(tenantId: TenantId, of: { place: Instant; gapMs: number; signal: AbortSignal }): Promise<void> {
    const line = this.#lines.get(tenantId) ?? { leftAt: 0, last: Promise.resolve() };
    this.#lines.set(tenantId, line);
    line.last = line.last.then(async () => {
      // timers come a little late: up to one gap of it is made up for
      const earliest = epochOf(this.#clock.now()) - of.gapMs;
      const at = Math.max(epochOf(of.place), line.leftAt + of.gapMs, earliest);
      line.leftAt = at;
      await this.#clock.sleepUntil(instantOf(at), of.signal);
    });
    return line.last;
  }
}
