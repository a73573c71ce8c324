import type { CheckIn } from '../domain/check-in/check-in.ts';
import { type Around, asksTooSoon, checkInOf, nextLook, periodsDue } from '../domain/check-in/periods.ts';
import type { TenantId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import { ok } from '../domain/kernel/outcome.ts';
import { nextWorkingMoment } from '../domain/kernel/working-time.ts';
import { type Pairing, personOn } from '../domain/pairing/pairing.ts';
import type { Side } from '../domain/program/cohort.ts';
import { changeAggregate } from './change-aggregate.ts';
import { attendToClosing } from './close-pairing.ts';
import { oneByOne } from './one-by-one.ts';
import { workingTimeOf } from './working-times.ts';
import type { World } from './world.ts';

const batch = 200;
const sides: readonly Side[] = ['mentor', 'mentee'];

/**
 * Pairings whose time for a look has come: the close, and check-ins of periods. What is due follows from what is stored, so a missed
 * tick is caught up; ids follow from pairing, person and period, so nobody is asked twice.
 */
export async function attendPairings(world: World, tenantId: TenantId): Promise<void> {
  const due = await world.pairings.listToLookAt(tenantId, world.clock.now(), batch);
  await oneByOne(world, due, { what: 'a pairing could not be attended to', act: (p) => attendTo(world, p) });
  world.deliverSoon(tenantId);
}

async function attendTo(world: World, due: Pairing): Promise<void> {
  const { tenantId } = due;
  const cohort = await world.cohorts.find(tenantId, due.cohortId);
  // nothing can be asked about a cohort that is gone
  if (cohort === null) return lookNext(world, due, null);
  const pairing = await attendToClosing(world, due, cohort);
  const sessions = await world.sessions.listOfPairing(tenantId, pairing.id);
  const now = world.clock.now();
  for (const side of sides) await askAbout(world, { pairing, cohort, sessions, now }, side);
  await lookNext(world, pairing, nextLook({ pairing, cohort, now }));
}

async function lookNext(world: World, pairing: Pairing, at: Instant | null): Promise<void> {
  await changeAggregate(world.pairings, pairing, (p) => ok(p.nextLookAt === at ? p : { ...p, nextLookAt: at }));
}

/** Asks one side about the most telling period that it was not asked about, unless they were asked something a short time ago. */
async function askAbout(world: World, around: Around, side: Side): Promise<void> {
  const { pairing, now } = around;
  const { tenantId } = pairing;
  const personId = personOn(pairing, side);
  const periods = periodsDue(around, side).map((period) => ({
    period,
    id: world.ids.derive(period.kind, pairing.id, personId, period.key),
  }));
  if (periods.length === 0) return;
  const asked: readonly CheckIn[] = await world.checkIns.listOfPerson(tenantId, personId);
  const next = periods.find((p) => !asked.some((c) => c.id === p.id));
  if (next === undefined || asksTooSoon(next.period, asked, now) || !(await isThere(world, pairing, side))) return;
  const dueAt = nextWorkingMoment(await workingTimeOf(world, tenantId, personId), now);
  await world.checkIns.insert(checkInOf(pairing, side, { ...next, dueAt }));
}

/** Still with the company, and not withdrawn from the cohort. */
async function isThere(world: World, pairing: Pairing, side: Side): Promise<boolean> {
  const personId = personOn(pairing, side);
  const [person, place] = await Promise.all([
    world.people.person(pairing.tenantId, personId),
    world.enrollments.findOf(pairing.tenantId, pairing.cohortId, personId),
  ]);
  return person?.accountEnabled === true && place !== null && place.state !== 'withdrawn';
}
