import type { TenantId } from '../domain/kernel/ids.ts';
import { findingsOf } from '../domain/program/directory-findings.ts';
import type { World } from './world.ts';

/** Lists the whole directory and keeps it with what is odd in it; the old snapshot serves until the new one is whole. */
export async function takeDirectorySnapshot(world: World, tenantId: TenantId): Promise<void> {
  const people = await world.directory.listPeople(tenantId);
  await world.people.replace({ tenantId, takenAt: world.clock.now(), people, findings: findingsOf(people) });
}
