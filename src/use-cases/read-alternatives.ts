import type { Actor } from '../domain/access/actor.ts';
import type { EntityId, PersonId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import { checkPool } from '../domain/matching/check-pool.ts';
import { buildPool } from './build-pool.ts';
import { findOwnRun } from './find-own-program.ts';
import type { World } from './world.ts';

export type AlternativeMentor = {
  readonly mentorId: PersonId;
  readonly score: number;
  /** Pairings, then points, that the whole would lose by insisting on this mentor. */
  readonly costPairings: number;
  readonly costTotal: number;
};

/** Other mentors for one mentee of a run, on the pool as it is now, with what each would cost all others. */
export async function readAlternatives(
  world: World,
  query: { actor: Actor; runId: EntityId; menteeId: PersonId },
): Promise<Outcome<readonly AlternativeMentor[], 'notFound' | 'forbidden' | 'poolChanged'>> {
  const found = await findOwnRun(world, query);
  if (!found.ok) return found;
  const pool = await buildPool(world, found.value.cohort, found.value.run);
  if (!checkPool(pool).ok) return refused('poolChanged');
  const alternatives = await world.solver.alternatives(pool, query.menteeId);
  return ok(
    alternatives.map((a) => ({
      mentorId: a.mentor,
      score: a.score,
      costPairings: a.cost.pairings,
      costTotal: a.cost.points,
    })),
  );
}
