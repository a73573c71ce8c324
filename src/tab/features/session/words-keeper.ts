import { ApiError } from '../../lib/api-error.ts';
import type { DraftStore, Kept } from './draft-store.ts';

/**
 * `waiting`: just typed; `unsaved`: the server could not be reached, it is tried again; `conflict`: other words were saved elsewhere
 * meanwhile, and the person chooses; `refused`: the server will not take them.
 */
export type KeepingState = 'saved' | 'waiting' | 'saving' | 'unsaved' | 'conflict' | 'refused';

export type Keeping = {
  readonly words: string;
  readonly state: KeepingState;
  /** In a conflict: the words that were saved elsewhere. */
  readonly other: string | null;
  readonly error: unknown;
};

type Parts = {
  readonly start: Kept;
  readonly save: (words: string, version: number) => Promise<Kept>;
  readonly drafts: DraftStore;
  /** What a refusal with 412 says is there now; null when it cannot be read. */
  readonly currentIn: (error: ApiError) => Kept | null;
};

const pauseMilliseconds = 800;
const firstRetryMilliseconds = 2_000;
const longestRetryMilliseconds = 30_000;

/**
 * Keeps what somebody types: saves it when they pause, holds it here and in the window's own store while the server is away, and never
 * lets one version overwrite another unseen.
 */
export class WordsKeeper {
  readonly #parts: Parts;
  readonly #listeners = new Set<() => void>();
  /** What was last known to be on the server. */
  #base: Kept;
  #other: Kept | null = null;
  #sending = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #shown: Keeping;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#base = parts.start;
    this.#shown = { words: parts.start.words, state: 'saved', other: null, error: null };
    const draft = parts.drafts.read();
    if (draft === null) return;
    this.#base = draft.base;
    this.#show({ words: draft.words, state: 'unsaved' });
    if (parts.start.version === draft.base.version) this.#later(0);
    else this.#meet(parts.start);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly shown = (): Keeping => this.#shown;

  readonly write = (words: string): void => {
    const { state } = this.#shown;
    this.#show({ words, state: state === 'saved' || state === 'refused' ? 'waiting' : state });
    this.#remember();
    if (state !== 'conflict') this.#later(pauseMilliseconds);
  };

  /** Saves now instead of after the pause: the person leaves, or the network is back. */
  readonly saveNow = (): void => {
    if (this.#shown.state !== 'saved' && this.#shown.state !== 'conflict') this.#later(0);
  };

  /** The server's words as they were just read: shown at once, unless the person has typed others. */
  readonly saw = (now: Kept): void => {
    if (this.#sending || now.version <= Math.max(this.#base.version, this.#other?.version ?? 0)) return;
    this.#meet(now);
  };

  readonly keep = (which: 'mine' | 'other' | 'both'): void => {
    const other = this.#other;
    if (other === null) return;
    this.#other = null;
    this.#base = other;
    const { words } = this.#shown;
    const kept = which === 'mine' ? words : which === 'other' ? other.words : `${other.words}\n\n${words}`;
    this.#show({ words: kept, state: 'waiting', other: null });
    this.#remember();
    this.#later(0);
  };

  #show(part: Partial<Keeping>): void {
    this.#shown = { ...this.#shown, error: null, ...part };
    for (const listener of this.#listeners) listener();
  }

  #remember(): void {
    if (this.#shown.words === this.#base.words && this.#other === null) this.#parts.drafts.clear();
    else this.#parts.drafts.write({ words: this.#shown.words, base: this.#base });
  }

  #later(milliseconds: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#save(), milliseconds);
  }

  #settle(base: Kept): void {
    this.#base = base;
    this.#failures = 0;
    this.#remember();
    if (this.#shown.words === base.words) this.#show({ state: 'saved', other: null });
    else {
      this.#show({ state: 'waiting', other: null });
      this.#later(pauseMilliseconds);
    }
  }

  /** Other words than those that ours were based on. */
  #meet(now: Kept): void {
    const { words } = this.#shown;
    const untouched = words === this.#base.words && this.#other === null;
    if (untouched) this.#show({ words: now.words });
    if (untouched || words === now.words || now.words === this.#base.words) {
      this.#other = null;
      this.#settle(now);
      return;
    }
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#other = now;
    this.#show({ state: 'conflict', other: now.words });
    this.#remember();
  }

  async #save(): Promise<void> {
    if (this.#sending || this.#other !== null) return;
    const { words } = this.#shown;
    if (words === this.#base.words) {
      this.#settle(this.#base);
      return;
    }
    this.#sending = true;
    this.#show({ state: this.#failures > 0 ? 'unsaved' : 'saving' });
    const saved = await this.#parts.save(words, this.#base.version).catch((error: unknown) => ({ error }));
    this.#sending = false;
    if ('error' in saved) this.#failed(saved.error);
    else this.#settle(saved);
  }

  #failed(error: unknown): void {
    const status = error instanceof ApiError ? error.status : 500;
    const current = error instanceof ApiError && status === 412 ? this.#parts.currentIn(error) : null;
    if (current !== null) {
      this.#meet(current);
      return;
    }
    const passing = status === 0 || status === 401 || status === 412 || status >= 500;
    this.#show({ state: passing ? 'unsaved' : 'refused', error });
    if (!passing) return;
    this.#later(Math.min(firstRetryMilliseconds * 2 ** this.#failures, longestRetryMilliseconds));
    this.#failures += 1;
  }
}
