import type { TenantId } from '../domain/kernel/ids.ts';
import { epochOf } from '../domain/kernel/instant.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import { quartersOf } from '../domain/session/free-slots.ts';
import {
  compareWithEvent,
  type EventSeen,
  isReconciled,
  takeTime,
  type Verdict,
} from '../domain/session/reconciling.ts';
import { personOnSession, type Session, type SessionChange, slotKeysOf } from '../domain/session/session.ts';
import { callOffSession } from './call-off-session.ts';
import { changeAggregate } from './change-aggregate.ts';
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
  const change = await changeOf(world, session, verdict);
  if (verdict.kind === 'calledOff') await callOffSession(world, session, change);
  else await follow(world, session, { span: verdict, change });
}

/** Whoever is away answers automatically: that counts against nobody. */
async function changeOf(
  world: World,
  session: Session,
  verdict: Exclude<Verdict, { kind: 'same' }>,
): Promise<SessionChange> {
  const { side } = verdict;
  const by = side === null ? null : personOnSession(session, side);
  const away = by !== null && (await workingTimeOf(world, session.tenantId, by)).automaticReplies;
  const at = world.clock.now();
  if (verdict.kind === 'moved') return { by, side, what: 'moved', at, counts: !away && by !== null, proposed: null };
  return { by, side, what: verdict.what, at, counts: !away && by !== null, proposed: verdict.proposed };
}

async function follow(
  world: World,
  session: Session,
  to: { readonly span: Extract<Verdict, { kind: 'moved' }>; readonly change: SessionChange },
): Promise<void> {
  const store = {
    find: (tenantId: TenantId, id: string) => world.sessions.find(tenantId, id),
    save: (moved: Session) => saveMoved(world, moved),
  };
  await changeAggregate(store, session, (s) => ok(takeTime(s, to.span, to.change)));
  world.deliverSoon(session.tenantId);
}

/** The organizer's time wins, even over another session at that hour: then it holds no quarters of its own. */
async function saveMoved(world: World, moved: Session): Promise<Outcome<Session, 'versionConflict'>> {
  const held = await world.sessions.saveAndHold(moved, slotKeysOf(moved, quartersOf(moved)));
  if (held.ok) return held;
  if (held.code === 'versionConflict') return refused('versionConflict');
  const kept = await world.sessions.saveAndHold(moved, []);
  return kept.ok ? kept : refused('versionConflict');
}
