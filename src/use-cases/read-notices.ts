import type { Actor } from '../domain/access/actor.ts';
import type { EntityId, PersonId } from '../domain/kernel/ids.ts';
import { type Instant, localDateOf } from '../domain/kernel/instant.ts';
import { type Outcome, ok } from '../domain/kernel/outcome.ts';
import { isUnasked, monthOf } from '../domain/notice/message-budget.ts';
import type { NoticeKind } from '../domain/notice/notice.ts';
import { kindsForLeads, ruleOf } from '../domain/notice/notice-rules.ts';
import { findOwnCohort } from './find-own-program.ts';
import type { NoticeRecord, Waits } from './ports/outbox.ts';
import { recordSight } from './record-sight.ts';
import type { World } from './world.ts';

export type NoticeSeen = {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly personId: PersonId;
  readonly reminder: boolean;
  readonly dueAt: Instant;
  readonly state: 'owed' | 'waiting' | 'sent' | 'merged' | 'notNeeded' | 'failed';
  /** Why it waits; null unless it does. */
  readonly waits: Waits | null;
  /** What Teams or Graph said, where it failed or waits for somebody. */
  readonly problem: string | null;
  /** Whether the person acted on it; null where that is nobody else's business. */
  readonly actedOn: boolean | null;
};

export type NoticePage = {
  readonly notices: readonly NoticeSeen[];
  /** Where the next page begins; null at the end. */
  readonly next: { readonly dueAt: Instant; readonly effectKey: string } | null;
  /** Unasked messages to this cohort's people in this month, by UTC. */
  readonly thisMonth: { readonly month: string; readonly people: number; readonly messages: number };
};

const pageSize = 50;

const stateOf = (record: NoticeRecord): NoticeSeen['state'] => {
  if (record.state === 'dead') return 'failed';
  if (record.state === 'open') return record.waits === null ? 'owed' : 'waiting';
  if (record.outcome === 'moot') return 'notNeeded';
  if (record.outcome === 'late') return 'failed';
  return record.outcome === 'merged' ? 'merged' : 'sent';
};

/** What became of a cohort's cards. Kinds of which leads may know nothing are not here at all, and answers never. */
export async function readNotices(
  world: World,
  query: { readonly actor: Actor; readonly cohortId: EntityId; readonly before: NoticePage['next'] },
): Promise<Outcome<NoticePage, 'notFound' | 'forbidden'>> {
  const found = await findOwnCohort(world, { ...query, need: 'run' });
  if (!found.ok) return found;
  const { tenantId } = query.actor;
  const { id: cohortId } = found.value.cohort;
  await recordSight(world, query.actor, { action: 'places.read', targetId: cohortId });
  const [records, places] = await Promise.all([
    world.outbox.noticesOf(tenantId, { cohortId, kinds: kindsForLeads, before: query.before }, pageSize + 1),
    world.enrollments.listOfCohort(tenantId, cohortId),
  ]);
  const placeOf = new Map(places.map((e) => [e.id, e]));
  const actedOn = (record: NoticeRecord): boolean | null => {
    const place = placeOf.get(record.subjectId);
    if (ruleOf(record.kind).leadsSee !== 'action' || place === undefined) return null;
    return record.kind === 'invitation' ? place.state !== 'invited' : place.trainedAt !== null;
  };
  const page = records.slice(0, pageSize);
  const last = page.at(-1);
  return ok({
    notices: page.map((record) => ({
      id: record.effectKey,
      kind: record.kind,
      personId: record.personId,
      reminder: record.effectKey.endsWith(':reminder'),
      dueAt: record.dueAt,
      state: stateOf(record),
      waits: record.state === 'open' ? record.waits : null,
      problem: record.lastProblem,
      actedOn: actedOn(record),
    })),
    next: records.length > pageSize && last !== undefined ? { dueAt: last.dueAt, effectKey: last.effectKey } : null,
    thisMonth: await messagesOf(world, tenantId, [...new Set(places.map((e) => e.personId))]),
  });
}

async function messagesOf(
  world: World,
  tenantId: string,
  personIds: readonly PersonId[],
): Promise<NoticePage['thisMonth']> {
  const month = monthOf(localDateOf(world.clock.now(), 'UTC'));
  const months = await world.messages.months(
    tenantId,
    personIds.map((personId) => ({ personId, month })),
  );
  const counts = [...months.values()].map((m) => m.sent.filter((s) => isUnasked(s.standing)).length);
  return { month, people: counts.filter((n) => n > 0).length, messages: counts.reduce((a, b) => a + b, 0) };
}
