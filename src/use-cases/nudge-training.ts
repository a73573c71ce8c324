import type { TenantId } from '../domain/kernel/ids.ts';
import { daysLater } from '../domain/kernel/instant.ts';
import { ok } from '../domain/kernel/outcome.ts';
import { nudgeTraining } from '../domain/program/training.ts';
import { changeAggregate } from './change-aggregate.ts';
import type { World } from './world.ts';

const afterDays = 5;

/** The one reminder of training that is not finished five days after somebody enrolled. */
export async function nudgeUntrained(world: World, tenantId: TenantId): Promise<void> {
  const now = world.clock.now();
  for (const due of await world.enrollments.dueForTrainingNudge(tenantId, daysLater(now, -afterDays), 200))
    await changeAggregate(world.enrollments, due, (e) => ok(nudgeTraining(e, now)));
}
