import type { PersonId } from '../domain/kernel/ids.ts';
import { addDays, type Instant, instantAt, localDateOf } from '../domain/kernel/instant.ts';
import { ok } from '../domain/kernel/outcome.ts';
import { afterWorkingDays, nextWorkingMoment } from '../domain/kernel/working-time.ts';
import { holdsUp, listMentor, type ManagerHours } from '../domain/pairing/manager-hours.ts';
import type { Pairing } from '../domain/pairing/pairing.ts';
import type { Cohort } from '../domain/program/cohort.ts';
import { changeAggregate } from './change-aggregate.ts';
import { workingTimeOf } from './working-times.ts';
import type { World } from './world.ts';

/** As long as a manager may object where the program asks (product.md). */
const workingDaysToObject = 5;

/** The mentor's line manager, as far as there is one who can be told. */
async function managerOf(world: World, pairing: Pairing): Promise<PersonId | null> {
  const mentor = await world.people.person(pairing.tenantId, pairing.mentorId);
  if (mentor?.managerId == null) return null;
  const manager = await world.people.person(pairing.tenantId, mentor.managerId);
  return manager?.accountEnabled === true && !manager.guest ? manager.id : null;
}

const hoursId = (world: World, cohort: Cohort, managerId: PersonId): string =>
  world.ids.derive('managerHours', cohort.tenantId, cohort.id, managerId);

/** When the next day's work begins: pairings that are confirmed on one day are one card. */
async function cardTimes(
  world: World,
  cohort: Cohort,
  managerId: PersonId,
): Promise<{ due: Instant; objectBy: Instant }> {
  const time = await workingTimeOf(world, cohort.tenantId, managerId);
  const tomorrow = instantAt(addDays(localDateOf(world.clock.now(), time.zone), 1), '00:00', time.zone);
  const due = nextWorkingMoment(time, tomorrow);
  return { due, objectBy: afterWorkingDays(time, due, workingDaysToObject) };
}

/**
 * Puts the mentor of a confirmed pairing on their manager's card, and says what follows from the manager's word: `wait` while it
 * may come or a lead has not decided, `notNow` once a lead decided so. Safe to repeat: a pairing is listed once, whoever the
 * manager is by then.
 */
export async function tellManager(world: World, pairing: Pairing): Promise<'goAhead' | 'wait' | 'notNow'> {
  const cohort = await world.cohorts.find(pairing.tenantId, pairing.cohortId);
  if (cohort === null || cohort.managers === 'none') return 'goAhead';
  const told = await entryOf(world, pairing);
  if (told !== null)
    return told.decision === 'notNow' ? 'notNow' : holdsUp(told, world.clock.now()) ? 'wait' : 'goAhead';
  const managerId = await managerOf(world, pairing);
  if (managerId === null) return 'goAhead';
  const { due, objectBy } = await cardTimes(world, cohort, managerId);
  const mayObject = cohort.managers === 'mayObject';
  const entry = { pairingId: pairing.id, mentorId: pairing.mentorId, objectBy: mayObject ? objectBy : null };
  const of = { tenantId: cohort.tenantId, id: hoursId(world, cohort, managerId) };
  await world.managerHours.insert(emptyHours(cohort, { id: of.id, managerId }));
  await changeAggregate(world.managerHours, of, (h) => ok(listMentor(h, entry, due)));
  return mayObject ? 'wait' : 'goAhead';
}

const emptyHours = (cohort: Cohort, of: { id: string; managerId: PersonId }): ManagerHours => ({
  tenantId: cohort.tenantId,
  id: of.id,
  programId: cohort.programId,
  cohortId: cohort.id,
  managerId: of.managerId,
  mentors: [],
  pairingIds: [],
  owed: [],
  version: 0,
});

/** What was said of a pairing's hours, by whichever manager was told. */
export async function entryOf(world: World, pairing: Pairing): Promise<ManagerHours['mentors'][number] | null> {
  const hours = await world.managerHours.findOfPairing(pairing.tenantId, pairing.id);
  return hours?.mentors.find((m) => m.pairingId === pairing.id) ?? null;
}
