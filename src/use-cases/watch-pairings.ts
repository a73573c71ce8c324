import type { TenantId } from '../domain/kernel/ids.ts';
import { ok } from '../domain/kernel/outcome.ts';
import { callForHelp, isUnanswered } from '../domain/pairing/watch.ts';
import { isAhead } from '../domain/session/session.ts';
import { readersToTell } from './case-readers.ts';
import { changeAggregate } from './change-aggregate.ts';
import type { World } from './world.ts';

const most = 20_000;

/**
 * Pairs of which the private question about another rhythm got no answer in a week, and which have nothing ahead: whoever runs the
 * program hears that they need help. Found from stored state, so that a missed turn is caught up.
 */
export async function watchPairings(world: World, tenantId: TenantId): Promise<void> {
  const now = world.clock.now();
  const active = await world.pairings.listInState(tenantId, 'active', most);
  for (const pairing of active.filter((p) => isUnanswered(p, now))) {
    const sessions = await world.sessions.listOfPairing(tenantId, pairing.id);
    if (sessions.some(isAhead)) continue;
    const readers = await readersToTell(world, pairing);
    await changeAggregate(world.pairings, pairing, (p) => ok(isUnanswered(p, now) ? callForHelp(p, readers, now) : p));
  }
}
