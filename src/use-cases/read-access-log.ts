import type { Actor } from '../domain/access/actor.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { Program } from '../domain/program/program.ts';
import type { AuditEntry } from './ports/stores.ts';
import { type Sight, sights } from './record-sight.ts';
import type { World } from './world.ts';

export type Access = {
  readonly at: Instant;
  readonly what: Sight;
  readonly programName: string;
  readonly cohortName: string;
  /** Who it was, as far as they still run the program; their role then is all that is known of others. */
  readonly byName: string | null;
};

const most = 500;

type Target = { readonly program: Program; readonly cohortName: string };

/** Who has looked at which kind of the person's data, from the trail, newest first. */
export async function readAccessLog(world: World, actor: Actor): Promise<readonly Access[]> {
  const { tenantId } = actor;
  const targets = await targetsOf(world, actor);
  const entries = await world.audit.listAbout(tenantId, [...targets.keys()], most);
  const seen = entries.filter((e): e is AuditEntry & { action: Sight } => e.action in sights);
  const names = await staffNames(world, actor, [...targets.values()]);
  return seen.flatMap((e) => {
    const target = targets.get(e.targetId);
    if (target === undefined) return [];
    const { program, cohortName } = target;
    return [{ at: e.at, what: e.action, programName: program.name, cohortName, byName: names.get(e.actorId) ?? null }];
  });
}

/** The cohorts that the person has a place in, and the concerns that they opened themselves. */
async function targetsOf(world: World, { tenantId, personId }: Actor): Promise<ReadonlyMap<string, Target>> {
  const [places, concerns] = await Promise.all([
    world.enrollments.listOfPerson(tenantId, personId),
    world.concerns.listOfPerson(tenantId, personId),
  ]);
  const found = await Promise.all(
    [...places.map((e) => ({ ...e, id: e.cohortId })), ...concerns].map(async (of) => {
      const [program, cohort] = await Promise.all([
        world.programs.find(tenantId, of.programId),
        world.cohorts.find(tenantId, of.cohortId),
      ]);
      return program === null ? [] : [[of.id, { program, cohortName: cohort?.name ?? '' }] as const];
    }),
  );
  return new Map(found.flat());
}

/** The trail's names of those who run these programs now. */
async function staffNames(
  world: World,
  { tenantId }: Actor,
  targets: readonly Target[],
): Promise<ReadonlyMap<string, string>> {
  const ids = targets.flatMap(({ program: p }) => [
    ...p.leads,
    ...(p.secondContactId === null ? [] : [p.secondContactId]),
  ]);
  const people = await world.people.people(tenantId, [...new Set(ids)]);
  return new Map(people.map((p) => [world.audit.pseudonymOf(tenantId, p.id), p.displayName]));
}
