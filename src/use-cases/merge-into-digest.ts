import type { PersonId } from '../domain/kernel/ids.ts';
import { type Instant, localDateOf } from '../domain/kernel/instant.ts';
import { ok } from '../domain/kernel/outcome.ts';
import { nextWorkingMoment, type WorkingTime } from '../domain/kernel/working-time.ts';
import { type Digest, digestNotice, withItems } from '../domain/notice/digest.ts';
import { type MessageMonth, nextDayStart, type SentMessage, standingOf } from '../domain/notice/message-budget.ts';
import { owing } from '../domain/notice/notice.ts';
import { changeAggregate } from './change-aggregate.ts';
import type { NoticeRow, Sorting } from './notice-row.ts';
import type { World } from './world.ts';

type Merging = {
  /** How the digest counts; empty when today's has gone out already. */
  readonly message: readonly SentMessage[];
  readonly sortings: readonly Sorting[];
  /** Writes the digest, once it is counted. */
  readonly commit: () => Promise<void>;
};

/** One digest a day lists what is owed to a person; what comes after it has gone out waits for tomorrow. */
export async function mergeIntoDigest(
  world: World,
  of: {
    person: { readonly personId: PersonId; readonly time: WorkingTime; readonly month: MessageMonth };
    rows: readonly NoticeRow[];
    now: Instant;
  },
): Promise<Merging> {
  const { person, rows, now } = of;
  const { tenantId } = person.month;
  const day = localDateOf(now, person.time.zone);
  const id = world.ids.derive('digest', tenantId, person.personId, day);
  const known = await world.digests.find(tenantId, id);
  const notices = rows.map((row) => row.effect.notice);
  const fresh: Digest = {
    tenantId,
    id,
    personId: person.personId,
    day,
    items: [],
    createdAt: now,
    owed: [],
    version: 0,
  };
  const notice = digestNotice(fresh, now);
  if (known !== null && notices.some((n) => !known.items.some((i) => i.notice.key === n.key))) {
    const until = nextWorkingMoment(person.time, nextDayStart(now, person.time.zone));
    const sortings = rows.map((row): Sorting => ({ kind: 'wait', row, until, waits: 'dayLimit' }));
    return { message: [], sortings, commit: async () => undefined };
  }
  const standing = notices.some((n) => standingOf(n) === 'budgeted') ? 'budgeted' : 'needed';
  return {
    message: known === null ? [{ key: notice.key, at: now, kind: 'digest', standing }] : [],
    sortings: rows.map((row) => ({ kind: 'merged', row })),
    commit: async () => {
      const inserted = await world.digests.insert(owing(withItems(fresh, notices), notice));
      if (inserted.ok) return;
      const stored = await world.digests.find(tenantId, id);
      if (stored !== null) await changeAggregate(world.digests, stored, (d) => ok(withItems(d, notices)));
    },
  };
}
