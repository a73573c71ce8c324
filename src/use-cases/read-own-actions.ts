import type { Actor } from '../domain/access/actor.ts';
import { type Action, isOverdue, stateOf } from '../domain/insight/action.ts';
import { localDateOf } from '../domain/kernel/instant.ts';
import { actionsOf, insightsOf } from './sealed-insights.ts';
import { workingTimeOf } from './working-times.ts';
import type { World } from './world.ts';

export type OwnAction = {
  readonly action: Action;
  readonly sentence: string;
  readonly programName: string;
  readonly overdue: boolean;
};

/** What somebody was asked to take care of; an owner need not take part in any program. */
export async function readOwnActions(world: World, query: { actor: Actor }): Promise<readonly OwnAction[]> {
  const { tenantId, personId } = query.actor;
  const actions = await actionsOf(world).listOfOwner(tenantId, personId);
  const mine = actions.filter((a) => stateOf(a) !== 'takenBack');
  if (mine.length === 0) return [];
  const { zone } = await workingTimeOf(world, tenantId, personId);
  const today = localDateOf(world.clock.now(), zone);
  return Promise.all(
    mine.map(async (action) => {
      const [insight, program] = await Promise.all([
        insightsOf(world).find(tenantId, action.insightId),
        world.programs.find(tenantId, action.programId),
      ]);
      return {
        action,
        sentence: insight?.sentence ?? '',
        programName: program?.name ?? '',
        overdue: isOverdue(action, today),
      };
    }),
  );
}
