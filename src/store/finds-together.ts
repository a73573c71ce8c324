type Waiting<T> = { readonly found: (row: T | null) => void; readonly failed: (error: unknown) => void };

const mostAtATime = 100;

/**
 * Finds that are asked for in one turn of the event loop become one query: many cards drawn at once read the same few
 * documents, and one query for forty costs the database little more than one for one.
 */
export class FindsTogether<T> {
  readonly #read: (tenantId: string, keys: readonly string[]) => Promise<ReadonlyMap<string, T>>;
  readonly #tenants = new Map<string, Map<string, Waiting<T>[]>>();

  constructor(read: (tenantId: string, keys: readonly string[]) => Promise<ReadonlyMap<string, T>>) {
    this.#read = read;
  }

  find(tenantId: string, key: string): Promise<T | null> {
    return new Promise((found, failed) => {
      const open = this.#tenants.get(tenantId);
      const keys = open ?? new Map<string, Waiting<T>[]>();
      if (open === undefined) {
        this.#tenants.set(tenantId, keys);
        setImmediate(() => this.#flush(tenantId));
      }
      keys.set(key, [...(keys.get(key) ?? []), { found, failed }]);
    });
  }

  #flush(tenantId: string): void {
    const all = [...(this.#tenants.get(tenantId) ?? [])];
    this.#tenants.delete(tenantId);
    for (let at = 0; at < all.length; at += mostAtATime) void this.#answer(tenantId, all.slice(at, at + mostAtATime));
  }

  async #answer(tenantId: string, asked: readonly (readonly [string, Waiting<T>[]])[]): Promise<void> {
    try {
      const rows = await this.#read(
        tenantId,
        asked.map(([key]) => key),
      );
      for (const [key, waiting] of asked) for (const w of waiting) w.found(rows.get(key) ?? null);
    } catch (error) {
      for (const [, waiting] of asked) for (const w of waiting) w.failed(error);
    }
  }
}
