import type { Actor } from '../domain/access/actor.ts';
import type { Action } from '../domain/insight/action.ts';
import type { Warning } from '../domain/insight/identifying.ts';
import { hasReleased, type Insight, mayDraft, maySeeInsight } from '../domain/insight/insight.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import { type Pairing, personOn, sideOf } from '../domain/pairing/pairing.ts';
import { otherSide } from '../domain/program/cohort.ts';
import { isLead, type Program } from '../domain/program/program.ts';
import { readCrowd } from './read-crowd.ts';
import { readsWall } from './read-released-insights.ts';
import { actionsOf, insightsOf } from './sealed-insights.ts';
import type { World } from './world.ts';

export type OwnInsight = {
  readonly insight: Insight;
  readonly mine: boolean;
  readonly iReleased: boolean;
  readonly otherReleased: boolean;
  readonly warning: Warning;
  readonly actions: readonly Action[];
};

/** What a pair has drafted and released, as one of the two sees it. */
export type InsightsOfPair = {
  readonly pairing: Pairing;
  readonly partnerId: string;
  readonly mayDraft: boolean;
  readonly topics: readonly string[];
  /** What to say before a release: without a topic, and with each. */
  readonly warnings: readonly { readonly topic: string | null; readonly warning: Warning }[];
  readonly insights: readonly OwnInsight[];
};

async function readPair(world: World, actor: Actor, pairing: Pairing): Promise<InsightsOfPair | null> {
  const side = sideOf(pairing, actor.personId);
  if (side === null || pairing.confirmedAt === null) return null;
  const [crowd, all] = await Promise.all([
    readCrowd(world, actor.tenantId, pairing.cohortId),
    insightsOf(world).listOfPairing(actor.tenantId, pairing.id),
  ]);
  const seen = all.filter((i) => i.state !== 'withdrawn' && maySeeInsight(i, actor.personId));
  const ids = seen.filter((i) => i.state === 'released').map((i) => i.id);
  const actions = await actionsOf(world).listOfInsights(actor.tenantId, ids);
  const topics = crowd.topics.get(pairing.id) ?? [];
  return {
    pairing,
    partnerId: personOn(pairing, otherSide(side)),
    mayDraft: mayDraft(pairing),
    topics,
    warnings: [null, ...topics].map((topic) => ({ topic, warning: crowd.warning(topic) })),
    insights: seen.map((insight) => ({
      insight,
      mine: insight.wordedBy === actor.personId,
      iReleased: hasReleased(insight, side),
      otherReleased: hasReleased(insight, otherSide(side)),
      warning: crowd.warning(insight.topic),
      actions: actions.filter((a) => a.insightId === insight.id),
    })),
  };
}

/** Of all own pairings that ever began, and the programs whose wall one may read. */
export async function readOwnInsights(
  world: World,
  query: { actor: Actor },
): Promise<{ pairs: readonly InsightsOfPair[]; walls: readonly Program[] }> {
  const { tenantId, personId } = query.actor;
  const [pairings, places, programs] = await Promise.all([
    world.pairings.listOfPerson(tenantId, personId),
    world.enrollments.listOfPerson(tenantId, personId),
    world.programs.list(tenantId),
  ]);
  const pairs = await Promise.all(pairings.map((p) => readPair(world, query.actor, p)));
  return {
    // a pair that ended without a word is nothing to look at
    pairs: pairs.filter((p) => p !== null).filter((p) => p.mayDraft || p.insights.length > 0),
    walls: programs.filter((p) => isLead(p, personId) || places.some((e) => readsWall(e, p.id))),
  };
}

export async function readInsightsOfPair(
  world: World,
  query: { actor: Actor; pairingId: EntityId },
): Promise<Outcome<InsightsOfPair, 'notFound'>> {
  const pairing = await world.pairings.find(query.actor.tenantId, query.pairingId);
  const pair = pairing === null ? null : await readPair(world, query.actor, pairing);
  return pair === null ? refused('notFound') : ok(pair);
}
