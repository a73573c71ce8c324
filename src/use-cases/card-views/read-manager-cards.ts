import type { EntityId, TenantId } from '../../domain/kernel/ids.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import { hoursAMonth } from '../../domain/pairing/hours-a-month.ts';
import {
  type ManagerHours,
  type MentorHours,
  mayStillObject,
  waitsForLead,
} from '../../domain/pairing/manager-hours.ts';
import type { Cohort } from '../../domain/program/cohort.ts';
import { isLead, type Program } from '../../domain/program/program.ts';
import type { World } from '../world.ts';
import type { CardOf, CardQuery } from './card-view.ts';
import { readRunners } from './read-people.ts';

type Found = { readonly hours: ManagerHours; readonly cohort: Cohort; readonly program: Program };

async function readHours(world: World, query: CardQuery): Promise<Found | null> {
  const hours = await world.managerHours.find(query.tenantId, query.subjectId);
  if (hours === null) return null;
  const [cohort, program] = await Promise.all([
    world.cohorts.find(query.tenantId, hours.cohortId),
    world.programs.find(query.tenantId, hours.programId),
  ]);
  return cohort === null || program === null ? null : { hours, cohort, program };
}

async function namesOf(world: World, tenantId: TenantId, hours: ManagerHours): Promise<ReadonlyMap<string, string>> {
  const ids = [...hours.mentors.map((m) => m.mentorId), hours.managerId];
  return new Map((await world.people.people(tenantId, ids)).map((p) => [p.id, p.displayName]));
}

/** Whether there still is (or may be) a pairing that takes the mentor's time. */
async function takesTime(world: World, tenantId: TenantId, pairingId: EntityId): Promise<boolean> {
  const pairing = await world.pairings.find(tenantId, pairingId);
  return pairing !== null && pairing.state !== 'closed';
}

function stateFor(mentor: MentorHours, now: Instant): CardOf<'managerHours'>['mentors'][number]['state'] {
  if (mentor.objectBy === null) return 'informed';
  if (mentor.word === 'objects') return mentor.decision === 'goAhead' ? 'goesAhead' : 'objects';
  return mentor.word === 'fine' || !mayStillObject(mentor, now) ? 'fine' : 'open';
}

export async function readManagerHoursCard(world: World, query: CardQuery): Promise<CardOf<'managerHours'> | null> {
  const found = await readHours(world, query);
  if (found === null || found.hours.managerId !== query.personId) return null;
  const { hours, cohort, program } = found;
  const [names, { leadNames }] = await Promise.all([
    namesOf(world, query.tenantId, hours),
    readRunners(world, program),
  ]);
  const now = world.clock.now();
  const running = await Promise.all(hours.mentors.map((m) => takesTime(world, query.tenantId, m.pairingId)));
  const listed = hours.mentors.filter((_, i) => running[i] === true);
  if (listed.length === 0) return null;
  const open = listed.filter((m) => mayStillObject(m, now));
  return {
    kind: 'managerHours',
    programName: program.name,
    cohortName: cohort.name,
    leadNames,
    startsOn: cohort.startsOn,
    endsOn: cohort.endsOn,
    sessions: cohort.sessions,
    hoursAMonth: hoursAMonth(cohort),
    objectBy: open.map((m) => m.objectBy).sort()[0] ?? null,
    mentors: listed.map((m) => ({
      pairingId: m.pairingId,
      name: names.get(m.mentorId) ?? '',
      state: stateFor(m, now),
    })),
  };
}

/** Objections of one manager, for those who lead the program. */
export async function readManagerObjectionCard(
  world: World,
  query: CardQuery,
): Promise<CardOf<'managerObjection'> | null> {
  const found = await readHours(world, query);
  if (found === null || !isLead(found.program, query.personId)) return null;
  const { hours, cohort, program } = found;
  const objected = hours.mentors.filter((m) => m.word === 'objects');
  if (objected.length === 0) return null;
  const names = await namesOf(world, query.tenantId, hours);
  return {
    kind: 'managerObjection',
    programName: program.name,
    cohortName: cohort.name,
    managerName: names.get(hours.managerId) ?? '',
    mentors: objected.map((m) => ({
      pairingId: m.pairingId,
      name: names.get(m.mentorId) ?? '',
      state: waitsForLead(m) ? 'open' : (m.decision ?? 'open'),
    })),
  };
}
