import type { Person } from '../domain/kernel/person.ts';
import type { Cohort } from '../domain/program/cohort.ts';
import type { World } from './world.ts';

/** Participants whom the bot cannot write to, with the reason Teams gave. */
export async function readUndelivered(
  world: World,
  cohort: Cohort,
): Promise<readonly { person: Person; problem: string }[]> {
  const places = await world.enrollments.listOfCohort(cohort.tenantId, cohort.id);
  const references = await Promise.all(places.map((e) => world.conversations.find(cohort.tenantId, e.personId)));
  const problems = new Map(
    references.flatMap((r) => (r === null || r.unreachable === null ? [] : [[r.personId, r.unreachable] as const])),
  );
  const people = await world.people.people(cohort.tenantId, [...problems.keys()]);
  return people.map((person) => ({ person, problem: problems.get(person.id) ?? '' }));
}
