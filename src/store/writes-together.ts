const mostAtATime = 100;

/**
 * Writes that come while an earlier one is under way go to the database together: each journaled write waits for the disk, and
 * a hundred in one message wait once. A single write goes at once.
 */
export class WritesTogether<W> {
  readonly #write: (writes: readonly W[]) => Promise<readonly boolean[]>;
  #next: { readonly write: W; readonly done: (matched: boolean) => void; readonly failed: (error: unknown) => void }[] =
    [];
  #running = false;

  /** `write` says of each write whether it found what it was to change; a hundred at most come at once. */
  constructor(write: (writes: readonly W[]) => Promise<readonly boolean[]>) {
    this.#write = write;
  }

  add(write: W): Promise<boolean> {
    return new Promise((done, failed) => {
      this.#next.push({ write, done, failed });
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    // what is asked for in the same turn goes along
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#next.length > 0) {
      const now = this.#next.splice(0, mostAtATime);
      try {
        const matched = await this.#write(now.map((n) => n.write));
        for (const [i, n] of now.entries()) n.done(matched[i] === true);
      } catch (error) {
        for (const n of now) n.failed(error);
      }
    }
    this.#running = false;
  }
}
