import { Change } from './shapes.ts';

type Listener = (change: Change | 'reconnected') => void;

/** Follows the emulator's changes. After a lost connection listeners hear `reconnected` and should read again. */
export class ChangeStream {
  readonly #listeners = new Set<Listener>();
  readonly #source: EventSource;
  #broken = false;

  constructor(url: string) {
    this.#source = new EventSource(url);
    this.#source.onmessage = (event: MessageEvent<string>): void => this.#hear(event.data);
    this.#source.onerror = (): void => {
      this.#broken = true;
    };
    this.#source.onopen = (): void => {
      if (this.#broken) this.#tell('reconnected');
      this.#broken = false;
    };
  }

  #hear(text: string): void {
    let content: unknown;
    try {
      content = JSON.parse(text);
    } catch {
      return;
    }
    const change = Change.safeParse(content);
    if (change.success) this.#tell(change.data);
  }

  #tell(change: Change | 'reconnected'): void {
    for (const listener of this.#listeners) listener(change);
  }

  /** Returns the function that ends the subscription. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  close(): void {
    this.#source.close();
  }
}
