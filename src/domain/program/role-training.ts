import type { EntityId, PersonId, TenantId } from '../kernel/ids.ts';
import type { StepDone } from './training-record.ts';

/** Those who stand beside a pairing: they have training of their own, and need no enrollment for it. */
export type TrainedRole = 'manager' | 'assistant';

/** How far a person is with the training of a role. */
export type RoleTraining = {
  readonly tenantId: TenantId;
  readonly id: EntityId;
  readonly personId: PersonId;
  readonly role: TrainedRole;
  readonly steps: readonly StepDone[];
  readonly version: number;
};
