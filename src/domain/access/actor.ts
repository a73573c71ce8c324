import type { PersonId, TenantId } from '../kernel/ids.ts';

/** Who is acting: tenant and Entra object id of a verified token or of a signed activity, never of a body or card. */
export type Actor = {
  readonly tenantId: TenantId;
  readonly personId: PersonId;
  /** Holds the Entra app role Admin (tab tokens only). */
  readonly admin: boolean;
};
