import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import type { Enrollment } from '../domain/program/enrollment.ts';
import type { RoleTraining, TrainedRole } from '../domain/program/role-training.ts';
import { finishStep, withStep } from '../domain/program/training.ts';
import type { StepName } from '../domain/program/training-record.ts';
import { activateReadyPairings } from './activate-pairing.ts';
import { changeAggregate } from './change-aggregate.ts';
import { emptyRoleTraining } from './read-training.ts';
import type { World } from './world.ts';

/** A step of one's own training is finished; the last one that is needed makes a waiting pairing active. Safe to send twice. */
export async function finishTrainingStep(
  world: World,
  command: { actor: Actor; enrollmentId: EntityId; step: StepName },
): Promise<Outcome<Enrollment, 'notFound' | 'notYours' | 'notEnrolled' | 'unknownStep'>> {
  const { tenantId, personId } = command.actor;
  const done = await changeAggregate(world.enrollments, { tenantId, id: command.enrollmentId }, (e) =>
    e.personId === personId ? finishStep(e, command.step, world.clock.now()) : refused('notYours'),
  );
  // also when nothing changed: a stop may have come between the last step and the pairing
  if (done.ok && done.value.trainedAt !== null) {
    await activateReadyPairings(world, tenantId, personId);
    world.deliverSoon(tenantId);
  }
  return done;
}

/** A step of the training for managers or assistants, which anybody in the company may do. Safe to send twice. */
export async function finishRoleStep(
  world: World,
  command: { actor: Actor; role: TrainedRole; step: StepName },
): Promise<Outcome<RoleTraining, 'unknownStep' | 'notFound'>> {
  const { actor, role, step } = command;
  const fresh = emptyRoleTraining(world, actor, role);
  const at = world.clock.now();
  const first = withStep(fresh, role, { ...step, at });
  if (!first.ok) return first;
  const inserted = await world.roleTrainings.insert(first.value);
  if (inserted.ok) return ok(inserted.value);
  return changeAggregate(world.roleTrainings, fresh, (t) => withStep(t, role, { ...step, at }));
}
