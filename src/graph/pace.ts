import type { Waiting } from './waiting.ts';

/** Keeps starts apart, so that a service's rate is used up and not overrun. */
export class Pace {
  readonly #gapMs: number;
  readonly #waiting: Waiting;
  #lastStart = Number.NEGATIVE_INFINITY;
  #line: Promise<void> = Promise.resolve();

  constructor(perSecond: number, waiting: Waiting) {
    this.#gapMs = Math.ceil(1000 / perSecond);
    this.#waiting = waiting;
  }

  /** Resolves when it is the caller's turn; turns come in the order asked for, each counted from when the last one really began. */
  turn(): Promise<void> {
    this.#line = this.#line.then(() => this.#next());
    return this.#line;
  }

  async #next(): Promise<void> {
    const wait = this.#lastStart + this.#gapMs - this.#waiting.now();
    if (wait > 0) await this.#waiting.sleep(Math.min(wait, this.#gapMs));
    this.#lastStart = this.#waiting.now();
  }
}
