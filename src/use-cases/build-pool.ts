import type { PersonId, TenantId } from '../domain/kernel/ids.ts';
import { localDateOf } from '../domain/kernel/instant.ts';
import type { Person } from '../domain/kernel/person.ts';
import type { PastPair, Pool, PoolMember, PoolPerson } from '../domain/matching/pool.ts';
import type { PairIds } from '../domain/matching/proposal-run.ts';
import type { Pairing } from '../domain/pairing/pairing.ts';
import type { Cohort, Side } from '../domain/program/cohort.ts';
import { type Enrollment, topicsOffered } from '../domain/program/enrollment.ts';
import { type KnownTime, workingTimes } from './working-times.ts';
import type { World } from './world.ts';

export type PoolWishes = {
  readonly seed: number;
  readonly fixed: readonly PairIds[];
  readonly forbidden: readonly PairIds[];
};

const stillOpen = (p: Pairing): boolean => p.state !== 'closed' && p.state !== 'completed';
const mayBePaired = (e: Enrollment): boolean =>
  e.form !== null && (e.state === 'enrolled' || e.state === 'trained' || e.state === 'waiting' || e.state === 'paired');

/** How many more pairings somebody takes now: what they offered less what is being asked about or runs. */
function placesLeft(enrollment: Enrollment, pairings: readonly Pairing[]): number {
  const taken = pairings.filter(
    (p) => stillOpen(p) && (p.mentorId === enrollment.personId || p.menteeId === enrollment.personId),
  );
  return (enrollment.form?.capacity ?? 0) - taken.length;
}

/**
 * A draft that came to nothing is not proposed again in this cohort, whether somebody refused or nobody answered: a lead could
 * otherwise tell the two apart by proposing again. Nor is who once was a pair.
 */
function pastPair(p: Pairing): PastPair {
  const outcome = p.state !== 'closed' ? 'completed' : p.closedBecause === 'ended' ? 'ended' : 'declined';
  return { mentor: p.mentorId, mentee: p.menteeId, outcome };
}

function poolPerson(
  person: Person,
  of: { form: Enrollment['form']; time: KnownTime | undefined; groups: readonly string[] },
): PoolPerson {
  return {
    id: person.id,
    managerId: person.managerId,
    department: person.department,
    office: person.officeLocation,
    timeZone: of.time?.zone ?? null,
    workingHours: of.time?.hours ?? null,
    languages: of.form?.languages ?? [],
    stage: of.form?.stage ?? null,
    birthYearBand: null,
    level: null,
    hireDate: person.hireDate,
    groups: of.groups,
  };
}

async function groupsOf(
  world: World,
  tenantId: TenantId,
  groupIds: readonly string[],
): Promise<ReadonlyMap<PersonId, string[]>> {
  const groups = new Map<PersonId, string[]>();
  for (const groupId of groupIds)
    for (const id of (await world.directory.groupMembers(tenantId, groupId)) ?? [])
      groups.set(id, [...(groups.get(id) ?? []), groupId]);
  return groups;
}

/** The pool of a cohort as it is now: who can be paired, the whole directory for lines and levels, and what happened before. */
export async function buildPool(world: World, cohort: Cohort, wishes: PoolWishes): Promise<Pool> {
  const { tenantId } = cohort;
  const [places, pairings, snapshot, groups] = await Promise.all([
    world.enrollments.listOfCohort(tenantId, cohort.id),
    world.pairings.listOfCohort(tenantId, cohort.id),
    world.people.snapshot(tenantId),
    groupsOf(world, tenantId, cohort.rules.exclusiveGroups),
  ]);
  const people = snapshot?.people ?? [];
  const known = new Set(people.filter((p) => p.accountEnabled && !p.guest).map((p) => p.id));
  const eligible = places.filter((e) => mayBePaired(e) && known.has(e.personId) && placesLeft(e, pairings) > 0);
  const times = await workingTimes(
    world,
    tenantId,
    eligible.map((e) => e.personId),
  );
  const forms = new Map(eligible.map((e) => [e.personId, e.form]));
  const avoids = new Map<PersonId, PersonId[]>();
  for (const f of wishes.forbidden) avoids.set(f.mentorId, [...(avoids.get(f.mentorId) ?? []), f.menteeId]);
  const members = (side: Side): PoolMember[] =>
    eligible
      .filter((e) => e.form?.side === side)
      .map((e) => ({
        id: e.personId,
        topics: e.form === null ? [] : topicsOffered(e.form, cohort.topics),
        capacity: placesLeft(e, pairings),
        avoid: avoids.get(e.personId) ?? [],
      }));
  const inPool = new Set(eligible.map((e) => e.personId));
  return {
    asOf: localDateOf(world.clock.now(), 'UTC'),
    seed: wishes.seed,
    rules: { ...cohort.rules, minYearsGap: null },
    weights: cohort.weights,
    people: people.map((p) =>
      poolPerson(p, { form: forms.get(p.id) ?? null, time: times.get(p.id), groups: groups.get(p.id) ?? [] }),
    ),
    mentors: members('mentor'),
    mentees: members('mentee'),
    history: pairings.map(pastPair).filter((h) => inPool.has(h.mentor) && inPool.has(h.mentee)),
    fixed: wishes.fixed
      .filter((f) => forms.get(f.mentorId)?.side === 'mentor' && forms.get(f.menteeId)?.side === 'mentee')
      .map((f) => ({ mentor: f.mentorId, mentee: f.menteeId })),
  };
}
