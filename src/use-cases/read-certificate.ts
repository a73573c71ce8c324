import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { epochOf, type LocalDate, localDateOf } from '../domain/kernel/instant.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import type { Cohort, Side } from '../domain/program/cohort.ts';
import type { Enrollment } from '../domain/program/enrollment.ts';
import type { Program } from '../domain/program/program.ts';
import { trainingMinutes } from '../domain/program/training.ts';
import type { Session } from '../domain/session/session.ts';
import { readRunners } from './card-views/read-people.ts';
import { workingTimeOf } from './working-times.ts';
import type { World } from './world.ts';

export type Certificate = {
  readonly enrollment: Enrollment;
  readonly cohort: Cohort;
  readonly program: Program;
  readonly side: Side;
  readonly personName: string;
  readonly leadNames: readonly string[];
  /** The days of sessions that took place, in order and in the person's zone: contested ones and those that nobody reported on are none. */
  readonly heldOn: readonly LocalDate[];
  readonly sessionMinutes: number;
  readonly trainingMinutes: number;
  readonly completed: boolean;
  readonly asOf: LocalDate;
};

const minutesOf = (s: Session): number => Math.round((epochOf(s.endsAt) - epochOf(s.startsAt)) / 60_000);

/** The hours that somebody gave to a cohort, over all their pairings in it; for themselves alone. */
export async function readCertificate(
  world: World,
  query: { readonly actor: Actor; readonly enrollmentId: EntityId },
): Promise<Outcome<Certificate, 'notFound' | 'notYours' | 'notEnrolled'>> {
  const { tenantId, personId } = query.actor;
  const enrollment = await world.enrollments.find(tenantId, query.enrollmentId);
  if (enrollment === null) return refused('notFound');
  if (enrollment.personId !== personId) return refused('notYours');
  if (enrollment.form === null) return refused('notEnrolled');
  const [cohort, program, person, pairings, { zone }] = await Promise.all([
    world.cohorts.find(tenantId, enrollment.cohortId),
    world.programs.find(tenantId, enrollment.programId),
    world.people.person(tenantId, personId),
    world.pairings.listOfPerson(tenantId, personId),
    workingTimeOf(world, tenantId, personId),
  ]);
  if (cohort === null || program === null) return refused('notFound');
  const own = pairings.filter((p) => p.cohortId === cohort.id && p.confirmedAt !== null);
  const sessions = (await Promise.all(own.map((p) => world.sessions.listOfPairing(tenantId, p.id)))).flat();
  const held = sessions.filter((s) => s.state === 'held').sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  return ok({
    enrollment,
    cohort,
    program,
    side: enrollment.form.side,
    personName: person?.displayName ?? '',
    leadNames: (await readRunners(world, program)).leadNames,
    heldOn: held.map((s) => localDateOf(s.startsAt, zone)),
    sessionMinutes: held.reduce((sum, s) => sum + minutesOf(s), 0),
    trainingMinutes: trainingMinutes(enrollment),
    completed: own.some((p) => p.state === 'completed'),
    asOf: localDateOf(world.clock.now(), zone),
  });
}
