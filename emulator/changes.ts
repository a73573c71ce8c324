export interface Change {
  readonly type: 'chat' | 'calendar' | 'clock' | 'feed' | 'people' | 'typing';
  readonly personId?: string;
}

type Listener = (change: Change) => void;

/** Tells whoever listens (the Teams window, the snapshot writer, people who answer by themselves) what has changed. */
export class ChangeBus {
  readonly #listeners = new Set<Listener>();

  tell(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }

  /** Returns the function that ends the subscription. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }
}
