import {
  checkInAfter,
  closesAfterDays,
  dueAfterMinutes,
  remindCheckIn,
  reminderAfterDays,
} from '../domain/check-in/after-session.ts';
import type { TenantId } from '../domain/kernel/ids.ts';
import { daysLater, minutesLater } from '../domain/kernel/instant.ts';
import { ok } from '../domain/kernel/outcome.ts';
import { personOnSession, type Session } from '../domain/session/session.ts';
import { changeAggregate } from './change-aggregate.ts';
import { offerNextSession } from './find-times.ts';
import type { World } from './world.ts';

const batch = 200;

/** Sessions that have ended: each of the two owes, once, the card that asks how it went. */
export async function askAfterSessions(world: World, tenantId: TenantId): Promise<void> {
  for (const session of await world.sessions.listEnded(tenantId, world.clock.now(), batch)) {
    for (const side of ['mentor', 'mentee'] as const) {
      const id = world.ids.derive('afterSession', session.id, personOnSession(session, side));
      const checkIn = checkInAfter(session, side, id);
      // after a long stop it may be too late to ask
      if (world.clock.now() < checkIn.closesAt) await world.checkIns.insert(checkIn);
    }
    await changeAggregate(world.sessions, session, (s) =>
      ok(s.checkInsAskedAt === null ? { ...s, checkInsAskedAt: world.clock.now() } : s),
    );
  }
}

/** Nobody said in time whether they met: the session is over all the same, and the next one is looked for. */
export async function settleUnreported(world: World, tenantId: TenantId): Promise<void> {
  const closed = minutesLater(daysLater(world.clock.now(), -closesAfterDays), -dueAfterMinutes);
  const booked = await world.sessions.listInState(tenantId, 'booked', batch);
  for (const session of booked.filter((s) => s.checkInsAskedAt !== null && s.endsAt <= closed)) {
    await changeAggregate(world.sessions, session, (s) =>
      ok<Session>(s.state === 'booked' ? { ...s, state: 'unreported' } : s),
    );
    const pairing = await world.pairings.find(tenantId, session.pairingId);
    if (pairing !== null) await offerNextSession(world, pairing);
  }
}

/** One reminder three days later, and none after that. */
export async function remindCheckIns(world: World, tenantId: TenantId): Promise<void> {
  const now = world.clock.now();
  for (const due of await world.checkIns.dueForReminder(tenantId, daysLater(now, -reminderAfterDays), now, batch))
    await changeAggregate(world.checkIns, due, (c) => ok(remindCheckIn(c, now)));
}
