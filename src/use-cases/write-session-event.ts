import { tabDeepLink } from '../domain/kernel/deep-link.ts';
import type { EntityId, TenantId } from '../domain/kernel/ids.ts';
import { ok } from '../domain/kernel/outcome.ts';
import { eventWritten } from '../domain/session/booking.ts';
import type { Session } from '../domain/session/session.ts';
import { assistantOf } from './acting-side.ts';
import { changeAggregate } from './change-aggregate.ts';
import type { CalendarProblem } from './ports/calendar.ts';
import { workingTimeOf } from './working-times.ts';
import type { World } from './world.ts';

export type EventResult = { readonly kind: 'done' } | { readonly kind: 'problem'; readonly problem: CalendarProblem };

/**
 * Writes a held session into the organizer's calendar, with a neutral private subject (delegates read it) and only a link in its
 * body. Its `transactionId` is the session's id, so that however often this runs one event comes of it.
 */
export async function writeSessionEvent(world: World, tenantId: TenantId, sessionId: EntityId): Promise<EventResult> {
  const session = await world.sessions.find(tenantId, sessionId);
  if (session === null || session.state !== 'booking') return { kind: 'done' };
  const pairing = await world.pairings.find(tenantId, session.pairingId);
  if (pairing?.state === 'closed') return giveUp(world, session);
  const people = await world.people.people(tenantId, [session.mentorId, session.menteeId]);
  const mentor = people.find((p) => p.id === session.mentorId);
  const { zone } = await workingTimeOf(world, tenantId, session.menteeId);
  const written = await world.calendar.writeEvent(tenantId, world.settings.programMailbox ?? session.mentorId, {
    effectId: session.id,
    subject: 'Conversation',
    bodyLink: tabDeepLink(world.settings.appId, `session:${session.id}`),
    bodyText: 'Inverso',
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    zone,
    attendees: people
      .filter((p) => p.mail !== null && (world.settings.programMailbox !== null || p.id !== mentor?.id))
      .map((p) => ({ mail: p.mail ?? '', name: p.displayName })),
  });
  if (!written.ok) return { kind: 'problem', problem: written.problem };
  const assistantId = await assistantOf(world, session);
  const to = { now: world.clock.now(), assistantId };
  await changeAggregate(world.sessions, session, (s) => ok(eventWritten(s, written.value, to)));
  world.deliverSoon(tenantId);
  return { kind: 'done' };
}

/** The pairing ended while its session was being booked: the time is free again. */
async function giveUp(world: World, session: Session): Promise<EventResult> {
  const at = world.clock.now();
  const neutral = { by: null, side: null, what: 'cancelled', at, counts: false, proposed: null } as const;
  const change = { ...neutral, from: { startsAt: session.startsAt, endsAt: session.endsAt }, far: false };
  await world.sessions.saveAndFree({ ...session, state: 'cancelled', changes: [...session.changes, change] });
  return { kind: 'done' };
}
