import type { NewEffect } from '../../../src/use-cases/ports/outbox.ts';
import type { World } from '../../../src/use-cases/world.ts';
import type { BotStage } from './bot-stage.ts';
import type { MemoryWorld } from './memory-world.ts';

/** What the stage's world leaves out and some action needs: a queue that keeps one row for each key, and a search by name. */
export function completeWorld({ memory }: BotStage): Map<string, NewEffect> {
  const queued = new Map<string, NewEffect>();
  const add: World['outbox']['add'] = async (_tenantId, rows) => {
    for (const row of rows) if (!queued.has(row.effectKey)) queued.set(row.effectKey, row);
  };
  const search: World['people']['search'] = async (_tenantId, words) =>
    [...memory.people.values()].filter((p) => p.displayName.toLowerCase().includes(words.toLowerCase()));
  Object.assign(memory.world, { outbox: { add } });
  Object.assign(memory.world.people, { search });
  return queued;
}

type Row = Readonly<Record<string, unknown>>;
type Rows = Map<string, Row>;

const hasRows = (store: unknown): store is { rows: Rows } =>
  typeof store === 'object' && store !== null && 'rows' in store && store.rows instanceof Map;

/** Every store of aggregates by name. */
const storesOf = (memory: MemoryWorld): readonly (readonly [string, Rows])[] =>
  Object.entries({ ...memory.world, sessions: memory.sessions }).flatMap(([name, store]) =>
    hasRows(store) ? [[name, store.rows] as const] : [],
  );

export type Snapshot = Readonly<Record<string, unknown>>;

/** All aggregates, whatever they owe included, without their version numbers; and what is queued. */
export function snapshotOf(memory: MemoryWorld, queued: ReadonlyMap<string, NewEffect>): Snapshot {
  const stores = storesOf(memory).map(([name, rows]) => {
    const kept = [...rows].map(([key, { version: _, ...row }]) => [key, row]);
    return [name, Object.fromEntries(kept)] as const;
  });
  return structuredClone({ ...Object.fromEntries(stores), queued: [...queued.keys()] });
}

const ended: Readonly<Record<string, (row: Row, now: string) => Row>> = {
  pairings: (row, now) => ({ ...row, state: 'closed', closedBecause: 'ended', closedAt: now, offer: null }),
  enrollments: (row) => ({ ...row, state: 'withdrawn' }),
  sessions: (row) => ({ ...row, state: 'cancelled', moving: null, changes: [] }),
  checkIns: (row, now) => ({ ...row, closesAt: now }),
  insights: (row) => ({ ...row, state: 'withdrawn', sentence: '' }),
  actions: (row, now) => ({ ...row, takenBackAt: now }),
  concerns: (row, now) => ({ ...row, state: 'settled', settledAt: now, outcome: 'talked' }),
  managerHours: (row) => ({ ...row, mentors: [] }),
};

/** Remembers every aggregate; gives back how to have them as they were. */
export function remember(memory: MemoryWorld): () => void {
  const before = storesOf(memory).map(([, rows]) => [rows, new Map(rows)] as const);
  return () => {
    for (const [rows, old] of before) {
      rows.clear();
      for (const [key, row] of old) rows.set(key, row);
    }
  };
}

/** The other side moved on: whatever there is has come to its end. */
export function moveOn(memory: MemoryWorld): void {
  for (const [name, rows] of storesOf(memory))
    for (const [key, row] of [...rows]) rows.set(key, ended[name]?.(row, memory.now) ?? row);
}
