import type { TenantId } from '../domain/kernel/ids.ts';
import { deletedAt } from '../domain/session/workbook.ts';
import type { World } from './world.ts';

/** Deletes what pairs wrote, thirty days after they ended: workbooks and own notes. Safe to repeat. */
export async function deleteOldWords(world: World, tenantId: TenantId): Promise<void> {
  const now = world.clock.now();
  for (const pairingId of await world.workbooks.pairingsWithWords(tenantId)) {
    const pairing = await world.pairings.find(tenantId, pairingId);
    const until = pairing === null ? now : deletedAt(pairing);
    if (until !== null && until <= now) await world.workbooks.deleteWords(tenantId, pairingId);
  }
}
