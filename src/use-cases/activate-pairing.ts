import type { PersonId, TenantId } from '../domain/kernel/ids.ts';
import { ok } from '../domain/kernel/outcome.ts';
import { activate } from '../domain/pairing/activation.ts';
import type { Pairing } from '../domain/pairing/pairing.ts';
import { callBackPairing } from './call-back-pairing.ts';
import { changeAggregate } from './change-aggregate.ts';
import { offerNextSession } from './find-times.ts';
import { tellManager } from './tell-managers.ts';
import type { World } from './world.ts';

/** Whether both have had the training that must come before the first session. */
export async function bothTrained(world: World, pairing: Pairing): Promise<boolean> {
  const enrollments = await Promise.all(
    [pairing.mentorId, pairing.menteeId].map((id) => world.enrollments.findOf(pairing.tenantId, pairing.cohortId, id)),
  );
  return enrollments.every((e) => e !== null && e.trainedAt !== null);
}

/**
 * Both yes, both trained, and no word of a manager to wait for: active, and the first three times are looked for at once. Anything
 * else: nothing happens.
 */
export async function activatePairing(world: World, pairing: Pairing): Promise<void> {
  if (pairing.state !== 'confirmed') return;
  const word = await tellManager(world, pairing);
  if (word === 'notNow') return callBackPairing(world, pairing);
  if (word === 'wait' || !(await bothTrained(world, pairing))) return;
  const active = await changeAggregate(world.pairings, pairing, (p) => ok(activate(p, world.clock.now())));
  if (active.ok) await offerNextSession(world, active.value);
}

/** A person's training was the last thing missing. */
export async function activateReadyPairings(world: World, tenantId: TenantId, personId: PersonId): Promise<void> {
  for (const pairing of await world.pairings.listOfPerson(tenantId, personId)) await activatePairing(world, pairing);
}
