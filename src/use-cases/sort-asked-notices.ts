import type { TenantId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import {
  allowanceOf,
  type MessageMonth,
  monthOf,
  type SentMessage,
  standingOf,
} from '../domain/notice/message-budget.ts';
import type { NoticeRow, Sorting } from './notice-row.ts';
import type { World } from './world.ts';

/**
 * Answers to what people just did go out at once, at any hour and beside every budget, but not more than ten messages a
 * minute to one person. They are counted in the month of UTC: nobody's mailbox is asked for them.
 */
export async function sortAskedNotices(
  world: World,
  tenantId: TenantId,
  rows: readonly NoticeRow[],
): Promise<readonly Sorting[]> {
  const now = world.clock.now();
  const month = monthOf(now);
  const ids = [...new Set(rows.map((row) => row.effect.notice.personId))];
  const months = await world.messages.months(
    tenantId,
    ids.map((personId) => ({ personId, month })),
  );
  const sorted = ids.map(async (personId) => {
    const read = months.get(personId) ?? { tenantId, personId, month, sent: [], version: 0 };
    const own = rows.filter((row) => row.effect.notice.personId === personId);
    return sortOwn(world, read, { rows: own, now });
  });
  return (await Promise.all(sorted)).flat();
}

async function sortOwn(
  world: World,
  month: MessageMonth,
  { rows, now }: { readonly rows: readonly NoticeRow[]; readonly now: Instant },
): Promise<readonly Sorting[]> {
  const counted = new Set(month.sent.map((m) => m.key));
  const left = allowanceOf(month.sent, { now, zone: 'UTC', budget: null });
  const again = rows.filter((row) => counted.has(row.effect.notice.key));
  const fresh = rows.filter((row) => !counted.has(row.effect.notice.key));
  const go = fresh.slice(0, left.thisMinute);
  const late = fresh.slice(go.length);
  const messages = go.map((row): SentMessage => {
    const { key, kind } = row.effect.notice;
    return { key, kind, at: now, standing: standingOf(row.effect.notice) };
  });
  // whoever lost the race is not counted: an answer is worth more than an exact count
  if (messages.length > 0) await world.messages.record(month, messages);
  return [
    ...[...again, ...go].map((row): Sorting => ({ kind: 'send', row, month: month.month })),
    ...late.map((row): Sorting => ({ kind: 'wait', row, until: left.minuteFreeAt, waits: 'minuteLimit' })),
  ];
}
