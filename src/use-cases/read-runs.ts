import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import type { ProposalRun, RunOutcome, RunPair } from '../domain/matching/proposal-run.ts';
import { findOwnCohort, findOwnRun } from './find-own-program.ts';
import { recordSight } from './record-sight.ts';
import type { World } from './world.ts';

type Refused = 'notFound' | 'forbidden';

export async function listRuns(
  world: World,
  query: { actor: Actor; cohortId: EntityId },
): Promise<Outcome<readonly ProposalRun[], Refused>> {
  const found = await findOwnCohort(world, { ...query, need: 'run' });
  return found.ok ? ok(await world.proposalRuns.listOfCohort(query.actor.tenantId, query.cohortId)) : found;
}

export async function readRun(
  world: World,
  query: { actor: Actor; runId: EntityId },
): Promise<Outcome<{ run: ProposalRun; outcome: RunOutcome }, Refused>> {
  const found = await findOwnRun(world, query);
  if (!found.ok) return found;
  await recordSight(world, query.actor, { action: 'proposals.read', targetId: found.value.cohort.id });
  return ok({ run: found.value.run, outcome: await world.proposalRuns.outcomeOf(query.actor.tenantId, query.runId) });
}

export type RunDifference = {
  readonly kept: number;
  readonly added: readonly RunPair[];
  readonly gone: readonly RunPair[];
  readonly pairings: number;
  readonly total: number;
};

/** What changed from an earlier run (`withId`) to this one; both of the same cohort. */
export async function compareRuns(
  world: World,
  query: { actor: Actor; runId: EntityId; withId: EntityId },
): Promise<Outcome<RunDifference, Refused | 'otherCohort'>> {
  const now = await readRun(world, query);
  if (!now.ok) return now;
  const before = await readRun(world, { actor: query.actor, runId: query.withId });
  if (!before.ok) return before;
  if (now.value.run.cohortId !== before.value.run.cohortId) return refused('otherCohort');
  const key = (p: RunPair): string => `${p.mentorId}:${p.menteeId}`;
  const old = new Set(before.value.outcome.pairs.map(key));
  const current = new Set(now.value.outcome.pairs.map(key));
  const added = now.value.outcome.pairs.filter((p) => !old.has(key(p)));
  return ok({
    kept: current.size - added.length,
    added,
    gone: before.value.outcome.pairs.filter((p) => !current.has(key(p))),
    pairings: now.value.run.pairings - before.value.run.pairings,
    total: now.value.run.total - before.value.run.total,
  });
}
