import { type PairTopics, type Warning, warningFor } from '../domain/insight/identifying.ts';
import type { EntityId, TenantId } from '../domain/kernel/ids.ts';
import type { Pairing } from '../domain/pairing/pairing.ts';
import type { World } from './world.ts';

/** The pairs of a cohort with the topics that each has in common, and what follows for whoever releases a sentence. */
export type PairsOfCohort = {
  readonly pairings: readonly Pairing[];
  readonly topics: PairTopics;
  /** What to say before a sentence on this topic is released. */
  readonly warning: (topic: string | null) => Warning;
};

export async function readCrowd(world: World, tenantId: TenantId, cohortId: EntityId): Promise<PairsOfCohort> {
  const [cohort, pairings, places] = await Promise.all([
    world.cohorts.find(tenantId, cohortId),
    world.pairings.listOfCohort(tenantId, cohortId),
    world.enrollments.listOfCohort(tenantId, cohortId),
  ]);
  const topicsOf = new Map(places.map((e) => [e.personId, e.form?.topics ?? []]));
  const topics: PairTopics = new Map(
    pairings.map((p) => {
      const taught = topicsOf.get(p.mentorId) ?? [];
      return [p.id, (topicsOf.get(p.menteeId) ?? []).filter((t) => taught.includes(t))];
    }),
  );
  const smallestGroup = cohort?.smallestGroup ?? 5;
  return { pairings, topics, warning: (topic) => warningFor(pairings, { topic, topics, smallestGroup }) };
}
