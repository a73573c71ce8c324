import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import type { Enrollment } from '../domain/program/enrollment.ts';
import { decline, withdraw as leaveList, waitForNext } from '../domain/program/invitation.ts';
import { changeAggregate } from './change-aggregate.ts';
import type { World } from './world.ts';

export type OwnEnrollment = { readonly actor: Actor; readonly enrollmentId: EntityId };
type Refused<Code extends string> = Code | 'notFound' | 'notYours';

async function changeOwn<Code extends string>(
  world: World,
  command: OwnEnrollment,
  step: (enrollment: Enrollment) => Outcome<Enrollment, Code>,
): Promise<Outcome<Enrollment, Refused<Code>>> {
  const { tenantId, personId } = command.actor;
  const own = (e: Enrollment): Outcome<Enrollment, Code | 'notYours'> =>
    e.personId === personId ? step(e) : refused('notYours');
  const done = await changeAggregate(world.enrollments, { tenantId, id: command.enrollmentId }, own);
  if (done.ok) world.deliverSoon(tenantId);
  return done;
}

export const declineInvitation = (world: World, command: OwnEnrollment) => changeOwn(world, command, decline);

/** Leaves the waiting list. */
export const withdraw = (world: World, command: OwnEnrollment) => changeOwn(world, command, leaveList);

/** Leaves this cohort, to be invited to the program's next one. */
export const joinNextCohort = (world: World, command: OwnEnrollment) => changeOwn(world, command, waitForNext);

/** Nothing changes: the person was and stays on the list. */
export const stayWaiting = (world: World, command: OwnEnrollment) =>
  changeOwn(world, command, (e) => (e.state === 'withdrawn' ? refused('over') : ok(e)));
