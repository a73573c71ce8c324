import type { PersonBrief } from '../../contracts/fields.ts';
import type { PersonId, TenantId } from '../../domain/kernel/ids.ts';
import type { Person } from '../../domain/kernel/person.ts';
import type { World } from '../../use-cases/world.ts';

export const brief = (person: Person): PersonBrief => ({
  id: person.id,
  name: person.displayName,
  jobTitle: person.jobTitle,
  department: person.department,
  officeLocation: person.officeLocation,
});

/** Somebody who is in our data but no longer in the directory. */
export const unknownPerson = (id: PersonId): PersonBrief => ({
  id,
  name: '–',
  jobTitle: null,
  department: null,
  officeLocation: null,
});

/** Briefs of many people at once; those who left the directory keep a place. */
export async function briefs(
  world: World,
  tenantId: TenantId,
  ids: readonly PersonId[],
): Promise<(id: PersonId) => PersonBrief> {
  const known = new Map((await world.people.people(tenantId, [...new Set(ids)])).map((p) => [p.id, brief(p)]));
  return (id) => known.get(id) ?? unknownPerson(id);
}
