import type { TenantId } from '../domain/kernel/ids.ts';
import { localDateOf } from '../domain/kernel/instant.ts';
import { type Notice, noticeKey } from '../domain/notice/notice.ts';
import type { World } from './world.ts';

/**
 * A card could not be delivered and will not be until somebody acts: the leads learn of it, at most once a day. The cohort is the
 * one that the person takes part in; what the card was about is not told.
 */
export async function reportUnreachable(
  world: World,
  of: { tenantId: TenantId; notice: Notice; problem: string },
): Promise<void> {
  // that a question about a draft went out at all is nobody's business but the two's
  if (of.notice.kind === 'deliveryProblem' || of.notice.kind === 'consultation') return;
  const now = world.clock.now();
  for (const place of await world.enrollments.listOfPerson(of.tenantId, of.notice.personId)) {
    const program = await world.programs.find(of.tenantId, place.programId);
    const rows = (program?.leads ?? []).map((lead) => {
      const effectKey = `${noticeKey('deliveryProblem', place.cohortId, lead)}:${localDateOf(now, 'UTC')}`;
      const notice: Notice = {
        key: effectKey,
        kind: 'deliveryProblem',
        personId: lead,
        subjectId: place.cohortId,
        dueAt: now,
        asked: false,
        reminder: 0,
      };
      return { effectKey, effect: { kind: 'notice' as const, notice }, dueAt: now };
    });
    await world.outbox.add(of.tenantId, rows);
  }
}
