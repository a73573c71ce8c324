import type { Person } from '../domain/kernel/person.ts';
import type { Cohort } from '../domain/program/cohort.ts';
import type { World } from './world.ts';

/**
 * Participants whom the bot cannot write to, with the reason Teams gave. Not those who are being asked about a draft: that a card
 * to the second side failed would tell that the first said yes.
 */
export async function readUndelivered(
  world: World,
  cohort: Cohort,
): Promise<readonly { person: Person; problem: string }[]> {
  const all = await world.enrollments.listOfCohort(cohort.tenantId, cohort.id);
  const places = all.filter((e) => e.state !== 'consulted');
  const references = await world.conversations.unreachable(
    cohort.tenantId,
    places.map((e) => e.personId),
  );
  const problems = new Map(references.map((r) => [r.personId, r.unreachable ?? '']));
  const people = await world.people.people(cohort.tenantId, [...problems.keys()]);
  return people.map((person) => ({ person, problem: problems.get(person.id) ?? '' }));
}
