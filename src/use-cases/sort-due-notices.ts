import type { PersonId, TenantId } from '../domain/kernel/ids.ts';
import { type Instant, localDateOf, minutesLater } from '../domain/kernel/instant.ts';
import { nextWorkingMoment, type WorkingTime } from '../domain/kernel/working-time.ts';
import {
  allowanceOf,
  budgetOf,
  budgetUsed,
  type MessageMonth,
  monthlyBudget,
  monthOf,
  nextDayStart,
  nextMonthStart,
  type Sorted,
  sortDue,
  standingOf,
} from '../domain/notice/message-budget.ts';
import { readCard } from './card-views/read-card.ts';
import { mergeIntoDigest } from './merge-into-digest.ts';
import { type NoticeRow, noticeRowsOf, type Sorting } from './notice-row.ts';
import type { OutboxRow } from './ports/outbox.ts';
import { type KnownTime, workingTimes } from './working-times.ts';
import type { World } from './world.ts';

type Of = {
  readonly tenantId: TenantId;
  readonly rows: readonly NoticeRow[];
  /** Claims whatever else is due to a person, so that one digest can list all of it. */
  readonly more: (personId: PersonId) => Promise<readonly OutboxRow[]>;
};

type Person = {
  readonly personId: PersonId;
  readonly time: WorkingTime;
  readonly month: MessageMonth;
  /** Null: no month's budget. */
  readonly budget: number | null;
};

/** The smallest budget that anybody has: below it nobody's places need to be looked up. */
const leastBudget = Math.min(...Object.values(monthlyBudget));
const aMoment = 2 / 60;

/**
 * What becomes of unasked notices that are due: nobody is written to outside their own hours, nor more often in a minute, a day
 * and a month than the limits allow.
 */
export async function sortDueNotices(world: World, of: Of): Promise<readonly Sorting[]> {
  const now = world.clock.now();
  const times = await workingTimes(world, of.tenantId, [...new Set(of.rows.map((row) => row.effect.notice.personId))]);
  const quiet: Sorting[] = [];
  const awake: NoticeRow[] = [];
  for (const row of of.rows) {
    const time = times.get(row.effect.notice.personId);
    const next = time === undefined ? now : nextMomentFor(row, time, now);
    if (next <= now) awake.push(row);
    else quiet.push({ kind: 'wait', row, until: next, waits: 'quietHours' });
  }
  const people = await readPeople(world, of.tenantId, { now, times, rows: awake });
  const sorted = await Promise.all(
    people.map((person) => {
      const rows = awake.filter((row) => row.effect.notice.personId === person.personId);
      return sortOfPerson(world, person, { rows, more: of.more, now });
    }),
  );
  return [...quiet, ...sorted.flat()];
}

/** When somebody may be written to; a reminder waits until their automatic reply is off, looked at again each day. */
function nextMomentFor({ effect: { notice } }: NoticeRow, time: KnownTime, now: Instant): Instant {
  const isAway = notice.reminder === 1 && time.automaticReplies;
  return nextWorkingMoment(time, isAway ? nextDayStart(now, time.zone) : now);
}

async function readPeople(
  world: World,
  tenantId: TenantId,
  given: { now: Instant; times: ReadonlyMap<PersonId, WorkingTime>; rows: readonly NoticeRow[] },
): Promise<readonly Person[]> {
  const ids = [...new Set(given.rows.map((row) => row.effect.notice.personId))];
  const asked = ids.flatMap((personId) => {
    const time = given.times.get(personId);
    return time === undefined ? [] : [{ personId, time, month: monthOf(localDateOf(given.now, time.zone)) }];
  });
  const months = await world.messages.months(tenantId, asked);
  const people = asked.map(({ personId, time, month }) => ({
    personId,
    time,
    month: months.get(personId) ?? { tenantId, personId, month, sent: [], version: 0 },
  }));
  const owed = (personId: PersonId) =>
    given.rows.filter((r) => r.effect.notice.personId === personId && standingOf(r.effect.notice) === 'budgeted');
  const close = people.filter((p) => budgetUsed(p.month.sent) + owed(p.personId).length > leastBudget);
  const places = await world.enrollments.listOfPeople(
    tenantId,
    close.map((p) => p.personId),
  );
  const looked = new Set(close.map((p) => p.personId));
  return people.map((p) => {
    const sides = places
      .filter((e) => e.personId === p.personId)
      .flatMap((e) => e.form?.side ?? e.suggestedSide ?? 'mentee');
    return { ...p, budget: looked.has(p.personId) ? budgetOf(sides) : leastBudget };
  });
}

type Owed = { readonly rows: readonly NoticeRow[]; readonly more: Of['more']; readonly now: Instant };

const fitsWhole = (sorted: Sorted<unknown>): boolean => sorted.merge.length === 0 && sorted.wait.length === 0;

async function sortOfPerson(world: World, person: Person, { rows, more, now }: Owed): Promise<readonly Sorting[]> {
  const left = allowanceOf(person.month.sent, { now, zone: person.time.zone, budget: person.budget });
  const counted = new Set(person.month.sent.map((m) => m.key));
  const sort = (all: readonly NoticeRow[]): Sorted<NoticeRow> =>
    sortDue(
      all.map((row) => {
        const { notice } = row.effect;
        // one that was counted already and comes again counts no more
        return { item: row, standing: counted.has(notice.key) ? 'requested' : standingOf(notice) };
      }),
      left,
    );
  const first = sort(rows);
  if (fitsWhole(first)) return settle(world, person, { sorted: first, now });
  const all = [...rows, ...noticeRowsOf(await more(person.personId))];
  const alive = await Promise.all(
    all.map(
      async (row) =>
        (await readCard(world, {
          ...row.effect.notice,
          tenantId: row.tenantId,
          reminder: row.effect.notice.reminder === 1,
        })) !== null,
    ),
  );
  const moot = all.filter((_, i) => alive[i] === false).map((row): Sorting => ({ kind: 'moot', row }));
  return [...moot, ...(await settle(world, person, { sorted: sort(all.filter((_, i) => alive[i])), now }))];
}

/** Counts what goes before it leaves, so that two processes never both use the last of a budget. */
async function settle(
  world: World,
  person: Person,
  { sorted, now }: { readonly sorted: Sorted<NoticeRow>; readonly now: Instant },
): Promise<readonly Sorting[]> {
  const until = { budget: nextMonthStart, dayLimit: nextDayStart };
  const waiting = sorted.wait.map(({ item, for: waits }): Sorting => {
    if (waits === 'minuteLimit') return { kind: 'wait', row: item, until: minutesLater(now, 1), waits };
    return {
      kind: 'wait',
      row: item,
      until: nextWorkingMoment(person.time, until[waits](now, person.time.zone)),
      waits,
    };
  });
  const { month } = person;
  const counted = new Set(month.sent.map((m) => m.key));
  const merging = sorted.merge.length === 0 ? null : await mergeIntoDigest(world, { person, rows: sorted.merge, now });
  const messages = sorted.send
    .map((row) => row.effect.notice)
    .filter((n) => !counted.has(n.key))
    .map((n) => ({ key: n.key, at: now, kind: n.kind, standing: standingOf(n) }));
  const all = [...messages, ...(merging?.message ?? []).filter((m) => !counted.has(m.key))];
  if (all.length > 0 && !(await world.messages.record(month, all))) {
    const soon = minutesLater(now, aMoment);
    return [...sorted.send, ...sorted.merge].map((row) => ({ kind: 'wait', row, until: soon, waits: 'retry' }));
  }
  if (merging !== null) await merging.commit();
  return [
    ...waiting,
    ...(merging?.sortings ?? []),
    ...sorted.send.map((row): Sorting => ({ kind: 'send', row, month: month.month })),
  ];
}
