import { randomUUID } from 'node:crypto';
import type { Notice } from '../domain/notice/notice.ts';
import type {
  Claim,
  Effect,
  Lane,
  NewEffect,
  Outbox,
  OutboxRow,
  RowOutcome,
  Waits,
} from '../use-cases/ports/outbox.ts';
import type { Database } from './collections.ts';
import { isDuplicate, oneOf, operator, type Row, type Rows } from './connection.ts';
import { noticesOfCohort } from './mongo-notice-records.ts';
import { relayOwed } from './relay-owed.ts';
import { WritesTogether } from './writes-together.ts';

const noticeOf = (effect: Effect): Notice | null => (effect.kind === 'notice' ? effect.notice : null);

/** Somebody waits for it now: the answer to a press, or an event in a calendar. */
const isUrgent = (effect: Effect): boolean =>
  effect.kind === 'notice' ? effect.notice.asked : effect.kind !== 'feedEntry';

/**
 * `readyAt` is when the row may be claimed: its due time, or the end of the lease while somebody has it. `leased` tells the
 * two apart. A finished row keeps its key, and whose notice it was and how it ended.
 */
export const newOutboxRow = (tenantId: string, { effectKey, effect, dueAt, cohortId }: NewEffect): Row => ({
  ...oneOf(tenantId, effectKey),
  effectKey,
  effect,
  kind: noticeOf(effect)?.kind ?? null,
  personId: noticeOf(effect)?.personId ?? null,
  subjectId: noticeOf(effect)?.subjectId ?? null,
  cohortId: cohortId ?? null,
  dueAt,
  readyAt: dueAt,
  urgent: isUrgent(effect),
  leased: false,
  state: 'open',
  waits: null,
  outcome: null,
  lastProblem: null,
  attempts: 0,
  fence: 0,
  mark: null,
  finishedAt: null,
});

const rowOf = (row: Row, leaseUntil: string): OutboxRow => ({
  tenantId: row.tenantId,
  effectKey: row.effectKey as string,
  effect: row.effect as Effect,
  dueAt: row.dueAt as string,
  attempts: row.attempts as number,
  fence: row.fence as number,
  lastProblem: row.lastProblem as string | null,
  cohortId: (row.cohortId as string | null | undefined) ?? null,
  leaseUntil,
});

type Change = { readonly row: OutboxRow; readonly fields: Record<string, unknown>; readonly mark: string };

/**
 * The outbox. A finished row stays as a marker of its key (for 400 days), so that an effect asked for again is known to be done:
 * marking it is one write under the fence, and a stop in the middle loses nothing.
 */
export class MongoOutbox implements Outbox {
  readonly #rows: Rows;
  readonly #owing: readonly Rows[];
  readonly #releases: WritesTogether<Change>;

  constructor(db: Database) {
    this.#rows = db.outbox;
    this.#owing = [
      db.enrollments,
      db.pairings,
      db.sessions,
      db.checkIns,
      db.digests,
      db.insights,
      db.actions,
      db.managerHours,
      db.concerns,
    ];
    this.#releases = new WritesTogether((changes) => this.#releaseAll(changes));
  }

  async add(tenantId: string, rows: readonly NewEffect[]): Promise<void> {
    if (rows.length === 0) return;
    const fresh = rows.map((r) => newOutboxRow(tenantId, r));
    try {
      await this.#rows.insertMany(fresh, { ordered: false, throwOnValidationError: true });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }

  relayOwed(tenantId: string, limit: number): Promise<number> {
    return relayOwed(this.#owing, (rows) => this.add(tenantId, rows), { tenantId, limit });
  }

  async claim(tenantId: string, of: Claim): Promise<readonly OutboxRow[]> {
    const { lane, now, leaseUntil, limit } = of;
    if (limit === 0) return [];
    const due = await this.#rows
      .find({ tenantId, urgent: lane === 'urgent', state: 'open', readyAt: operator({ $lte: now }) })
      .sort({ readyAt: 1 })
      .limit(limit)
      .lean();
    return this.#take(tenantId, due as Row[], leaseUntil);
  }

  async claimOf(tenantId: string, personId: string, of: Omit<Claim, 'lane' | 'limit'>): Promise<readonly OutboxRow[]> {
    const { now, leaseUntil } = of;
    const due = await this.#rows
      .find({ personId, tenantId, state: 'open', urgent: false, readyAt: operator({ $lte: now }) })
      .limit(50)
      .lean();
    return this.#take(tenantId, due as Row[], leaseUntil);
  }

  /** Those rows that nobody took meanwhile: compare-and-set by the fence, and a mark that tells whose taking it was. */
  async #take(tenantId: string, due: readonly Row[], leaseUntil: string): Promise<readonly OutboxRow[]> {
    if (due.length === 0) return [];
    const mark = randomUUID();
    const done = await this.#rows.bulkWrite(
      due.map((row) => ({
        updateOne: {
          filter: { _id: row._id, tenantId, fence: row.fence, state: 'open' },
          update: { $set: { readyAt: leaseUntil, leased: true, fence: (row.fence as number) + 1, mark } },
        },
      })),
      { ordered: false },
    );
    const all = due.map((row) => rowOf({ ...row, fence: (row.fence as number) + 1 }, leaseUntil));
    if (done.matchedCount === due.length) return all;
    const mine = await this.#marked(
      tenantId,
      due.map((row) => row._id),
      new Set([mark]),
    );
    return all.filter((row) => mine.has(row.effectKey));
  }

  async #marked(
    tenantId: string,
    ids: readonly string[],
    marks: ReadonlySet<string>,
  ): Promise<ReadonlyMap<string, string>> {
    const rows = (await this.#rows
      .find({ _id: operator({ $in: ids }), tenantId })
      .select({ tenantId: 1, effectKey: 1, mark: 1 })
      .lean()) as Row[];
    return new Map(
      rows.filter((r) => marks.has(r.mark as string)).map((r) => [r.effectKey as string, r.mark as string]),
    );
  }

  finish(row: OutboxRow, outcome: RowOutcome = 'sent'): Promise<boolean> {
    const ended = { state: 'done', outcome, finishedAt: new Date(), effect: null, waits: null, lastProblem: null };
    return this.#release(row, ended);
  }

  async extend({ tenantId, effectKey, fence }: OutboxRow, leaseUntil: string): Promise<boolean> {
    const leased = { ...oneOf(tenantId, effectKey), fence, leased: true, state: 'open' };
    const done = await this.#rows.updateOne(leased, { $set: { readyAt: leaseUntil } });
    return done.matchedCount === 1;
  }

  postpone(row: OutboxRow, dueAt: string, problem: string): Promise<boolean> {
    const again = { dueAt, readyAt: dueAt, attempts: row.attempts + 1, waits: 'retry', lastProblem: problem };
    return this.#release(row, again);
  }

  defer(row: OutboxRow, dueAt: string, why?: { readonly waits: Waits; readonly problem?: string }): Promise<boolean> {
    const reason = why === undefined ? {} : { waits: why.waits, lastProblem: why.problem ?? null };
    return this.#release(row, { dueAt, readyAt: dueAt, ...reason });
  }

  bury(row: OutboxRow, problem: string): Promise<boolean> {
    return this.#release(row, { state: 'dead', attempts: row.attempts + 1, lastProblem: problem });
  }

  async replayDead(tenantId: string, dueAt: string): Promise<number> {
    const fresh = { state: 'open', dueAt, readyAt: dueAt, attempts: 0 };
    const done = await this.#rows.updateMany({ tenantId, state: 'dead' }, { $set: fresh });
    return done.modifiedCount;
  }

  nextDue(tenantId: string, lane: Lane, latest: string): Promise<string | null> {
    return this.#earliest(
      { tenantId, urgent: lane === 'urgent', state: 'open', readyAt: operator({ $lte: latest }) },
      'readyAt',
    );
  }

  noticesOf: Outbox['noticesOf'] = (tenantId, of, limit) => noticesOfCohort(this.#rows, tenantId, of, limit);

  async counts(tenantId: string): Promise<{ open: number; dead: number; oldestDueAt: string | null }> {
    const [open, dead, oldestDueAt] = await Promise.all([
      this.#rows.countDocuments({ tenantId, state: 'open' }),
      this.#rows.countDocuments({ tenantId, state: 'dead' }),
      this.#earliest({ tenantId, state: 'open' }, 'dueAt'),
    ]);
    return { open, dead, oldestDueAt };
  }

  async #earliest(filter: Record<string, unknown>, field: 'readyAt' | 'dueAt'): Promise<string | null> {
    const query = this.#rows.find(filter).sort({ [field]: 1 });
    const [row] = (await query.limit(1).lean()) as Row[];
    return row === undefined ? null : (row[field] as string);
  }

  /** Ends the lease under which the row was claimed; false when it was ended already or the row was claimed anew. */
  #release(row: OutboxRow, fields: Record<string, unknown>): Promise<boolean> {
    return this.#releases.add({ row, fields, mark: randomUUID() });
  }

  async #releaseAll(changes: readonly Change[]): Promise<readonly boolean[]> {
    const done = await this.#rows.bulkWrite(
      changes.map(({ row, fields, mark }) => ({
        updateOne: {
          filter: { ...oneOf(row.tenantId, row.effectKey), fence: row.fence, leased: true, state: 'open' },
          update: { $set: { ...fields, leased: false, mark } },
        },
      })),
      { ordered: false },
    );
    if (done.matchedCount === changes.length) return changes.map(() => true);
    const marks = new Set(changes.map((c) => c.mark));
    const found = new Set<string>();
    for (const tenantId of new Set(changes.map((c) => c.row.tenantId))) {
      const ids = changes.filter((c) => c.row.tenantId === tenantId).map((c) => oneOf(tenantId, c.row.effectKey)._id);
      for (const mark of (await this.#marked(tenantId, ids, marks)).values()) found.add(mark);
    }
    return changes.map((c) => found.has(c.mark));
  }
}
