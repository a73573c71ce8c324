import type { Retention } from '../use-cases/ports/retention.ts';
import type { CollectionName, Database } from './collections.ts';
import { keyOf, operator } from './connection.ts';

/** Figures that were shown name nobody, and stay with the cohort. */
const kept: ReadonlySet<CollectionName> = new Set(['cohorts', 'releasedScores']);

/** Deletion at the ends of the periods. */
export function mongoRetention(db: Database): Retention {
  const names = Object.keys(db) as CollectionName[];
  const ofCohorts = names.filter((name) => !kept.has(name) && db[name].schema.path('cohortId') !== undefined);

  /** Rows that belong to rows of the cohort and do not name it themselves. */
  async function deleteBelow(tenantId: string, cohortId: string): Promise<void> {
    const idsIn = async (name: CollectionName): Promise<string[]> =>
      (await db[name].find({ cohortId, tenantId }).select({ id: 1, tenantId: 1 }).lean()).map((row) => String(row.id));
    const [sessions, pairings, runs] = await Promise.all([idsIn('sessions'), idsIn('pairings'), idsIn('proposalRuns')]);
    await db.slotKeys.deleteMany({ tenantId, sessionId: operator({ $in: sessions }) });
    await db.runParts.deleteMany({ tenantId, runId: operator({ $in: runs }) });
    await db.ownNotes.deleteMany({ tenantId, pairingId: operator({ $in: pairings }) });
    await db.workbooks.deleteMany({ _id: operator({ $in: pairings.map((id) => keyOf(tenantId, id)) }), tenantId });
  }

  return {
    async deleteCheckIns(tenantId, before) {
      await db.checkIns.deleteMany({ tenantId, closesAt: operator({ $lt: before }) });
    },
    async deleteConcerns(tenantId, before) {
      await db.concerns.deleteMany({ tenantId, state: 'settled', settledAt: operator({ $lt: before }) });
    },
    async deleteMessages(tenantId, before) {
      await db.sentCards.deleteMany({ tenantId, sentAt: operator({ $lt: before }) });
      await db.digests.deleteMany({ tenantId, createdAt: operator({ $lt: before }) });
      await db.messageMonths.deleteMany({ tenantId, month: operator({ $lt: before.slice(0, 7) }) });
    },
    async deletePeopleOfCohort(tenantId, cohortId) {
      await deleteBelow(tenantId, cohortId);
      for (const name of ofCohorts) await db[name].deleteMany({ tenantId, cohortId });
    },
  };
}
