import type { TenantId } from '../domain/kernel/ids.ts';
import { daysLater } from '../domain/kernel/instant.ts';
import { ok } from '../domain/kernel/outcome.ts';
import { remind } from '../domain/program/invitation.ts';
import { changeAggregate } from './change-aggregate.ts';
import type { World } from './world.ts';

const reminderAfterDays = 4;

/** The one reminder of an invitation that was not answered within four days. */
export async function remindInvited(world: World, tenantId: TenantId): Promise<void> {
  const now = world.clock.now();
  for (const due of await world.enrollments.dueForReminder(tenantId, daysLater(now, -reminderAfterDays), 200))
    await changeAggregate(world.enrollments, due, (e) => ok(remind(e, now)));
}
