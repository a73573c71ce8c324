import type { EntityId, TenantId } from '../domain/kernel/ids.ts';
import { isCalledOff } from '../domain/session/calling-off.ts';
import { offerNextSession } from './find-times.ts';
import type { World } from './world.ts';
import type { EventResult } from './write-session-event.ts';

/** What attendees read in the cancellation; as neutral as the event was. */
const comment = 'This conversation will not take place at this time.';

/**
 * Takes a session that was called off from the calendars; one that is gone there already is done. Other times were offered when it
 * was called off, unless the process stopped in between: then they are now.
 */
export async function cancelSessionEvent(world: World, tenantId: TenantId, sessionId: EntityId): Promise<EventResult> {
  const session = await world.sessions.find(tenantId, sessionId);
  if (session === null || !isCalledOff(session)) return { kind: 'done' };
  const { organizer, eventId } = session;
  if (organizer !== null && eventId !== null) {
    const cancelled = await world.calendar.cancelEvent(tenantId, { organizer, eventId, comment });
    if (!cancelled.ok) return { kind: 'problem', problem: cancelled.problem };
  }
  const pairing = await world.pairings.find(tenantId, session.pairingId);
  if (pairing !== null) await offerNextSession(world, pairing);
  return { kind: 'done' };
}
