import { ok } from '../domain/kernel/outcome.ts';
import { doNotBegin } from '../domain/pairing/consultation.ts';
import { isRunning } from '../domain/pairing/ending.ts';
import type { Pairing } from '../domain/pairing/pairing.ts';
import { changeAggregate } from './change-aggregate.ts';
import type { World } from './world.ts';

/** Neither has met the other yet: both get the neutral card of a draft that came to nothing, and wait again. */
export async function callBackPairing(world: World, pairing: Pairing): Promise<void> {
  const { tenantId, cohortId } = pairing;
  if (pairing.state !== 'confirmed') return;
  for (const personId of [pairing.mentorId, pairing.menteeId]) {
    const place = await world.enrollments.findOf(tenantId, cohortId, personId);
    const others = (await world.pairings.listOfPerson(tenantId, personId)).filter(
      (p) => p.id !== pairing.id && p.cohortId === cohortId && isRunning(p),
    );
    if (place === null || others.length > 0) continue;
    await changeAggregate(world.enrollments, place, (e) =>
      ok(e.state === 'paired' ? { ...e, state: 'waiting' as const } : e),
    );
  }
  // last, so that a stop in between leaves the decision to be carried out again
  await changeAggregate(world.pairings, pairing, (p) => ok(doNotBegin(p, world.clock.now())));
}
