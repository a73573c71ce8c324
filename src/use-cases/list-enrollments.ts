import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, ok } from '../domain/kernel/outcome.ts';
import type { Enrollment } from '../domain/program/enrollment.ts';
import { findOwnCohort } from './find-own-program.ts';
import { readUndelivered } from './read-undelivered.ts';
import { recordSight } from './record-sight.ts';
import type { World } from './world.ts';

/** How an invitation fares: not sent yet, standing in the chat, answered, or not deliverable. */
export type ReachSeen = 'owed' | 'sent' | 'answered' | 'unreachable';

export async function listEnrollments(
  world: World,
  query: { actor: Actor; cohortId: EntityId },
): Promise<Outcome<readonly { enrollment: Enrollment; reach: ReachSeen }[], 'notFound' | 'forbidden'>> {
  const found = await findOwnCohort(world, { ...query, need: 'run' });
  if (!found.ok) return found;
  const { cohort } = found.value;
  await recordSight(world, query.actor, { action: 'places.read', targetId: cohort.id });
  const [places, undelivered, sent] = await Promise.all([
    world.enrollments.listOfCohort(cohort.tenantId, cohort.id),
    readUndelivered(world, cohort),
    world.sentCards.subjectsSent(cohort.tenantId, 'invitation'),
  ]);
  const unreachable = new Set(undelivered.map((u) => u.person.id));
  const reachOf = (e: Enrollment): ReachSeen => {
    if (e.state !== 'invited') return 'answered';
    if (unreachable.has(e.personId)) return 'unreachable';
    return sent.has(e.id) ? 'sent' : 'owed';
  };
  return ok(places.map((enrollment) => ({ enrollment, reach: reachOf(enrollment) })));
}
