import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import { decideObjection as decide, type ManagerHours, waitsForLead } from '../domain/pairing/manager-hours.ts';
import { activatePairing } from './activate-pairing.ts';
import { changeAggregate } from './change-aggregate.ts';
import { findOwnCohort } from './find-own-program.ts';
import type { World } from './world.ts';

export type Objection = { readonly hours: ManagerHours; readonly pairingId: EntityId; readonly mentorId: string };

/** Objections that wait for a lead: a fact, with workload as its only reason. */
export async function readObjections(
  world: World,
  query: { actor: Actor; cohortId: EntityId },
): Promise<Outcome<readonly Objection[], 'notFound' | 'forbidden'>> {
  const found = await findOwnCohort(world, { ...query, need: 'run' });
  if (!found.ok) return found;
  const all = await world.managerHours.listOfCohort(found.value.cohort.tenantId, found.value.cohort.id);
  return ok(
    all.flatMap((hours) =>
      hours.mentors.filter(waitsForLead).map(({ pairingId, mentorId }) => ({ hours, pairingId, mentorId })),
    ),
  );
}

/** The lead has talked to the manager: the pairing begins after all, or it does not go ahead and both wait for another. */
export async function decideObjection(
  world: World,
  command: { actor: Actor; hoursId: EntityId; pairingId: EntityId; decision: 'goAhead' | 'notNow' },
): Promise<Outcome<ManagerHours, 'notFound' | 'forbidden' | 'settled'>> {
  const { actor, decision, pairingId } = command;
  const hours = await world.managerHours.find(actor.tenantId, command.hoursId);
  if (hours === null) return refused('notFound');
  const own = await findOwnCohort(world, { actor, cohortId: hours.cohortId, need: 'run' });
  if (!own.ok) return own;
  const now = world.clock.now();
  const done = await changeAggregate(world.managerHours, hours, (h) => decide(h, { pairingId, decision, now }));
  if (!done.ok) return done;
  if (done.value.version !== hours.version)
    await world.audit.append({
      tenantId: actor.tenantId,
      at: now,
      actorId: actor.personId,
      action: `objection.${decision}`,
      targetId: pairingId,
      outcome: 'done',
    });
  const pairing = await world.pairings.find(actor.tenantId, pairingId);
  if (pairing !== null) await activatePairing(world, pairing);
  world.deliverSoon(actor.tenantId);
  return done;
}
