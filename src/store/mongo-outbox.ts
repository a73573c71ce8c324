import type { Notice } from '../domain/notice/notice.ts';
import type { Effect, Outbox, OutboxRow } from '../use-cases/ports/outbox.ts';
import type { Database } from './collections.ts';
import { isDuplicate, keyOf, type Row, type Rows } from './connection.ts';

type NewRow = { readonly effectKey: string; readonly effect: Effect; readonly dueAt: string };

export const newOutboxRow = (tenantId: string, { effectKey, effect, dueAt }: NewRow): Row => ({
  _id: keyOf(tenantId, effectKey),
  tenantId,
  effectKey,
  effect,
  dueAt,
  leaseUntil: '',
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
    try {
      await this.#rows.insertMany(
        rows.map((r) => newOutboxRow(tenantId, r)),
        { ordered: false },
      );
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }

  async relayOwed(tenantId: string, limit: number): Promise<number> {
    let relayed = 0;
    for (const rows of this.#owing) {
      const owing = await rows
        .find({ tenantId, owing: true })
        .limit(limit - relayed)
        .lean();
      for (const row of owing) await this.#relay(rows, row as Row);
      relayed += owing.length;
      if (relayed >= limit) break;
    }
    return relayed;
  }

  /** Rows first, then exactly these notices off the aggregate: a stop in between repeats the rows, whose keys are known. */
  async #relay(rows: Rows, { _id, tenantId, owed }: Row): Promise<void> {
    const notices = (owed ?? []) as readonly Notice[];
    await this.add(
      tenantId,
      notices.map((notice) => ({ effectKey: notice.key, effect: { kind: 'notice', notice }, dueAt: notice.dueAt })),
    );
    await rows.updateOne({ tenantId, _id }, { $pull: { owed: { key: { $in: notices.map((n) => n.key) } } } });
    await rows.updateOne({ tenantId, _id, owed: { $size: 0 } }, { $set: { owing: false } });
  }

  async claim(tenantId: string, now: string, leaseUntil: string, limit: number): Promise<readonly OutboxRow[]> {
    const due = await this.#rows
      .find({ tenantId, state: 'open', dueAt: { $lte: now }, leaseUntil: { $lte: now } })
      .sort({ dueAt: 1 })
      .limit(limit)
      .lean();
    const claimed: OutboxRow[] = [];
    for (const row of due as Row[]) {
      const fence = (row.fence as number) + 1;
      const won = await this.#change(tenantId, row._id, row.fence as number, { leaseUntil, fence });
      if (won) claimed.push({ ...rowOf(row), fence });
    }
    return claimed;
  }

  finish(row: OutboxRow): Promise<boolean> {
    return this.#end(row, { state: 'done', leaseUntil: '', finishedAt: new Date(), effect: null });
  }

  postpone(row: OutboxRow, dueAt: string, problem: string): Promise<boolean> {
    return this.#end(row, { dueAt, leaseUntil: '', attempts: row.attempts + 1, lastProblem: problem });
  }

  defer(row: OutboxRow, dueAt: string): Promise<boolean> {
    return this.#end(row, { dueAt, leaseUntil: '' });
  }

  bury(row: OutboxRow, problem: string): Promise<boolean> {
    return this.#end(row, { state: 'dead', leaseUntil: '', lastProblem: problem });
  }

  async nextDue(tenantId: string): Promise<string | null> {
    const [row] = await this.#rows.find({ tenantId, state: 'open' }).sort({ dueAt: 1 }).limit(1).lean();
    if (row === undefined) return null;
    const { dueAt, leaseUntil } = row as unknown as { dueAt: string; leaseUntil: string };
    return leaseUntil > dueAt ? leaseUntil : dueAt;
  }

  async counts(tenantId: string): Promise<{ open: number; dead: number; oldestDueAt: string | null }> {
    const [open, dead, oldestDueAt] = await Promise.all([
      this.#rows.countDocuments({ tenantId, state: 'open' }),
      this.#rows.countDocuments({ tenantId, state: 'dead' }),
      this.nextDue(tenantId),
    ]);
    return { open, dead, oldestDueAt };
  }

  #end(row: OutboxRow, change: Record<string, unknown>): Promise<boolean> {
    return this.#change(row.tenantId, keyOf(row.tenantId, row.effectKey), row.fence, change);
  }

  async #change(tenantId: string, _id: string, fence: number, change: Record<string, unknown>): Promise<boolean> {
    const done = await this.#rows.updateOne({ tenantId, _id, fence, state: 'open' }, { $set: change });
    return done.matchedCount === 1;
  }
}
