/** Anything that tells the time, in milliseconds since the epoch. */
export interface Reading {
  now(): number;
}

interface Use {
  readonly at: number;
  readonly cost: number;
}

interface Account {
  uses: Use[];
  spent: number;
}

export interface Limit {
  /** How much may be spent within the window. */
  readonly most: number;
  readonly windowMs: number;
}

/** Counts what callers spend within sliding windows of the emulated clock. */
export class RequestBudget {
  readonly #accounts = new Map<string, Account>();
  readonly #clock: Reading;

  constructor(clock: Reading) {
    this.#clock = clock;
  }

  /**
   * Spends, and says how many milliseconds the caller would have to wait when the window is full (0: not full). Refused
   * requests count as well.
   */
  spend(key: string, limit: Limit, cost = 1): number {
    const now = this.#clock.now();
    const account = this.#accounts.get(key) ?? { uses: [], spent: 0 };
    this.#accounts.set(key, account);
    const from = now - limit.windowMs;
    let gone = 0;
    for (const use of account.uses) {
      if (use.at > from) break;
      account.spent -= use.cost;
      gone += 1;
    }
    if (gone > 0) account.uses = account.uses.slice(gone);
    account.uses.push({ at: now, cost });
    account.spent += cost;
    if (account.spent <= limit.most) return 0;
    return waitFor(account, limit, now);
  }
}

/** When enough of the older spending has left the window for this request to fit. */
function waitFor(account: Account, limit: Limit, now: number): number {
  let over = account.spent - limit.most;
  for (const use of account.uses) {
    over -= use.cost;
    if (over <= 0) return Math.max(1, use.at + limit.windowMs - now);
  }
  return limit.windowMs;
}
