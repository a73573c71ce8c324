import type { Waiting } from './waiting.ts';

/** Spaces starts evenly, so that a service's rate is used up and not overrun. */
export class Pace {
  readonly #gapMs: number;
  readonly #waiting: Waiting;
  #next = 0;

  constructor(perSecond: number, waiting: Waiting) {
    this.#gapMs = 1000 / perSecond;
    this.#waiting = waiting;
  }

  /** Resolves when it is the caller's turn; turns come in the order asked for. */
  async turn(): Promise<void> {
    const now = this.#waiting.now();
    const at = Math.max(now, this.#next);
    this.#next = at + this.#gapMs;
    if (at > now) await this.#waiting.sleep(Math.ceil(at - now));
  }
}
