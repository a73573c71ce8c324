import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { localDateOf } from '../domain/kernel/instant.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import type { Cohort } from '../domain/program/cohort.ts';
import type { Enrollment } from '../domain/program/enrollment.ts';
import { joinByCall, mayTakePart } from '../domain/program/invitation.ts';
import type { Program } from '../domain/program/program.ts';
import { readRunners } from './card-views/read-people.ts';
import { exclusivePeople } from './exclusive-people.ts';
import type { World } from './world.ts';

type OpenCall = { readonly cohort: Cohort; readonly program: Program; readonly place: Enrollment | null };
export type OpenCallPage = OpenCall & {
  readonly runners: { readonly leadNames: readonly string[]; readonly sponsorName: string | null };
};
export type JoinRefusal = 'lead' | 'guest' | 'disabled' | 'noMail' | 'exclusiveProgram';

/**
 * What the join link of a cohort shows. A cohort that is not open to all is not found, so that nobody learns of it by its id;
 * whoever has a place is shown it in any case.
 */
export async function readOpenCall(
  world: World,
  query: { actor: Actor; cohortId: EntityId },
): Promise<Outcome<OpenCallPage, 'notFound'>> {
  const found = await findOpenCall(world, query);
  return found === null ? refused('notFound') : ok({ ...found, runners: await readRunners(world, found.program) });
}

/** Takes a place by the join link; joining twice gives the same place. The form follows. */
export async function joinCohort(
  world: World,
  command: { actor: Actor; cohortId: EntityId },
): Promise<Outcome<Enrollment, 'notFound' | JoinRefusal>> {
  const found = await findOpenCall(world, command);
  if (found === null) return refused('notFound');
  if (found.place !== null) return ok(found.place);
  const { tenantId, personId } = command.actor;
  const { cohort, program } = found;
  const person = await world.people.person(tenantId, personId);
  if (person === null) return refused('notFound');
  const may = mayTakePart(person, { program, exclusive: await exclusivePeople(world, cohort) });
  if (!may.ok) return may;
  const enrollmentId = world.ids.derive('enrollment', cohort.id, personId);
  const now = world.clock.now();
  const place = joinByCall(cohort, { enrollmentId, personId, side: null, prefilled: null }, now);
  const stored = await world.enrollments.insert(place);
  if (stored.ok) return stored;
  const standing = await world.enrollments.find(tenantId, enrollmentId);
  return standing === null ? refused('notFound') : ok(standing);
}

async function findOpenCall(world: World, of: { actor: Actor; cohortId: EntityId }): Promise<OpenCall | null> {
  const { tenantId, personId } = of.actor;
  const cohort = await world.cohorts.find(tenantId, of.cohortId);
  if (cohort === null) return null;
  const [program, place] = await Promise.all([
    world.programs.find(tenantId, cohort.programId),
    world.enrollments.findOf(tenantId, cohort.id, personId),
  ]);
  if (program === null) return null;
  const open =
    cohort.openCall && program.secondContactId !== null && localDateOf(world.clock.now(), 'UTC') <= cohort.endsOn;
  return place === null && !open ? null : { cohort, program, place };
}
