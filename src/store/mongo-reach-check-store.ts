import type { ReachCheck, ReachCheckStore } from '../use-cases/ports/reach.ts';
import type { Database } from './collections.ts';
import { keyOf, oneOf, operator, putRow } from './connection.ts';

const plain = (row: unknown): ReachCheck => {
  const { _id, ...check } = row as ReachCheck & { _id: string };
  return check;
};

/** What the newest look-up of each person found. */
export const mongoReachCheckStore = ({ reachChecks }: Database): ReachCheckStore => ({
  async listOf(tenantId, personIds) {
    if (personIds.length === 0) return [];
    const keys = [...new Set(personIds)].map((id) => keyOf(tenantId, id));
    return (await reachChecks.find({ _id: operator({ $in: keys }), tenantId }).lean()).map(plain);
  },
  put: (check) => putRow(reachChecks, { ...oneOf(check.tenantId, check.personId), ...check }),
});
