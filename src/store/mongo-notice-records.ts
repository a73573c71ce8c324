import type { NoticeRecord, Outbox } from '../use-cases/ports/outbox.ts';
import { operator, type Row, type Rows } from './connection.ts';

const recordOf = (row: Row): NoticeRecord => ({
  effectKey: row.effectKey as string,
  kind: row.kind as NoticeRecord['kind'],
  personId: row.personId as string,
  subjectId: row.subjectId as string,
  dueAt: row.dueAt as string,
  state: row.state as NoticeRecord['state'],
  waits: (row.waits as NoticeRecord['waits']) ?? null,
  outcome: (row.outcome as NoticeRecord['outcome']) ?? null,
  lastProblem: (row.lastProblem as string | null) ?? null,
});

/** Those due last first; of one moment in the order of keys. */
export async function noticesOfCohort(
  rows: Rows,
  tenantId: string,
  { cohortId, kinds, before }: Parameters<Outbox['noticesOf']>[1],
  limit: number,
): Promise<readonly NoticeRecord[]> {
  const from =
    before === null
      ? {}
      : {
          $or: [
            { dueAt: operator({ $lt: before.dueAt }) },
            { dueAt: before.dueAt, effectKey: operator({ $gt: before.effectKey }) },
          ],
        };
  const found = await rows
    .find({ cohortId, tenantId, kind: operator({ $in: kinds }), ...from })
    .sort({ dueAt: -1, effectKey: 1 })
    .limit(limit)
    .lean();
  return (found as Row[]).map(recordOf);
}
