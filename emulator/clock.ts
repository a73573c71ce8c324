/**
 * The one clock that the emulated services and the product share: real speed from a set point, moved forward on request. One that
 * stands shows the same until it is moved: what is measured on it does not depend on how fast the machine is.
 */
export class EmulatedClock {
  #offsetMs: number;
  #revision = 0;
  #waiting = new Set<() => void>();
  readonly #onMove: Array<() => void> = [];
  /** What it showed when it was stopped, less the offset of that time; null while it runs. */
  #standsAtMs: number | null = null;

  /** @param offsetMs how far this clock is ahead of the machine's, in milliseconds */
  constructor(offsetMs = 0) {
    this.#offsetMs = offsetMs;
  }

  /** Milliseconds since the epoch, UTC. */
  now(): number {
    return (this.#standsAtMs ?? Date.now()) + this.#offsetMs;
  }

  get stands(): boolean {
    return this.#standsAtMs !== null;
  }

  /** From now on it moves only when it is moved. */
  stop(): void {
    this.#standsAtMs ??= Date.now();
    this.advance(0);
  }

  get offsetMs(): number {
    return this.#offsetMs;
  }

  /** Grows by one with every move, so that a follower can tell that its idea of the offset is out of date. */
  get revision(): number {
    return this.#revision;
  }

  /** Adds to the offset. A clock never runs backwards: a negative step throws. */
  advance(ms: number): void {
    if (!Number.isFinite(ms) || ms < 0) throw new RangeError('the clock only moves forward');
    this.#offsetMs += ms;
    this.#revision += 1;
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
    for (const tell of this.#onMove) tell();
  }

  onMove(listener: () => void): void {
    this.#onMove.push(listener);
  }

  /** Resolves when the revision differs from the one seen, or after waitMs of real time. */
  async moved(seenRevision: number, waitMs: number): Promise<void> {
    if (this.#revision !== seenRevision || waitMs <= 0) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, waitMs);
      timer.unref();
      this.#waiting.add(done);
    });
  }

  /** Lets every follower go, for a stop. */
  release(): void {
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }
}

const durationPattern = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;

/** An ISO 8601 duration of weeks, days, hours, minutes and seconds in milliseconds; null when it is none. */
export function parseDuration(text: string): number | null {
  const parts = durationPattern.exec(text);
  if (!parts || parts.slice(1).every((part) => part === undefined)) return null;
  const [weeks, days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  return (((((weeks ?? 0) * 7 + (days ?? 0)) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000;
}
