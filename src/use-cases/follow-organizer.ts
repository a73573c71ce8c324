import type { TenantId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import type { Slot } from '../domain/pairing/pairing.ts';
import type { Side } from '../domain/program/cohort.ts';
import { quartersOf } from '../domain/session/free-slots.ts';
import { takeTime } from '../domain/session/reconciling.ts';
import { personOnSession, type Session, slotKeysOf } from '../domain/session/session.ts';
import { assistantOf } from './acting-side.ts';
import { changeAggregate } from './change-aggregate.ts';
import { workingTimeOf } from './working-times.ts';
import type { World } from './world.ts';

/** The session goes where its organizer moved the event; `side`: whose calendar that is, null for the program mailbox. */
export async function followOrganizer(
  world: World,
  session: Session,
  to: Slot & { readonly side: Side | null },
): Promise<void> {
  const { tenantId } = session;
  const by = to.side === null ? null : personOnSession(session, to.side);
  const away = by !== null && (await workingTimeOf(world, tenantId, by)).automaticReplies;
  const change = {
    by,
    side: to.side,
    what: 'moved',
    at: world.clock.now(),
    counts: !away && by !== null,
    proposed: null,
  } as const;
  const assistantId = await assistantOf(world, session);
  const span: Slot = { startsAt: to.startsAt, endsAt: to.endsAt };
  const store = {
    find: (tenant: TenantId, id: string) => world.sessions.find(tenant, id),
    save: (moved: Session) => saveMoved(world, moved),
  };
  await changeAggregate(store, session, (s) => ok(takeTime(s, span, { change, assistantId })));
  world.deliverSoon(tenantId);
}

/** The organizer's time wins, even over another session at that hour: then it holds no quarters of its own. */
async function saveMoved(world: World, moved: Session): Promise<Outcome<Session, 'versionConflict'>> {
  const held = await world.sessions.saveAndHold(moved, slotKeysOf(moved, quartersOf(moved)));
  if (held.ok) return held;
  if (held.code === 'versionConflict') return refused('versionConflict');
  const kept = await world.sessions.saveAndHold(moved, []);
  return kept.ok ? kept : refused('versionConflict');
}
