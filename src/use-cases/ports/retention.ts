import type { EntityId, TenantId } from '../../domain/kernel/ids.ts';
import type { Instant } from '../../domain/kernel/instant.ts';

/** Deletes for good what has been kept for as long as it may be. All of it is safe to repeat. */
export type Retention = {
  /** Check-ins that closed before. */
  deleteCheckIns(tenantId: TenantId, before: Instant): Promise<void>;
  /** Concerns that were settled before. */
  deleteConcerns(tenantId: TenantId, before: Instant): Promise<void>;
  /** Records of cards and messages that were sent before. */
  deleteMessages(tenantId: TenantId, before: Instant): Promise<void>;
  /** Everything about people that belongs to a cohort; the cohort itself and figures that were shown stay. */
  deletePeopleOfCohort(tenantId: TenantId, cohortId: EntityId): Promise<void>;
};
