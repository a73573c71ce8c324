import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { epochOf } from '../domain/kernel/instant.ts';
import { type Outcome, ok } from '../domain/kernel/outcome.ts';
import type { Pairing } from '../domain/pairing/pairing.ts';
import type { Cohort } from '../domain/program/cohort.ts';
import { type Enrollment, topicsOffered } from '../domain/program/enrollment.ts';
import type { Program } from '../domain/program/program.ts';
import { isAhead, type Session } from '../domain/session/session.ts';
import { findOwnCohort } from './find-own-program.ts';
import type { World } from './world.ts';

/** Facts of a cohort: totals that say nothing of one person's answers, always shown. */
export type CohortCounts = {
  readonly invited: number;
  readonly enrolled: number;
  readonly trained: number;
  readonly mentors: number;
  readonly mentees: number;
  readonly notJoining: number;
  readonly consulting: number;
  readonly confirmed: number;
  readonly active: number;
  readonly sessionsBooked: number;
  readonly sessionsHeld: number;
  readonly hours: number;
};

const joined = (e: Enrollment): boolean => e.form !== null && e.state !== 'notJoining' && e.state !== 'withdrawn';

export function countCohort(
  places: readonly Enrollment[],
  pairings: readonly Pairing[],
  sessions: readonly Session[],
): CohortCounts {
  const inside = places.filter(joined);
  const held = sessions.filter((s) => s.state === 'held');
  const count = <T>(all: readonly T[], is: (x: T) => boolean): number => all.filter(is).length;
  return {
    invited: places.length,
    enrolled: inside.length,
    trained: count(inside, (e) => e.trainedAt !== null),
    mentors: count(inside, (e) => e.form?.side === 'mentor'),
    mentees: count(inside, (e) => e.form?.side === 'mentee'),
    notJoining: count(places, (e) => e.state === 'notJoining' || e.state === 'withdrawn'),
    consulting: count(pairings, (p) => p.state === 'consulting'),
    confirmed: count(pairings, (p) => p.state === 'confirmed'),
    active: count(pairings, (p) => p.state === 'active' || p.state === 'paused'),
    sessionsBooked: count(sessions, isAhead),
    sessionsHeld: held.length,
    hours:
      Math.round(held.reduce((sum, s) => sum + (epochOf(s.endsAt) - epochOf(s.startsAt)) / 3_600_000, 0) * 10) / 10,
  };
}

export async function readCounts(world: World, cohort: Cohort): Promise<CohortCounts> {
  const [places, pairings, sessions] = await Promise.all([
    world.enrollments.listOfCohort(cohort.tenantId, cohort.id),
    world.pairings.listOfCohort(cohort.tenantId, cohort.id),
    world.sessions.listOfCohort(cohort.tenantId, cohort.id),
  ]);
  return countCohort(places, pairings, sessions);
}

export type CohortPage = {
  readonly program: Program;
  readonly cohort: Cohort;
  readonly counts: CohortCounts;
  /** Mentors who teach and mentees who want each topic. */
  readonly desk: readonly { topic: string; mentors: number; mentees: number }[];
  /** Topics in people's own words that the cohort does not offer yet, the most wanted first. */
  readonly suggestions: readonly { topic: string; people: number }[];
};

export async function readCohort(
  world: World,
  query: { actor: Actor; cohortId: EntityId },
): Promise<Outcome<CohortPage, 'notFound' | 'forbidden'>> {
  const found = await findOwnCohort(world, { ...query, need: 'run' });
  if (!found.ok) return found;
  const { cohort, program } = found.value;
  const places = (await world.enrollments.listOfCohort(cohort.tenantId, cohort.id)).filter(joined);
  const desk = cohort.topics.map((topic) => ({
    topic,
    mentors: places.filter((e) => e.form?.side === 'mentor' && offers(e, cohort, topic)).length,
    mentees: places.filter((e) => e.form?.side === 'mentee' && offers(e, cohort, topic)).length,
  }));
  const suggestions = countSuggestions(places, cohort);
  return ok({ program, cohort, counts: await readCounts(world, cohort), desk, suggestions });
}

const offers = (e: Enrollment, cohort: Cohort, topic: string): boolean =>
  e.form !== null && topicsOffered(e.form, cohort.topics).includes(topic);

function countSuggestions(places: readonly Enrollment[], cohort: Cohort): CohortPage['suggestions'] {
  const people = new Map<string, number>();
  for (const topic of places.flatMap((e) => e.form?.suggestions ?? []))
    if (!cohort.topics.includes(topic)) people.set(topic, (people.get(topic) ?? 0) + 1);
  return [...people].map(([topic, count]) => ({ topic, people: count })).sort((a, b) => b.people - a.people);
}
