import type { DeclaredFacts, TenantSettings } from '../domain/program/declared-facts.ts';
import type { DeclaredFactsStore, TenantSettingsStore } from '../use-cases/ports/tenant-settings.ts';
import { basicsOf } from './aggregates.ts';
import type { Database } from './collections.ts';

export function mongoTenantSettingsStore(db: Database): TenantSettingsStore {
  const { all, ...store } = basicsOf<TenantSettings>(db.tenantSettings);
  return store;
}

export function mongoDeclaredFactsStore(db: Database): DeclaredFactsStore {
  const { all, ...store } = basicsOf<DeclaredFacts>(db.declaredFacts);
  return { ...store, list: (tenantId, limit) => all.list(tenantId, {}, { limit }) };
}
