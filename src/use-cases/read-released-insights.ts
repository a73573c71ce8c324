import type { Actor } from '../domain/access/actor.ts';
import { type Action, isOpen, stateOf } from '../domain/insight/action.ts';
import { maybeFromOthers } from '../domain/insight/identifying.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import type { Cohort } from '../domain/program/cohort.ts';
import type { Enrollment } from '../domain/program/enrollment.ts';
import { isLead } from '../domain/program/program.ts';
import { findOwnCohort } from './find-own-program.ts';
import { actionsOf, insightsOf } from './sealed-insights.ts';
import type { World } from './world.ts';

/** A released sentence as everybody but the pair sees it: no names, and no moment by which one could guess them. */
export type ReleasedInsight = {
  readonly id: EntityId;
  readonly cohort: Cohort;
  readonly sentence: string;
  readonly topic: string | null;
  readonly actions: readonly Action[];
};

/** Those that may be shown: a sentence that only one pair can have written waits until there is another pair. */
async function readShown(world: World, cohort: Cohort): Promise<readonly ReleasedInsight[]> {
  const { tenantId } = cohort;
  const [released, pairings] = await Promise.all([
    insightsOf(world).listReleased(tenantId, cohort.id),
    world.pairings.listOfCohort(tenantId, cohort.id),
  ]);
  const shown = released.filter((i) => maybeFromOthers(i, pairings));
  const actions = await actionsOf(world).listOfInsights(
    tenantId,
    shown.map((i) => i.id),
  );
  return shown.map((i) => ({
    id: i.id,
    cohort,
    sentence: i.sentence,
    topic: i.topicShown ? i.topic : null,
    actions: actions.filter((a) => a.insightId === i.id),
  }));
}

/** What a cohort's pairs have released, for its leads. */
export async function readReleasedInsights(
  world: World,
  query: { actor: Actor; cohortId: EntityId },
): Promise<Outcome<readonly ReleasedInsight[], 'notFound' | 'forbidden'>> {
  const found = await findOwnCohort(world, { ...query, need: 'run' });
  return found.ok ? ok(await readShown(world, found.value.cohort)) : found;
}

/** One of them by its id, for a lead of its program. */
export async function findReleasedInsight(
  world: World,
  query: { actor: Actor; insightId: EntityId },
): Promise<Outcome<ReleasedInsight, 'notFound' | 'forbidden'>> {
  const insight = await world.insights.find(query.actor.tenantId, query.insightId);
  if (insight === null || insight.state !== 'released') return refused('notFound');
  const all = await readReleasedInsights(world, { actor: query.actor, cohortId: insight.cohortId });
  if (!all.ok) return all;
  const found = all.value.find((i) => i.id === insight.id);
  return found === undefined ? refused('notFound') : ok(found);
}

export type WallEntry = Omit<ReleasedInsight, 'actions'> & {
  readonly state: 'inHand' | 'done';
  readonly outcomes: readonly { readonly outcome: string; readonly doneAt: string }[];
};

/** On the wall is what a lead has put into somebody's hands; done stays, whatever else is still under way. */
function onWall({ actions, ...insight }: ReleasedInsight): WallEntry | null {
  const outcomes = actions.flatMap((a) =>
    stateOf(a) === 'done' && a.outcome !== null && a.doneAt !== null ? [{ outcome: a.outcome, doneAt: a.doneAt }] : [],
  );
  const inHand = actions.some(isOpen);
  if (outcomes.length === 0 && !inHand) return null;
  return { ...insight, state: outcomes.length > 0 ? 'done' : 'inHand', outcomes };
}

/** Whoever takes, or took, part in the program. */
export const readsWall = (place: Enrollment, programId: EntityId): boolean =>
  place.programId === programId && place.form !== null && place.state !== 'notJoining';

/** "Heard → done" of a whole program, for those who take or took part in it and those who run it. */
export async function readWall(
  world: World,
  query: { actor: Actor; programId: EntityId },
): Promise<Outcome<{ programName: string; entries: readonly WallEntry[] }, 'notFound'>> {
  const { tenantId, personId } = query.actor;
  const program = await world.programs.find(tenantId, query.programId);
  if (program === null) return refused('notFound');
  const places = await world.enrollments.listOfPerson(tenantId, personId);
  if (!isLead(program, personId) && !places.some((e) => readsWall(e, program.id))) return refused('notFound');
  const cohorts = await world.cohorts.listOfProgram(tenantId, program.id);
  const shown = (await Promise.all(cohorts.map((c) => readShown(world, c)))).flat();
  const entries = shown.map(onWall).filter((e) => e !== null);
  const newest = (e: WallEntry): string => e.outcomes[0]?.doneAt ?? '';
  return ok({ programName: program.name, entries: entries.sort((a, b) => newest(b).localeCompare(newest(a))) });
}
