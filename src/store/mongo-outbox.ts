import type { Notice } from '../domain/notice/notice.ts';
import type { Effect, Outbox, OutboxRow } from '../use-cases/ports/outbox.ts';
import type { Database } from './collections.ts';
import { isDuplicate, oneOf, operator, type Row, type Rows } from './connection.ts';

type NewRow = { readonly effectKey: string; readonly effect: Effect; readonly dueAt: string };

/**
 * `readyAt` is when the row may be claimed: its due time, or the end of the lease while somebody has it. `leased` tells the
 * two apart. A finished row keeps only its key.
 */
export const newOutboxRow = (tenantId: string, { effectKey, effect, dueAt }: NewRow): Row => ({
  ...oneOf(tenantId, effectKey),
  effectKey,
  effect,
  dueAt,
  readyAt: dueAt,
  leased: false,
  state: 'open',
  lastProblem: null,
  attempts: 0,
  fence: 0,
  finishedAt: null,
});

const rowOf = (row: Row): OutboxRow => ({
  tenantId: row.tenantId,
  effectKey: row.effectKey as string,
  effect: row.effect as Effect,
  dueAt: row.dueAt as string,
  attempts: row.attempts as number,
  fence: row.fence as number,
  lastProblem: row.lastProblem as string | null,
});

const effectOf = (notice: Notice): NewRow => ({
  effectKey: notice.key,
  effect: { kind: 'notice', notice },
  dueAt: notice.dueAt,
});

/**
 * The outbox. A finished row stays as a marker of its key (for 400 days), so that an effect asked for again is known to be done:
 * marking it is one write under the fence, and a stop in the middle loses nothing.
 */
export class MongoOutbox implements Outbox {
  readonly #rows: Rows;
  readonly #owing: readonly Rows[];

  constructor(db: Database) {
    this.#rows = db.outbox;
    this.#owing = [db.enrollments, db.pairings, db.sessions, db.checkIns];
  }

  async add(tenantId: string, rows: readonly NewRow[]): Promise<void> {
    if (rows.length === 0) return;
    const fresh = rows.map((r) => newOutboxRow(tenantId, r));
    try {
      await this.#rows.insertMany(fresh, { ordered: false, throwOnValidationError: true });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }

  async relayOwed(tenantId: string, limit: number): Promise<number> {
    let relayed = 0;
    for (const rows of this.#owing) {
      if (relayed >= limit) break;
      const owing = await rows
        .find({ tenantId, owing: true })
        .select({ tenantId: 1, owed: 1 })
        .limit(limit - relayed)
        .lean();
      if (owing.length > 0) await this.#relay(rows, tenantId, owing as Row[]);
      relayed += owing.length;
    }
    return relayed;
  }

  /**
   * Rows first, then exactly these notices off their aggregates, whose versions stay: a stop in between repeats the rows, whose
   * keys are known. Somebody who read the aggregate before may save a notice that is relayed already; it is owed once more,
   * its key is known, and so nothing comes of it.
   */
  async #relay(rows: Rows, tenantId: string, owing: readonly Row[]): Promise<void> {
    const noticesOf = (row: Row): readonly Notice[] => row.owed as readonly Notice[];
    await this.add(tenantId, owing.flatMap(noticesOf).map(effectOf));
    await rows.bulkWrite(
      owing.map((row) => ({
        updateOne: {
          filter: { _id: row._id, tenantId },
          update: { $pull: { owed: { key: { $in: noticesOf(row).map((n) => n.key) } } } },
        },
      })),
      { ordered: false },
    );
    const ids = owing.map((row) => row._id);
    const settled = { _id: operator({ $in: ids }), tenantId, owed: operator({ $size: 0 }) };
    await rows.updateMany(settled, { $set: { owing: false } });
  }

  async claim(tenantId: string, now: string, leaseUntil: string, limit: number): Promise<readonly OutboxRow[]> {
    if (limit === 0) return [];
    const due = await this.#rows
      .find({ tenantId, state: 'open', readyAt: operator({ $lte: now }) })
      .sort({ readyAt: 1 })
      .limit(limit)
      .lean();
    const claimed: OutboxRow[] = [];
    for (const row of due as Row[]) {
      const fence = (row.fence as number) + 1;
      const won = await this.#rows.updateOne(
        { _id: row._id, tenantId, fence: row.fence, state: 'open' },
        { $set: { readyAt: leaseUntil, leased: true, fence } },
      );
      if (won.matchedCount === 1) claimed.push({ ...rowOf(row), fence });
    }
    return claimed;
  }

  finish(row: OutboxRow): Promise<boolean> {
    return this.#release(row, { state: 'done', finishedAt: new Date(), effect: null, lastProblem: null });
  }

  postpone(row: OutboxRow, dueAt: string, problem: string): Promise<boolean> {
    return this.#release(row, { dueAt, readyAt: dueAt, attempts: row.attempts + 1, lastProblem: problem });
  }

  defer(row: OutboxRow, dueAt: string): Promise<boolean> {
    return this.#release(row, { dueAt, readyAt: dueAt });
  }

  bury(row: OutboxRow, problem: string): Promise<boolean> {
    return this.#release(row, { state: 'dead', attempts: row.attempts + 1, lastProblem: problem });
  }

  async replayDead(tenantId: string, dueAt: string): Promise<number> {
    const fresh = { state: 'open', dueAt, readyAt: dueAt, attempts: 0 };
    const done = await this.#rows.updateMany({ tenantId, state: 'dead' }, { $set: fresh });
    return done.modifiedCount;
  }

  nextDue(tenantId: string): Promise<string | null> {
    return this.#earliest(tenantId, 'readyAt');
  }

  async counts(tenantId: string): Promise<{ open: number; dead: number; oldestDueAt: string | null }> {
    const [open, dead, oldestDueAt] = await Promise.all([
      this.#rows.countDocuments({ tenantId, state: 'open' }),
      this.#rows.countDocuments({ tenantId, state: 'dead' }),
      this.#earliest(tenantId, 'dueAt'),
    ]);
    return { open, dead, oldestDueAt };
  }

  async #earliest(tenantId: string, field: 'readyAt' | 'dueAt'): Promise<string | null> {
    const query = this.#rows.find({ tenantId, state: 'open' }).sort({ [field]: 1 });
    const [row] = (await query.limit(1).lean()) as Row[];
    return row === undefined ? null : (row[field] as string);
  }

  /** Ends the lease under which the row was claimed; false when it was ended already or the row was claimed anew. */
  async #release({ tenantId, effectKey, fence }: OutboxRow, change: Record<string, unknown>): Promise<boolean> {
    const done = await this.#rows.updateOne(
      { ...oneOf(tenantId, effectKey), fence, leased: true, state: 'open' },
      { $set: { ...change, leased: false } },
    );
    return done.matchedCount === 1;
  }
}
