import type { TenantId } from '../../domain/kernel/ids.ts';
import type { DeclaredFacts, TenantSettings } from '../../domain/program/declared-facts.ts';
import type { AggregateStore } from './stores.ts';

/** One per tenant. */
export type TenantSettingsStore = AggregateStore<TenantSettings>;

/** One per person who declared something. */
export type DeclaredFactsStore = AggregateStore<DeclaredFacts> & {
  list(tenantId: TenantId, limit: number): Promise<readonly DeclaredFacts[]>;
};
