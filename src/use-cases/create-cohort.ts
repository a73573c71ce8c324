import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { localDateOf } from '../domain/kernel/instant.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import type { Cohort, PairingRules, PairingWeights, Side } from '../domain/program/cohort.ts';
import { type CohortSettings, cohortDefaults } from '../domain/program/cohort-defaults.ts';
import { findOwnCohort, findOwnProgram } from './find-own-program.ts';
import { workingTimeOf } from './working-times.ts';
import type { World } from './world.ts';

type Given<T> = { readonly [K in keyof T]?: T[K] | undefined };
export type GivenSettings = Given<Omit<CohortSettings, 'rules' | 'weights' | 'consultation' | 'sessions' | 'times'>> & {
  readonly rules?: Given<PairingRules> | undefined;
  readonly weights?: Given<PairingWeights> | undefined;
  readonly consultation?: Given<{ first: Side; workingDays: number }> | undefined;
  readonly sessions?: Given<{ count: number; minutes: number }> | undefined;
  readonly times?: Given<Cohort['times']> | undefined;
};

/** `given` where it says something, `base` elsewhere. */
const over = <T extends object>(base: T, given: Given<T> | undefined): T => ({
  ...base,
  ...Object.fromEntries(Object.entries(given ?? {}).filter(([, v]) => v !== undefined)),
});

function settle(base: CohortSettings, given: GivenSettings): Outcome<CohortSettings, 'endsBeforeStart' | 'noWeight'> {
  const { rules, weights, consultation, sessions, times, ...plain } = given;
  const settings: CohortSettings = {
    ...over(base, plain),
    rules: over(base.rules, rules),
    weights: over(base.weights, weights),
    consultation: over(base.consultation, consultation),
    sessions: over(base.sessions, sessions),
    times: over(base.times, times),
  };
  if (settings.endsOn <= settings.startsOn) return refused('endsBeforeStart');
  const { topics, distance, logistics } = settings.weights;
  return topics + distance + logistics > 0 ? ok(settings) : refused('noWeight');
}

/** What a new cohort of the program begins with; today is the asking lead's date. */
export async function readCohortDefaults(
  world: World,
  query: { actor: Actor; programId: EntityId },
): Promise<Outcome<CohortSettings, 'notFound' | 'forbidden'>> {
  const program = await findOwnProgram(world, { ...query, need: 'run' });
  if (!program.ok) return program;
  const { zone } = await workingTimeOf(world, query.actor.tenantId, query.actor.personId);
  return ok(cohortDefaults(program.value.name, localDateOf(world.clock.now(), zone)));
}

export async function createCohort(
  world: World,
  command: { actor: Actor; programId: EntityId; settings: GivenSettings },
): Promise<Outcome<Cohort, 'notFound' | 'forbidden' | 'endsBeforeStart' | 'noWeight'>> {
  const defaults = await readCohortDefaults(world, command);
  if (!defaults.ok) return defaults;
  const settings = settle(defaults.value, command.settings);
  if (!settings.ok) return settings;
  const cohort: Cohort = {
    ...settings.value,
    tenantId: command.actor.tenantId,
    id: world.ids.next(),
    programId: command.programId,
    createdAt: world.clock.now(),
    version: 0,
  };
  const stored = await world.cohorts.insert(cohort);
  if (!stored.ok) throw new Error('a fresh cohort id exists already');
  return ok(stored.value);
}

export async function changeCohort(
  world: World,
  command: { actor: Actor; cohortId: EntityId; expectedVersion: number; settings: GivenSettings },
): Promise<
  Outcome<
    Cohort,
    | 'notFound'
    | 'forbidden'
    | 'endsBeforeStart'
    | 'noWeight'
    | 'versionConflict'
    | 'thresholdLowered'
    | 'thresholdFrozen'
  >
> {
  const found = await findOwnCohort(world, { ...command, need: 'run' });
  if (!found.ok) return found;
  const { cohort } = found.value;
  if (cohort.version !== command.expectedVersion) return refused('versionConflict');
  const settings = settle(cohort, command.settings);
  if (!settings.ok) return settings;
  const { smallestGroup } = settings.value;
  if (smallestGroup < cohort.smallestGroup) return refused('thresholdLowered');
  // groups of another size beside figures that were shown would tell single answers apart
  if (smallestGroup !== cohort.smallestGroup && (await anybodyAnswered(world, cohort)))
    return refused('thresholdFrozen');
  return world.cohorts.save({ ...cohort, ...settings.value });
}

async function anybodyAnswered(world: World, cohort: Cohort): Promise<boolean> {
  const checkIns = await world.checkIns.listOfCohort(cohort.tenantId, cohort.id);
  return checkIns.some((c) => c.kind === 'afterSession' && c.answeredAt !== null);
}
