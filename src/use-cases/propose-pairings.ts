import type { Actor } from '../domain/access/actor.ts';
import type { EntityId, TenantId } from '../domain/kernel/ids.ts';
import { minutesLater } from '../domain/kernel/instant.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import { checkPool } from '../domain/matching/check-pool.ts';
import type { PairKey } from '../domain/matching/pool.ts';
import type { PairIds, ProposalRun, RunOutcome } from '../domain/matching/proposal-run.ts';
import type { ProposedPairs } from '../domain/matching/propose-pairs.ts';
import type { Cohort } from '../domain/program/cohort.ts';
import { buildPool } from './build-pool.ts';
import { changeAggregate } from './change-aggregate.ts';
import { findOwnCohort, findOwnRun } from './find-own-program.ts';
import type { World } from './world.ts';

export type ProposePairings = {
  readonly actor: Actor;
  readonly cohortId: EntityId;
  /** The same key is the same run, however often it is sent. */
  readonly requestKey: string;
  readonly seed: number | undefined;
  readonly fixed: readonly PairIds[];
  readonly forbidden: readonly PairIds[];
};

/** Begins a proposal run and returns it at once; `done` resolves when it has ended (its outcome is stored by then). */
export async function proposePairings(
  world: World,
  command: ProposePairings,
): Promise<Outcome<{ run: ProposalRun; done: Promise<void> }, 'notFound' | 'forbidden' | 'fixedTwice'>> {
  const found = await findOwnCohort(world, { ...command, need: 'run' });
  if (!found.ok) return found;
  const keys = command.fixed.map((f) => `${f.mentorId}:${f.menteeId}`);
  if (new Set(keys).size < keys.length) return refused('fixedTwice');
  const { cohort } = found.value;
  const run = newRun(world, cohort, command);
  const stored = await world.proposalRuns.insert(run);
  if (stored.ok) return ok({ run: stored.value, done: solveRun(world, stored.value, cohort) });
  const known = await world.proposalRuns.find(run.tenantId, run.id);
  return known === null ? refused('notFound') : ok({ run: known, done: Promise.resolve() });
}

function newRun(world: World, cohort: Cohort, command: ProposePairings): ProposalRun {
  return {
    tenantId: cohort.tenantId,
    id: world.ids.derive('run', cohort.id, command.requestKey),
    programId: cohort.programId,
    cohortId: cohort.id,
    requestedBy: command.actor.personId,
    requestedAt: world.clock.now(),
    seed: command.seed ?? world.ids.seed(),
    fixed: command.fixed,
    forbidden: command.forbidden,
    state: 'running',
    progress: { done: 0, of: 1 },
    pairings: 0,
    total: 0,
    optimal: false,
    gap: null,
    pool: { mentors: 0, mentees: 0 },
    seconds: null,
    releasedAt: null,
    version: 0,
  };
}

/** Runs that this process is solving, so that they can be cancelled and are not begun twice here. */
const solving = new Map<EntityId, AbortController>();
const abandonedAfterMinutes = 10;

async function solveRun(world: World, run: ProposalRun, cohort: Cohort): Promise<void> {
  if (solving.has(run.id)) return;
  const cancelled = new AbortController();
  solving.set(run.id, cancelled);
  try {
    const pool = await buildPool(world, cohort, run);
    const checked = checkPool(pool);
    if (!checked.ok) throw new Error(`the pool of run ${run.id} is not valid: ${checked.code}`);
    const result = await world.solver.solve(pool, {
      runId: run.id,
      standing: await standingDrafts(world, run),
      signal: cancelled.signal,
      onProgress: (progress) => void noteProgress(world, run, progress),
    });
    // the outcome first: a stop in between leaves the run running, and the next tick solves it again, to the same outcome
    await world.proposalRuns.putOutcome(run.tenantId, run.id, outcomeOf(result));
    await changeAggregate(world.proposalRuns, run, (r) =>
      ok<ProposalRun>(
        r.state === 'running'
          ? { ...r, ...figuresOf(result), pool: { mentors: pool.mentors.length, mentees: pool.mentees.length } }
          : r,
      ),
    );
  } catch (error) {
    if (cancelled.signal.aborted) return;
    await changeAggregate(world.proposalRuns, run, (r) =>
      ok<ProposalRun>(r.state === 'running' ? { ...r, state: 'failed' } : r),
    );
    throw error;
  } finally {
    solving.delete(run.id);
  }
}

/** The pairs of the run before: where others are just as good, these stay. */
async function standingDrafts(world: World, run: ProposalRun): Promise<PairKey[]> {
  const before = (await world.proposalRuns.listOfCohort(run.tenantId, run.cohortId))
    .filter((r) => r.id !== run.id && r.state === 'finished' && r.requestedAt <= run.requestedAt)
    .sort((a, b) => b.requestedAt.localeCompare(a.requestedAt))[0];
  if (before === undefined) return [];
  const { pairs } = await world.proposalRuns.outcomeOf(run.tenantId, before.id);
  return pairs.map((p) => ({ mentor: p.mentorId, mentee: p.menteeId }));
}

const outcomeOf = (result: ProposedPairs): RunOutcome => ({
  pairs: result.pairs.map((p) => ({
    mentorId: p.mentor,
    menteeId: p.mentee,
    score: p.score,
    parts: p.parts,
    fixed: p.fixed,
  })),
  unmatched: result.unmatched.map((u) => ({
    personId: u.id,
    side: u.side,
    blockedBy: u.blockedBy,
    wouldHelp: u.wouldHelp,
  })),
});

const figuresOf = (
  result: ProposedPairs,
): Pick<ProposalRun, 'state' | 'pairings' | 'total' | 'optimal' | 'gap' | 'seconds' | 'progress'> => ({
  state: 'finished',
  pairings: result.pairings,
  total: result.total,
  optimal: result.optimal,
  gap: result.gap,
  seconds: result.seconds,
  progress: { done: 1, of: 1 },
});

async function noteProgress(world: World, run: ProposalRun, progress: { done: number; of: number }): Promise<void> {
  const current = await world.proposalRuns.find(run.tenantId, run.id);
  // only a picture for whoever watches: a lost race is no matter, the next step tells more
  if (current?.state === 'running') await world.proposalRuns.save({ ...current, progress });
}

/** Stops a run that is still being solved; one that has ended stays as it is. */
export async function cancelRun(
  world: World,
  command: { actor: Actor; runId: EntityId },
): Promise<Outcome<ProposalRun, 'notFound' | 'forbidden'>> {
  const found = await findOwnRun(world, command);
  if (!found.ok) return found;
  const done = await changeAggregate(world.proposalRuns, found.value.run, (r) =>
    ok<ProposalRun>(r.state === 'running' ? { ...r, state: 'cancelled' } : r),
  );
  if (done.ok && done.value.state === 'cancelled') solving.get(command.runId)?.abort();
  return done;
}

/** Runs whose process stopped while it solved them are solved again: same pool, same seed, same outcome. */
export async function continueRuns(world: World, tenantId: TenantId): Promise<void> {
  for (const run of await world.proposalRuns.listInState(tenantId, 'running', 5)) {
    const abandoned = minutesLater(run.requestedAt, abandonedAfterMinutes) <= world.clock.now();
    const cohort = abandoned ? await world.cohorts.find(tenantId, run.cohortId) : null;
    if (cohort !== null) await solveRun(world, run, cohort);
  }
}
