import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, ok } from '../domain/kernel/outcome.ts';
import type { Pairing } from '../domain/pairing/pairing.ts';
import { isAhead } from '../domain/session/session.ts';
import { findOwnCohort } from './find-own-program.ts';
import { recordSight } from './record-sight.ts';
import type { World } from './world.ts';

/** What a lead sees of a pairing: `asking` until the window closes, whatever either side has answered. */
export type PairingSeen = {
  readonly pairing: Pairing;
  readonly state: 'asking' | 'didNotGoAhead' | 'confirmed' | 'active' | 'paused' | 'completed' | 'ended';
  readonly sessionsBooked: number;
  readonly sessionsHeld: number;
};

function seen(pairing: Pairing): PairingSeen['state'] {
  switch (pairing.state) {
    case 'draft':
    case 'consulting':
      return 'asking';
    case 'closed':
      return pairing.closedBecause === 'ended' ? 'ended' : 'didNotGoAhead';
    default:
      return pairing.state;
  }
}

export async function listPairings(
  world: World,
  query: { actor: Actor; cohortId: EntityId },
): Promise<Outcome<readonly PairingSeen[], 'notFound' | 'forbidden'>> {
  const found = await findOwnCohort(world, { ...query, need: 'run' });
  if (!found.ok) return found;
  const { tenantId, id } = found.value.cohort;
  await recordSight(world, query.actor, { action: 'pairings.read', targetId: id });
  const [pairings, sessions] = await Promise.all([
    world.pairings.listOfCohort(tenantId, id),
    world.sessions.listOfCohort(tenantId, id),
  ]);
  return ok(
    pairings.map((pairing) => {
      const own = sessions.filter((s) => s.pairingId === pairing.id);
      return {
        pairing,
        state: seen(pairing),
        sessionsBooked: own.filter(isAhead).length,
        sessionsHeld: own.filter((s) => s.state === 'held').length,
      };
    }),
  );
}
