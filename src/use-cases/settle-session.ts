import type { EntityId, TenantId } from '../domain/kernel/ids.ts';
import { ok } from '../domain/kernel/outcome.ts';
import { reported } from '../domain/session/booking.ts';
import { isCalledOff } from '../domain/session/calling-off.ts';
import type { Session } from '../domain/session/session.ts';
import { changeAggregate } from './change-aggregate.ts';
import { offerNextSession } from './find-times.ts';
import type { World } from './world.ts';

const mayBeReported = (s: Session): boolean => s.state !== 'booking' && s.state !== 'cancelled' && !isCalledOff(s);

/** What the two reports say together becomes the session's state; after it the next is offered, or the same again if it was moved. */
export async function settleSession(world: World, tenantId: TenantId, sessionId: EntityId): Promise<Session | null> {
  const checkIns = await world.checkIns.listOfSession(tenantId, sessionId);
  const reports = checkIns.map((c) => c.report);
  const at = { now: world.clock.now(), cards: checkIns.map(({ id, personId }) => ({ id, personId })) };
  const settled = await changeAggregate(world.sessions, { tenantId, id: sessionId }, (s) =>
    ok(mayBeReported(s) ? reported(s, reports, at) : s),
  );
  if (!settled.ok) return null;
  const pairing = await world.pairings.find(tenantId, settled.value.pairingId);
  if (pairing !== null) await offerNextSession(world, pairing);
  return settled.value;
}
