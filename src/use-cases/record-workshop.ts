import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import type { Enrollment } from '../domain/program/enrollment.ts';
import { train } from '../domain/program/invitation.ts';
import { activateReadyPairings } from './activate-pairing.ts';
import { changeAggregate } from './change-aggregate.ts';
import { findOwnCohort } from './find-own-program.ts';
import type { World } from './world.ts';

/** A lead trained many at once; those who are not enrolled in this cohort are skipped. */
export async function recordWorkshop(
  world: World,
  command: { actor: Actor; cohortId: EntityId; enrollmentIds: readonly EntityId[] },
): Promise<Outcome<{ trained: number; skipped: number }, 'notFound' | 'forbidden'>> {
  const found = await findOwnCohort(world, { ...command, need: 'run' });
  if (!found.ok) return found;
  const { tenantId } = command.actor;
  const now = world.clock.now();
  const inCohort = (e: Enrollment): Outcome<Enrollment, 'notEnrolled'> =>
    e.cohortId === command.cohortId ? train(e, 'workshop', now) : refused('notEnrolled');
  let trained = 0;
  for (const id of new Set(command.enrollmentIds)) {
    const done = await changeAggregate(world.enrollments, { tenantId, id }, inCohort);
    if (!done.ok) continue;
    trained += 1;
    await activateReadyPairings(world, tenantId, done.value.personId);
  }
  await world.audit.append({
    tenantId,
    at: now,
    actorId: command.actor.personId,
    action: 'cohort.recordWorkshop',
    targetId: command.cohortId,
    outcome: 'done',
  });
  return ok({ trained, skipped: new Set(command.enrollmentIds).size - trained });
}
