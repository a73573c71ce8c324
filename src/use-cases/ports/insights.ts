import type { Action } from '../../domain/insight/action.ts';
import type { Insight } from '../../domain/insight/insight.ts';
import type { EntityId, PersonId, TenantId } from '../../domain/kernel/ids.ts';
import type { LocalDate } from '../../domain/kernel/instant.ts';
import type { ManagerHours } from '../../domain/pairing/manager-hours.ts';
import type { AggregateStore } from './stores.ts';

/** Sentences are stored as they are given: `sealed-insights.ts` seals and opens them. Lists are newest first. */
export type InsightStore = AggregateStore<Insight> & {
  listOfPairing(tenantId: TenantId, pairingId: EntityId): Promise<readonly Insight[]>;
  /** Released ones. */
  listReleased(tenantId: TenantId, cohortId: EntityId): Promise<readonly Insight[]>;
};

/** As with insights, words are stored as they are given. */
export type ActionStore = AggregateStore<Action> & {
  listOfInsights(tenantId: TenantId, insightIds: readonly EntityId[]): Promise<readonly Action[]>;
  listOfOwner(tenantId: TenantId, ownerId: PersonId): Promise<readonly Action[]>;
  /** Neither done nor taken back, due on or before `date`, and not reminded of that date. */
  dueBy(tenantId: TenantId, date: LocalDate, limit: number): Promise<readonly Action[]>;
};

/** Unique per id, which is derived from cohort and manager. */
export type ManagerHoursStore = AggregateStore<ManagerHours> & {
  listOfCohort(tenantId: TenantId, cohortId: EntityId): Promise<readonly ManagerHours[]>;
  /** Where the pairing's mentor is listed. */
  findOfPairing(tenantId: TenantId, pairingId: EntityId): Promise<ManagerHours | null>;
};
