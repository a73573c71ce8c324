import type { EntityId, PersonId, TenantId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';

/** The standing scheme: purpose, rules and the people who run it. */
export type Program = {
  readonly tenantId: TenantId;
  readonly id: EntityId;
  readonly name: string;
  readonly aims: string;
  readonly leads: readonly PersonId[];
  readonly sponsorId: PersonId | null;
  readonly secondContactId: PersonId | null;
  readonly createdAt: Instant;
  readonly version: number;
};

export const isLead = (program: Program, personId: PersonId): boolean => program.leads.includes(personId);
