import type { Erasure, ErasureStore } from '../use-cases/ports/personal-data.ts';
import { basicsOf } from './aggregates.ts';
import type { Database } from './collections.ts';
import { oneOf, operator } from './connection.ts';

/** Wishes to be forgotten and the keyed marks that they leave. */
export function mongoErasureStore(db: Database): ErasureStore {
  const { all, ...store } = basicsOf<Erasure>(db.erasures);
  return {
    ...store,
    listDue: (tenantId, before) => all.list(tenantId, { doneAt: null, dueAt: operator({ $lte: before }) }),
    fingerprints: async (tenantId, before) =>
      new Set((await all.list(tenantId, { dueAt: operator({ $lte: before }) })).map((e) => e.fingerprint)),
    async remove(tenantId, id) {
      await db.erasures.deleteOne(oneOf(tenantId, id));
    },
  };
}
