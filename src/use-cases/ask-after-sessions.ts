import { checkInAfter, dueAfterMinutes } from '../domain/check-in/after-session.ts';
import { closesAfterDays, remindCheckIn, reminderAfterDays } from '../domain/check-in/answering.ts';
import type { CheckIn } from '../domain/check-in/check-in.ts';
import type { TenantId } from '../domain/kernel/ids.ts';
import { daysLater, minutesLater } from '../domain/kernel/instant.ts';
import { ok } from '../domain/kernel/outcome.ts';
import { nextWorkingMoment } from '../domain/kernel/working-time.ts';
import { personOnSession, type Session } from '../domain/session/session.ts';
import { changeAggregate } from './change-aggregate.ts';
import { oneByOne } from './one-by-one.ts';
import { settleSession } from './settle-session.ts';
import { workingTimeOf, workingTimes } from './working-times.ts';
import type { World } from './world.ts';

const batch = 200;
const sides = ['mentor', 'mentee'] as const;

/** Sessions that have ended: each of the two owes, once, the card that asks how it went. Who has left or paused is not asked. */
export async function askAfterSessions(world: World, tenantId: TenantId): Promise<void> {
  const ended = await world.sessions.listEnded(tenantId, world.clock.now(), batch);
  await oneByOne(world, ended, { what: 'nobody could be asked after a session', act: (s) => askAfter(world, s) });
}

async function askAfter(world: World, session: Session): Promise<void> {
  const pairing = await world.pairings.find(session.tenantId, session.pairingId);
  if (pairing?.state === 'active') await askBoth(world, session);
  const now = world.clock.now();
  await changeAggregate(world.sessions, session, (s) =>
    ok(s.checkInsAskedAt === null ? { ...s, checkInsAskedAt: now } : s),
  );
}

async function askBoth(world: World, session: Session): Promise<void> {
  const { tenantId, endsAt } = session;
  const times = await workingTimes(world, tenantId, [session.mentorId, session.menteeId]);
  for (const side of sides) {
    const personId = personOnSession(session, side);
    const id = world.ids.derive('afterSession', session.id, personId);
    const time = times.get(personId) ?? (await workingTimeOf(world, tenantId, personId));
    const dueAt = nextWorkingMoment(time, minutesLater(endsAt, dueAfterMinutes));
    const checkIn = checkInAfter(session, side, { id, dueAt });
    // after a long stop it may be too late to ask
    if (world.clock.now() < checkIn.closesAt) await world.checkIns.insert(checkIn);
  }
}

/** The time for reports is over: what was reported counts, and where nobody spoke the session is over all the same. The next one is looked for. */
export async function settleUnreported(world: World, tenantId: TenantId): Promise<void> {
  const now = world.clock.now();
  const booked = await world.sessions.listInState(tenantId, 'booked', batch);
  for (const session of booked.filter((s) => s.checkInsAskedAt !== null)) {
    if (daysLater(session.endsAt, closesAfterDays) > now) continue;
    const checkIns = await world.checkIns.listOfSession(tenantId, session.id);
    if (checkIns.some((c) => now < c.closesAt)) continue;
    if (checkIns.every((c) => c.report === null))
      await changeAggregate(world.sessions, session, (s) =>
        ok<Session>(s.state === 'booked' ? { ...s, state: 'unreported' } : s),
      );
    await settleSession(world, tenantId, session.id);
  }
}

/** One reminder three days later, and none after that; whoever is away or no longer in the pairing gets none meanwhile. */
export async function remindCheckIns(world: World, tenantId: TenantId): Promise<void> {
  const now = world.clock.now();
  const due = await world.checkIns.dueForReminder(tenantId, daysLater(now, -reminderAfterDays), now, batch);
  await oneByOne(world, due, { what: 'nobody could be reminded of a check-in', act: (c) => remindOne(world, c) });
}

async function remindOne(world: World, checkIn: CheckIn): Promise<void> {
  const { tenantId, personId } = checkIn;
  if (!(await isStillAsked(world, checkIn))) return;
  if ((await workingTimeOf(world, tenantId, personId)).automaticReplies) return;
  await changeAggregate(world.checkIns, checkIn, (c) => ok(remindCheckIn(c, world.clock.now())));
}

async function isStillAsked(world: World, checkIn: CheckIn): Promise<boolean> {
  if (checkIn.pairingId === null) return false;
  const pairing = await world.pairings.find(checkIn.tenantId, checkIn.pairingId);
  return pairing?.state === 'active' || pairing?.state === 'completed';
}
