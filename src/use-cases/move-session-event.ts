import type { EntityId, TenantId } from '../domain/kernel/ids.ts';
import { ok } from '../domain/kernel/outcome.ts';
import type { Slot } from '../domain/pairing/pairing.ts';
import { eventMoved } from '../domain/session/moving.ts';
import { changeAggregate } from './change-aggregate.ts';
import { followOrganizer } from './follow-organizer.ts';
import { workingTimeOf } from './working-times.ts';
import type { World } from './world.ts';
import type { EventResult } from './write-session-event.ts';

/**
 * Brings a session's event to where the session is now. One that somebody moved in Outlook meanwhile stays where they put it, and the
 * session follows; one that is gone is found so when the calendars are next compared.
 */
export async function moveSessionEvent(world: World, tenantId: TenantId, sessionId: EntityId): Promise<EventResult> {
  const session = await world.sessions.find(tenantId, sessionId);
  if (session === null || session.state !== 'booked') return { kind: 'done' };
  const { organizer, eventId, movedFrom: from } = session;
  if (organizer === null || eventId === null || from.length === 0) return { kind: 'done' };
  const { zone } = await workingTimeOf(world, tenantId, session.menteeId);
  const to: Slot = { startsAt: session.startsAt, endsAt: session.endsAt };
  const moved = await world.calendar.moveEvent(tenantId, { organizer, eventId, from, to, zone });
  if (!moved.ok) return { kind: 'problem', problem: moved.problem };
  if (moved.value.found === 'elsewhere') {
    const side = organizer === session.mentorId ? ('mentor' as const) : null;
    await followOrganizer(world, session, { side, ...moved.value });
  }
  // moved again meanwhile, the next effect goes on from there
  else await changeAggregate(world.sessions, session, (s) => ok(s.startsAt === to.startsAt ? eventMoved(s) : s));
  return { kind: 'done' };
}
