import type { Actor } from '../domain/access/actor.ts';
import { showsTopic } from '../domain/insight/identifying.ts';
import { type Insight, maySeeInsight, release, withdrawInsight as takeBack } from '../domain/insight/insight.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, refused } from '../domain/kernel/outcome.ts';
import { changeAggregate } from './change-aggregate.ts';
import { readCrowd } from './read-crowd.ts';
import { insightsOf } from './sealed-insights.ts';
import type { World } from './world.ts';

/** One side's release of exactly this wording. The first asks the other, the second gives it to the company. */
export async function releaseInsight(
  world: World,
  command: { actor: Actor; insightId: EntityId; wording: number },
): Promise<Outcome<Insight, 'notFound' | 'notYours' | 'released' | 'withdrawn' | 'reworded'>> {
  const { tenantId, personId } = command.actor;
  const insights = insightsOf(world);
  const found = await insights.find(tenantId, command.insightId);
  if (found === null || !maySeeInsight(found, personId)) return refused('notFound');
  const { warning } = await readCrowd(world, tenantId, found.cohortId);
  const now = world.clock.now();
  const done = await changeAggregate(insights, found, (i) => {
    const told = warning(i.topic);
    const recognising = { topicShown: showsTopic(told), alone: told.cohort === 'alone' };
    return release(i, { by: personId, wording: command.wording, now, ...recognising });
  });
  world.deliverSoon(tenantId);
  return done;
}

/** Taken back by either, until both have released it. */
export async function withdrawInsight(
  world: World,
  command: { actor: Actor; insightId: EntityId },
): Promise<Outcome<Insight, 'notFound' | 'notYours' | 'released'>> {
  const { tenantId, personId } = command.actor;
  const insights = insightsOf(world);
  const found = await insights.find(tenantId, command.insightId);
  if (found === null || !maySeeInsight(found, personId)) return refused('notFound');
  return changeAggregate(insights, found, (i) => takeBack(i, personId));
}
