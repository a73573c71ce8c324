import type { Notice } from '../domain/notice/notice.ts';
import type { NewEffect } from '../use-cases/ports/outbox.ts';
import { operator, type Row, type Rows } from './connection.ts';

type Add = (rows: readonly NewEffect[]) => Promise<void>;

const noticesOf = (row: Row): readonly Notice[] => row.owed as readonly Notice[];
const effectsOf = (row: Row): readonly NewEffect[] =>
  noticesOf(row).map((notice) => ({
    effectKey: notice.key,
    effect: { kind: 'notice', notice },
    dueAt: notice.dueAt,
    cohortId: (row.cohortId as string | null | undefined) ?? null,
  }));

/** Copies what at most `limit` aggregates owe to the outbox, and takes it off them; returns how many aggregates. */
export async function relayOwed(
  all: readonly Rows[],
  add: Add,
  { tenantId, limit }: { readonly tenantId: string; readonly limit: number },
): Promise<number> {
  let relayed = 0;
  for (const rows of all) {
    if (relayed >= limit) break;
    const owing = await rows
      .find({ tenantId, owing: true })
      .select({ tenantId: 1, owed: 1, version: 1, cohortId: 1 })
      .limit(limit - relayed)
      .lean();
    if (owing.length > 0) await relay(rows, add, { tenantId, owing: owing as Row[] });
    relayed += owing.length;
  }
  return relayed;
}

/**
 * Rows first, then exactly these notices off their aggregates, whose versions stay: a stop in between repeats the rows, whose
 * keys are known. Somebody who read the aggregate before may save a notice that is relayed already; it is owed once more,
 * its key is known, and so nothing comes of it.
 */
async function relay(
  rows: Rows,
  add: Add,
  { tenantId, owing }: { readonly tenantId: string; readonly owing: readonly Row[] },
): Promise<void> {
  await add(owing.flatMap(effectsOf));
  const unchanged = await rows.bulkWrite(
    owing.map((row) => ({
      updateOne: {
        filter: { _id: row._id, tenantId, version: row.version },
        update: { $set: { owed: [], owing: false } },
      },
    })),
    { ordered: false },
  );
  if (unchanged.matchedCount === owing.length) return;
  // some were saved meanwhile and may owe more by now: only what was relayed is taken off
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
