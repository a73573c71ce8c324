import type { Person } from '../domain/kernel/person.ts';
import type { Cohort } from '../domain/program/cohort.ts';
import type { World } from './world.ts';

/** Participants whom the bot cannot write to, with the reason Teams gave. */
export async function readUndelivered(
  world: World,
  cohort: Cohort,
): Promise<readonly { person: Person; problem: string }[]> {
  const places = await world.enrollments.listOfCohort(cohort.tenantId, cohort.id);
  const references = await world.conversations.unreachable(
    cohort.tenantId,
    places.map((e) => e.personId),
  );
  const problems = new Map(references.map((r) => [r.personId, r.unreachable ?? '']));
  const people = await world.people.people(cohort.tenantId, [...problems.keys()]);
  return people.map((person) => ({ person, problem: problems.get(person.id) ?? '' }));
}
