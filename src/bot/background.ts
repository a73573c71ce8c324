import type { BotLogger } from './bot-logger.ts';

/** Work that outlives the answer to which it belongs. */
export class Background {
  readonly #running = new Set<Promise<void>>();
  readonly #logger: BotLogger;

  constructor(logger: BotLogger) {
    this.#logger = logger;
  }

  add(work: Promise<void>): void {
    const watched = work
      .catch((error: unknown) => this.#logger.warn({ problem: String(error) }, 'work after an answer failed'))
      .finally(() => this.#running.delete(watched));
    this.#running.add(watched);
  }

  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }
}
