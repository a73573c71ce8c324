import type { PersonId } from '../domain/kernel/ids.ts';
import type { Cohort } from '../domain/program/cohort.ts';
import type { World } from './world.ts';

/** Members of the cohort's exclusive programs (shadowing and the like), who cannot take part meanwhile. */
export async function exclusivePeople(world: World, cohort: Cohort): Promise<ReadonlySet<PersonId>> {
  const groups = await Promise.all(
    cohort.rules.exclusiveGroups.map((g) => world.directory.groupMembers(cohort.tenantId, g)),
  );
  return new Set(groups.flatMap((members) => members ?? []));
}
