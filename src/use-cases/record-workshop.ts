import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { daysLater, type LocalDate, localDateOf } from '../domain/kernel/instant.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import type { Enrollment } from '../domain/program/enrollment.ts';
import { attend } from '../domain/program/training.ts';
import { activateReadyPairings } from './activate-pairing.ts';
import { changeAggregate } from './change-aggregate.ts';
import { findOwnCohort } from './find-own-program.ts';
import type { World } from './world.ts';

export type RecordWorkshop = {
  readonly actor: Actor;
  readonly cohortId: EntityId;
  readonly enrollmentIds: readonly EntityId[];
  readonly heldOn: LocalDate;
  readonly minutes: number;
};
/** `tooShort`: the minutes count for them, but are fewer than their side needs. `skipped`: not enrolled in this cohort. */
export type WorkshopResult = {
  readonly trained: number;
  readonly tooShort: readonly EntityId[];
  readonly skipped: readonly EntityId[];
};

/** A lead trained many at once. Recording the same day again changes nothing, or corrects its minutes. */
export async function recordWorkshop(
  world: World,
  command: RecordWorkshop,
): Promise<Outcome<WorkshopResult, 'notFound' | 'forbidden' | 'notHeldYet'>> {
  const found = await findOwnCohort(world, { ...command, need: 'run' });
  if (!found.ok) return found;
  const { tenantId, personId } = command.actor;
  const now = world.clock.now();
  // somewhere it is tomorrow already
  if (command.heldOn > localDateOf(daysLater(now, 1), 'UTC')) return refused('notHeldYet');
  const workshop = { heldOn: command.heldOn, minutes: command.minutes, recordedBy: personId, recordedAt: now };
  const inCohort = (e: Enrollment): Outcome<Enrollment, 'notEnrolled'> =>
    e.cohortId === command.cohortId ? attend(e, workshop) : refused('notEnrolled');
  const ids = [...new Set(command.enrollmentIds)];
  const tooShort: EntityId[] = [];
  const skipped: EntityId[] = [];
  for (const id of ids) {
    const done = await changeAggregate(world.enrollments, { tenantId, id }, inCohort);
    if (!done.ok) skipped.push(id);
    else if (done.value.trainedAt === null) tooShort.push(id);
    else await activateReadyPairings(world, tenantId, done.value.personId);
  }
  await world.audit.append({
    tenantId,
    at: now,
    actorId: personId,
    action: 'cohort.recordWorkshop',
    targetId: command.cohortId,
    outcome: 'done',
  });
  world.deliverSoon(tenantId);
  return ok({ trained: ids.length - tooShort.length - skipped.length, tooShort, skipped });
}
