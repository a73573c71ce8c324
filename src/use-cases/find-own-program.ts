import type { Actor } from '../domain/access/actor.ts';
import { mayRun, maySee } from '../domain/access/rights.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import type { ProposalRun } from '../domain/matching/proposal-run.ts';
import type { Cohort } from '../domain/program/cohort.ts';
import type { Program } from '../domain/program/program.ts';
import type { World } from './world.ts';

type Refused = 'notFound' | 'forbidden';
/** `see`: set-up data, also for administrators; `run`: what only the program's leads may do and read. */
export type Need = 'see' | 'run';

export async function findOwnProgram(
  world: World,
  want: { actor: Actor; programId: EntityId; need: Need },
): Promise<Outcome<Program, Refused>> {
  const program = await world.programs.find(want.actor.tenantId, want.programId);
  if (program === null) return refused('notFound');
  const may = want.need === 'run' ? mayRun(want.actor, program) : maySee(want.actor, program);
  return may ? ok(program) : refused('forbidden');
}

export async function findOwnCohort(
  world: World,
  want: { actor: Actor; cohortId: EntityId; need: Need },
): Promise<Outcome<{ program: Program; cohort: Cohort }, Refused>> {
  const cohort = await world.cohorts.find(want.actor.tenantId, want.cohortId);
  if (cohort === null) return refused('notFound');
  const program = await findOwnProgram(world, { ...want, programId: cohort.programId });
  return program.ok ? ok({ program: program.value, cohort }) : program;
}

export async function findOwnRun(
  world: World,
  want: { actor: Actor; runId: EntityId },
): Promise<Outcome<{ program: Program; cohort: Cohort; run: ProposalRun }, Refused>> {
  const run = await world.proposalRuns.find(want.actor.tenantId, want.runId);
  if (run === null) return refused('notFound');
  const cohort = await findOwnCohort(world, { actor: want.actor, cohortId: run.cohortId, need: 'run' });
  return cohort.ok ? ok({ ...cohort.value, run }) : cohort;
}
