import type { AuditLog } from '../../use-cases/ports/stores.ts';
import type { Vault } from '../../use-cases/ports/vault.ts';

/**
 * The trail names people by a keyed fingerprint alone: whoever knows a person can follow them in it, the rows themselves name nobody,
 * and somebody can be erased without breaking the chain.
 */
export function pseudonymousAudit(log: AuditLog, vault: Vault): AuditLog {
  const named = (tenantId: string, actorId: string): string =>
    actorId === 'system' ? actorId : vault.fingerprint(tenantId, `audit ${actorId}`);
  return {
    ...log,
    append: (entry) => log.append({ ...entry, actorId: named(entry.tenantId, entry.actorId) }),
    latestAt: (tenantId, of) => log.latestAt(tenantId, { ...of, actorId: named(tenantId, of.actorId) }),
    pseudonymOf: (tenantId, personId) => named(tenantId, personId),
  };
}
