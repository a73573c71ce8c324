import type { Leases } from '../use-cases/ports/outbox.ts';
import type { Database } from './collections.ts';
import { insertNew, oneOf } from './connection.ts';

type LeaseRow = { readonly until: string; readonly fence: number; readonly donePeriod: string | null };

/** Named work that one process at a time does; `until` is empty while nobody holds it. */
export const mongoLeases = ({ leases }: Database): Leases => ({
  async take(tenantId, name, { now, until, period }) {
    const one = oneOf(tenantId, name);
    const held = (await leases.findOne(one).lean()) as LeaseRow | null;
    if (held === null) {
      const first = await insertNew(leases, { ...one, name, until, fence: 1, donePeriod: null });
      return first ? { fence: 1 } : null;
    }
    if (held.until > now || (period !== undefined && held.donePeriod === period)) return null;
    const fence = held.fence + 1;
    const won = await leases.updateOne({ ...one, fence: held.fence }, { $set: { until, fence } });
    return won.matchedCount === 1 ? { fence } : null;
  },
  async finish(tenantId, name, fence, period) {
    const done = period === undefined ? {} : { donePeriod: period };
    const freed = await leases.updateOne({ ...oneOf(tenantId, name), fence }, { $set: { until: '', ...done } });
    return freed.matchedCount === 1;
  },
});
