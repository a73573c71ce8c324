import type { TenantId } from '../domain/kernel/ids.ts';
import { type Pairing, personOn } from '../domain/pairing/pairing.ts';
import type { Side } from '../domain/program/cohort.ts';
import { endPairing } from './end-pairing.ts';
import type { World } from './world.ts';

const most = 20_000;
const sides: readonly Side[] = ['mentor', 'mentee'];
/** So many gone overnight are a directory that was read wrongly, not people who left. */
const suspicious = { atLeast: 10, share: 0.05 };

type Departed = { readonly pairing: Pairing; readonly left: readonly Side[] };

/**
 * Pairings of people whose account is disabled or gone from the newest directory snapshot: future sessions are called off, the other's
 * place waits again, and they are told. Safe to repeat and to stop anywhere: the pairing itself ends last.
 */
export async function endDepartedPairings(world: World, tenantId: TenantId): Promise<void> {
  const states = ['confirmed', 'active', 'paused'] as const;
  const running = (await Promise.all(states.map((s) => world.pairings.listInState(tenantId, s, most)))).flat();
  if (running.length === 0) return;
  const ids = [...new Set(running.flatMap((p) => [p.mentorId, p.menteeId]))];
  const there = new Set((await world.people.people(tenantId, ids)).filter((p) => p.accountEnabled).map((p) => p.id));
  const departed = running
    .map((pairing): Departed => ({ pairing, left: sides.filter((side) => !there.has(personOn(pairing, side))) }))
    .filter((d) => d.left.length > 0);
  if (departed.length >= suspicious.atLeast && ids.length - there.size > suspicious.share * ids.length) {
    const counts = `${ids.length - there.size} of ${ids.length} people in pairings`;
    world.reportSurprise('so many left at once that nothing was ended', new Error(counts));
    return;
  }
  for (const { pairing, left } of departed)
    await endPairing(world, { tenantId, pairingId: pairing.id, because: 'departed', left });
}
