import type { Actor } from '../domain/access/actor.ts';
import type { EntityId, TenantId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import type { LeavingReason } from '../domain/pairing/away.ts';
import { isRunning } from '../domain/pairing/ending.ts';
import { leave, leaveDraft, stay } from '../domain/pairing/leaving.ts';
import { type Pairing, sideOf } from '../domain/pairing/pairing.ts';
import type { Side } from '../domain/program/cohort.ts';
import type { Enrollment } from '../domain/program/enrollment.ts';
import { withdraw } from '../domain/program/invitation.ts';
import { changeAggregate } from './change-aggregate.ts';
import { endPairing } from './end-pairing.ts';
import { callOffBefore } from './pause-pairing.ts';
import type { World } from './world.ts';

export type LeavePairing = {
  readonly actor: Actor;
  readonly enrollmentId: EntityId;
  /** One of the person's pairings; null: all of the cohort. */
  readonly pairingId: EntityId | null;
  readonly reason: LeavingReason | null;
  /** For another partner; false: the person stops here. */
  readonly waits: boolean;
};

/**
 * The no-fault exit, alike for both sides. A pairing ends in the night, together with those of people who left the company, so that
 * nothing tells the other which it was; only a session before then is called off at once. Who has no pairing is off the list at once.
 */
export async function leavePairing(
  world: World,
  command: LeavePairing,
): Promise<Outcome<Enrollment, 'notFound' | 'notYours' | 'over'>> {
  const { tenantId, personId } = command.actor;
  const place = await world.enrollments.find(tenantId, command.enrollmentId);
  if (place === null) return refused('notFound');
  if (place.personId !== personId) return refused('notYours');
  const all = (await world.pairings.listOfPerson(tenantId, personId)).filter((p) => p.cohortId === place.cohortId);
  const running = all.filter((p) => isRunning(p) && (command.pairingId === null || p.id === command.pairingId));
  if (command.pairingId !== null && running.length === 0) return refused('over');
  for (const pairing of running) await leaveOne(world, pairing, command);
  if (running.length > 0) return ok(place);
  return leaveList(world, { place, pairings: all });
}

const sideIn = (pairing: Pairing, personId: string): Side => sideOf(pairing, personId) ?? 'mentee';

async function leaveOne(world: World, pairing: Pairing, command: LeavePairing): Promise<void> {
  const { personId } = command.actor;
  const leaving = { at: world.clock.now(), reason: command.reason, waits: command.waits };
  const left = await changeAggregate(world.pairings, pairing, (p) => leave(p, sideIn(p, personId), leaving));
  if (left.ok && left.value.leavesAt !== null)
    await callOffBefore(world, left.value, { until: left.value.leavesAt, by: personId });
  world.deliverSoon(pairing.tenantId);
}

async function leaveList(
  world: World,
  of: { place: Enrollment; pairings: readonly Pairing[] },
): Promise<Outcome<Enrollment, 'notFound' | 'over'>> {
  const now = world.clock.now();
  for (const draft of of.pairings)
    await changeAggregate(world.pairings, draft, (p) => ok(leaveDraft(p, sideIn(p, of.place.personId), now)));
  return changeAggregate(world.enrollments, of.place, (e) =>
    e.state === 'consulted' ? ok({ ...e, state: 'withdrawn' }) : withdraw(e),
  );
}

/** Taken back before the night, for all pairings of a place. */
export async function stayInPairings(
  world: World,
  { actor, enrollmentId }: { readonly actor: Actor; readonly enrollmentId: EntityId },
): Promise<Outcome<Enrollment, 'notFound' | 'notYours' | 'over'>> {
  const { tenantId, personId } = actor;
  const place = await world.enrollments.find(tenantId, enrollmentId);
  if (place === null) return refused('notFound');
  if (place.personId !== personId) return refused('notYours');
  const mine = (await world.pairings.listOfPerson(tenantId, personId)).filter(
    (p) => p.cohortId === place.cohortId && isRunning(p),
  );
  if (mine.length === 0) return refused('over');
  for (const pairing of mine) await changeAggregate(world.pairings, pairing, (p) => stay(p, sideIn(p, personId)));
  return ok(place);
}

/** In the night: pairings that somebody left end as those of people who are gone. Safe to repeat and to stop anywhere. */
export async function endLeftPairings(world: World, tenantId: TenantId): Promise<void> {
  for (const pairing of await world.pairings.listLeaving(tenantId, world.clock.now())) {
    const sides = (['mentor', 'mentee'] as const).filter((side) => pairing.leaving[side] !== null);
    const waits = sides.filter((side) => pairing.leaving[side]?.waits === true);
    for (const side of sides.filter((s) => !waits.includes(s))) await stopHere(world, pairing, side);
    await endPairing(world, { tenantId, pairingId: pairing.id, because: 'exit', left: sides, leaverWaits: true });
  }
}

/** Who leaves for good gives up their place, unless another pairing of theirs goes on. */
async function stopHere(world: World, pairing: Pairing, side: Side): Promise<void> {
  const { tenantId, cohortId } = pairing;
  const personId = side === 'mentor' ? pairing.mentorId : pairing.menteeId;
  const others = (await world.pairings.listOfPerson(tenantId, personId)).filter(
    (p) => p.id !== pairing.id && p.cohortId === cohortId && isRunning(p),
  );
  const place = await world.enrollments.findOf(tenantId, cohortId, personId);
  if (place === null || others.length > 0) return;
  await changeAggregate(world.enrollments, place, (e) => ok(e.state === 'paired' ? { ...e, state: 'withdrawn' } : e));
}
