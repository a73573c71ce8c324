import type { PersonId, TenantId } from '../domain/kernel/ids.ts';
import type { Person } from '../domain/kernel/person.ts';
import { findingsOf, managersChanged } from '../domain/program/directory-findings.ts';
import { fingerprintOf } from './erase-me.ts';
import type { World } from './world.ts';

/** Lists the whole directory and keeps it with what is odd in it; the old snapshot serves until the new one is whole. */
export async function takeDirectorySnapshot(world: World, tenantId: TenantId): Promise<void> {
  const people = await withoutErased(world, tenantId, await world.directory.listPeople(tenantId));
  const before = (await world.people.snapshot(tenantId))?.people ?? [];
  const findings = [...findingsOf(people), ...managersChanged(before, people)];
  await world.people.replace({ tenantId, takenAt: world.clock.now(), people, findings });
}

/** Whoever was erased does not come back with the directory; those who reported to them report to the next one above. */
async function withoutErased(world: World, tenantId: TenantId, people: readonly Person[]): Promise<readonly Person[]> {
  const marks = await world.erasures.fingerprints(tenantId, world.clock.now());
  if (marks.size === 0) return people;
  const erased = new Map(
    people.filter((p) => marks.has(fingerprintOf(world, tenantId, p.id))).map((p) => [p.id, p.managerId] as const),
  );
  const above = (managerId: PersonId | null): PersonId | null => {
    const seen = new Set<PersonId>();
    let at = managerId;
    while (at !== null && erased.has(at)) {
      if (seen.has(at)) return null;
      seen.add(at);
      at = erased.get(at) ?? null;
    }
    return at;
  };
  return people.filter((p) => !erased.has(p.id)).map((p) => ({ ...p, managerId: above(p.managerId) }));
}
