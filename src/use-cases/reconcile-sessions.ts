import type { TenantId } from '../domain/kernel/ids.ts';
import { epochOf } from '../domain/kernel/instant.ts';
import { compareWithEvent, type EventSeen, isReconciled, type Verdict } from '../domain/session/reconciling.ts';
import { type ChangeMade, personOnSession, type Session } from '../domain/session/session.ts';
import { callOffSession } from './call-off-session.ts';
import { followOrganizer } from './follow-organizer.ts';
import { workingTimeOf } from './working-times.ts';
import type { World } from './world.ts';

const most = 20_000;
/** Events read in one go: of many, each turn takes its share, so that a large tenant is not asked for all every minute. */
const atOnce = 200;
/** So many gone at once are a calendar that was moved or restored, not people who changed their minds. */
const suspicious = { atLeast: 5, share: 0.5 };

function inTurn(sessions: readonly Session[], minute: number): readonly Session[] {
  const turns = Math.max(1, Math.ceil(sessions.length / atOnce));
  return sessions.filter((_, i) => i % turns === minute % turns);
}

/**
 * Compares booked sessions with their events in the organizers' calendars: what was declined or deleted is called off and offered
 * anew, a proposed time becomes the first choice, and where the organizer moved the event its time wins. Finds from stored state what
 * to compare, so a missed turn is caught up by the next.
 */
export async function reconcileSessions(world: World, tenantId: TenantId): Promise<void> {
  const now = world.clock.now();
  const booked = await world.sessions.listInState(tenantId, 'booked', most);
  const due = inTurn(
    booked.filter((s) => isReconciled(s, now)),
    Math.floor(epochOf(now) / 60_000),
  );
  if (due.length === 0) return;
  const asked = due.map((s) => ({ organizer: s.organizer ?? '', eventId: s.eventId ?? '' }));
  const events = await world.calendar.readEvents(tenantId, asked);
  const gone = events.filter((e) => e.state === 'gone').length;
  if (gone >= suspicious.atLeast && gone > suspicious.share * events.length) {
    world.reportSurprise('most events are gone from the calendars', new Error(`${gone} of ${events.length}`));
    return;
  }
  for (const [i, session] of due.entries()) await reconcileOne(world, session, events[i] ?? { state: 'unknown' });
}

async function reconcileOne(world: World, session: Session, event: EventSeen): Promise<void> {
  const people = await world.people.people(session.tenantId, [session.mentorId, session.menteeId]);
  const mailOf = (id: string) => people.find((p) => p.id === id)?.mail ?? null;
  const mails = { mentor: mailOf(session.mentorId), mentee: mailOf(session.menteeId) };
  const verdict = compareWithEvent(session, event, mails);
  if (verdict.kind === 'same') return;
  if (verdict.kind === 'moved') await followOrganizer(world, session, verdict);
  else await callOffSession(world, session, await changeOf(world, session, verdict));
}

/** Whoever is away answers automatically: that counts against nobody. */
async function changeOf(
  world: World,
  session: Session,
  { side, what, proposed }: Extract<Verdict, { kind: 'calledOff' }>,
): Promise<ChangeMade> {
  const by = side === null ? null : personOnSession(session, side);
  const away = by !== null && (await workingTimeOf(world, session.tenantId, by)).automaticReplies;
  return { by, side, what, at: world.clock.now(), counts: !away && by !== null, proposed };
}
