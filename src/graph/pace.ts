import type { Waiting } from './waiting.ts';

/** Spaces starts evenly, so that a service's rate is used up and not overrun. */
export class Pace {
  readonly #gapMs: number;
  readonly #waiting: Waiting;
  /** When the next start is due. */
  #due = Number.NEGATIVE_INFINITY;
  #line: Promise<void> = Promise.resolve();

  constructor(perSecond: number, waiting: Waiting) {
    this.#gapMs = 1000 / perSecond;
    this.#waiting = waiting;
  }

  /** Resolves when it is the caller's turn; turns come in the order asked for. */
  turn(): Promise<void> {
    this.#line = this.#line.then(() => this.#next());
    return this.#line;
  }

  async #next(): Promise<void> {
    // timers come a little late: up to one gap is made up for, what a longer pause missed is not
    this.#due = Math.max(this.#due, this.#waiting.now() - this.#gapMs);
    const wait = Math.ceil(this.#due - this.#waiting.now());
    this.#due += this.#gapMs;
    if (wait > 0) await this.#waiting.sleep(wait);
  }
}
