import { reassign, remindOverdue } from '../domain/concern/concern.ts';
import type { TenantId } from '../domain/kernel/ids.ts';
import { ok } from '../domain/kernel/outcome.ts';
import { changeAggregate } from './change-aggregate.ts';
import { linesFor, routeOf, sayIfNobodyIsFree } from './route-concern.ts';
import type { World } from './world.ts';

const most = 5000;

/**
 * Open concerns whose handlers changed, because lines or roles did, go to whoever may handle them now; overdue ones are reminded of
 * once. Safe to repeat.
 */
export async function attendConcerns(world: World, tenantId: TenantId): Promise<void> {
  const open = await world.concerns.listOpen(tenantId, most);
  for (const [programId, concerns] of Map.groupBy(open, (c) => c.programId)) {
    const program = await world.programs.find(tenantId, programId);
    if (program === null) continue;
    const lines = await linesFor(world, program, concerns);
    for (const concern of concerns) {
      const route = routeOf(concern, program, lines);
      const now = world.clock.now();
      if (concern.route.to !== route.to) sayIfNobodyIsFree(world, concern, route);
      await changeAggregate(world.concerns, concern, (c) => ok(remindOverdue(reassign(c, route, now), now)));
    }
  }
}
