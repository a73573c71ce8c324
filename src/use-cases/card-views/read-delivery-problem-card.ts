import { isLead } from '../../domain/program/program.ts';
import { readUndelivered } from '../read-undelivered.ts';
import type { World } from '../world.ts';
import type { CardOf, CardQuery } from './card-view.ts';

export async function readDeliveryProblemCard(
  world: World,
  query: CardQuery,
): Promise<CardOf<'deliveryProblem'> | null> {
  const cohort = await world.cohorts.find(query.tenantId, query.subjectId);
  const program = cohort === null ? null : await world.programs.find(query.tenantId, cohort.programId);
  if (cohort === null || program === null || !isLead(program, query.personId)) return null;
  const undelivered = await readUndelivered(world, cohort);
  if (undelivered.length === 0) return null;
  const people = undelivered.map((u) => ({ name: u.person.displayName, problem: u.problem }));
  return { kind: 'deliveryProblem', programName: program.name, cohortName: cohort.name, people };
}
