import type { TenantId } from '../domain/kernel/ids.ts';
import { daysLater, type Instant, instantAt } from '../domain/kernel/instant.ts';
import { periods } from '../domain/retention/periods.ts';
import { deleteOldWords } from './delete-old-words.ts';
import type { World } from './world.ts';

type Deletion = (world: World, tenantId: TenantId, now: Instant) => Promise<void>;

/** Everything that has an end, in no particular order: whoever stores something new about people adds a line. */
const deletions: readonly Deletion[] = [
  (world, tenantId) => deleteOldWords(world, tenantId),
  (world, tenantId, now) => world.retention.deleteCheckIns(tenantId, daysLater(now, -periods.answers)),
  (world, tenantId, now) => world.retention.deleteConcerns(tenantId, daysLater(now, -periods.concerns)),
  (world, tenantId, now) => world.retention.deleteMessages(tenantId, daysLater(now, -periods.messages)),
  deleteOldTrail,
  deleteOldCohorts,
];

/** Deletes what has been kept for as long as it may be; each night, and safe to repeat. One that fails does not keep the others from their turn. */
export async function deleteExpired(world: World, tenantId: TenantId): Promise<void> {
  for (const deletion of deletions)
    await deletion(world, tenantId, world.clock.now()).catch((error: unknown) =>
      world.reportSurprise('something could not be deleted at the end of its period', error),
    );
}

async function deleteOldTrail(world: World, tenantId: TenantId, now: Instant): Promise<void> {
  const intact = await world.audit.deleteBefore(tenantId, daysLater(now, -periods.trail));
  if (!intact) throw new Error('the trail is not what was written: entries are missing or changed');
}

async function deleteOldCohorts(world: World, tenantId: TenantId, now: Instant): Promise<void> {
  for (const program of await world.programs.list(tenantId))
    for (const cohort of await world.cohorts.listOfProgram(tenantId, program.id)) {
      const until = daysLater(instantAt(cohort.endsOn, '00:00', 'UTC'), periods.cohorts);
      if (until <= now) await world.retention.deletePeopleOfCohort(tenantId, cohort.id);
    }
}
