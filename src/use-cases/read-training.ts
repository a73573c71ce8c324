import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import type { Enrollment } from '../domain/program/enrollment.ts';
import type { RoleTraining, TrainedRole } from '../domain/program/role-training.ts';
import type { World } from './world.ts';

/** A person's own place, with how far they are in its training. */
export async function readOwnTraining(
  world: World,
  query: { actor: Actor; enrollmentId: EntityId },
): Promise<Outcome<Enrollment, 'notFound' | 'notYours'>> {
  const enrollment = await world.enrollments.find(query.actor.tenantId, query.enrollmentId);
  if (enrollment === null) return refused('notFound');
  return enrollment.personId === query.actor.personId ? ok(enrollment) : refused('notYours');
}

/** Nothing done yet; kept from the first step on. */
export const emptyRoleTraining = (world: World, { tenantId, personId }: Actor, role: TrainedRole): RoleTraining => ({
  tenantId,
  id: world.ids.derive('roleTraining', tenantId, personId, role),
  personId,
  role,
  steps: [],
  version: 0,
});

/** How far somebody is with the training for managers or assistants. */
export async function readRoleTraining(
  world: World,
  query: { actor: Actor; role: TrainedRole },
): Promise<RoleTraining> {
  const empty = emptyRoleTraining(world, query.actor, query.role);
  return (await world.roleTrainings.find(empty.tenantId, empty.id)) ?? empty;
}
