import { randomUUID } from 'node:crypto';
import type { ChangeBus } from '../changes.ts';
import type { EmulatedClock } from '../clock.ts';

/** One entry of a person's activity feed; `at` is an ISO instant of the emulated clock. */
export interface FeedEntry {
  readonly id: string;
  readonly at: string;
  readonly activityType: string;
  readonly preview: string;
  readonly topic: string;
  readonly webUrl: string | null;
  readonly parameters: Readonly<Record<string, string>>;
}

export class Feed {
  readonly #entries = new Map<string, FeedEntry[]>();
  readonly #clock: EmulatedClock;
  readonly #bus: ChangeBus;

  constructor(clock: EmulatedClock, bus: ChangeBus) {
    this.#clock = clock;
    this.#bus = bus;
  }

  add(personId: string, entry: Omit<FeedEntry, 'id' | 'at'>): void {
    this.#entries.set(personId, [
      ...this.of(personId),
      { id: randomUUID(), at: new Date(this.#clock.now()).toISOString(), ...entry },
    ]);
    this.#bus.tell({ type: 'feed', personId });
  }

  of(personId: string): readonly FeedEntry[] {
    return this.#entries.get(personId) ?? [];
  }

  everybody(): ReadonlyArray<readonly [string, readonly FeedEntry[]]> {
    return [...this.#entries];
  }

  restore(personId: string, entries: readonly FeedEntry[]): void {
    this.#entries.set(personId, [...entries]);
  }
}
