import type { PersonId, TenantId } from '../kernel/ids.ts';
import {
  addDays,
  epochOf,
  type Instant,
  instantAt,
  instantOf,
  type LocalDate,
  localDateOf,
} from '../kernel/instant.ts';
import type { Side } from '../program/cohort.ts';
import type { Notice, NoticeKind } from './notice.ts';
import { ruleOf, type Standing } from './notice-rules.ts';

/** `asked`: it answered what the person just did. */
export type MessageStanding = Standing | 'asked';

export type SentMessage = {
  /** The key of its notice. */
  readonly key: string;
  readonly at: Instant;
  readonly kind: NoticeKind;
  readonly standing: MessageStanding;
};

/** What a person was sent in a month of their own calendar (`YYYY-MM`), in the order of sending. */
export type MessageMonth = {
  readonly tenantId: TenantId;
  readonly personId: PersonId;
  readonly month: string;
  readonly sent: readonly SentMessage[];
  readonly version: number;
};

/** Nudges and questions of ours in a month. */
export const monthlyBudget: Readonly<Record<Side, number>> = { mentee: 2, mentor: 4 };
export const mostUnaskedADay = 3;
export const mostAMinute = 10;

export const standingOf = (notice: Notice): MessageStanding => (notice.asked ? 'asked' : ruleOf(notice.kind).standing);

/** Whether it counts among the day's unasked messages. */
export const isUnasked = (standing: MessageStanding): boolean => standing === 'needed' || standing === 'budgeted';

export const monthOf = (date: LocalDate): string => date.slice(0, 7);

/** The budget of somebody who has these places; null for somebody who has none and only holds a role. */
export const budgetOf = (sides: readonly Side[]): number | null =>
  sides.length === 0 ? null : Math.max(...sides.map((side) => monthlyBudget[side]));

export const budgetUsed = (sent: readonly SentMessage[]): number =>
  sent.filter((m) => m.standing === 'budgeted').length;

/** What may still go to a person now. */
export type Allowance = {
  /** Unasked messages left today, and of these budgeted ones left this month. */
  readonly today: number;
  readonly thisMonth: number;
  /** Messages left in this minute, of whatever kind; and when the next one is free again. */
  readonly thisMinute: number;
  readonly minuteFreeAt: Instant;
};

export function allowanceOf(
  sent: readonly SentMessage[],
  at: { readonly now: Instant; readonly zone: string; readonly budget: number | null },
): Allowance {
  const today = localDateOf(at.now, at.zone);
  const unaskedToday = sent.filter((m) => isUnasked(m.standing) && localDateOf(m.at, at.zone) === today);
  const minuteAgo = instantOf(epochOf(at.now) - 60_000);
  const recent = sent.filter((m) => m.at > minuteAgo).sort((a, b) => (a.at < b.at ? -1 : 1));
  const eldest = recent[Math.max(0, recent.length - mostAMinute)];
  return {
    today: Math.max(0, mostUnaskedADay - unaskedToday.length),
    thisMonth: at.budget === null ? Number.POSITIVE_INFINITY : Math.max(0, at.budget - budgetUsed(sent)),
    thisMinute: Math.max(0, mostAMinute - recent.length),
    minuteFreeAt: eldest === undefined ? at.now : instantOf(epochOf(eldest.at) + 60_000),
  };
}

/** Midnight of the next day, and of the next month's first, in the zone. */
export const nextDayStart = (now: Instant, zone: string): Instant =>
  instantAt(addDays(localDateOf(now, zone), 1), '00:00', zone);

export function nextMonthStart(now: Instant, zone: string): Instant {
  const [year = 0, month = 0] = localDateOf(now, zone).split('-').map(Number);
  const first = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return instantAt(first, '00:00', zone);
}

/** What becomes of one person's due notices. */
export type Sorted<T> = {
  readonly send: readonly T[];
  /** These go as one message that lists them. */
  readonly merge: readonly T[];
  readonly wait: readonly { readonly item: T; readonly for: 'budget' | 'dayLimit' | 'minuteLimit' }[];
};

/**
 * Sorts the due notices of one person. What fits goes; when more unasked ones are owed than fit, all of those that may go at
 * all are merged into one digest, which counts as one; what nothing is left for waits. Items come oldest first.
 */
export function sortDue<T>(
  items: readonly { readonly item: T; readonly standing: MessageStanding }[],
  left: Allowance,
): Sorted<T> {
  const free = items.filter((i) => !isUnasked(i.standing));
  const unasked = items.filter((i) => isUnasked(i.standing));
  const budgeted = unasked.filter((i) => i.standing === 'budgeted');
  const beyond = left.thisMonth === 0 ? budgeted : [];
  const able = unasked.filter((i) => !beyond.includes(i));
  const monthFits = budgeted.length - beyond.length <= left.thisMonth;
  const dayFits = able.length <= left.today;
  const merges = able.length > 1 && left.today > 0 && !(monthFits && dayFits);
  const goes = merges ? [] : left.today > 0 ? able : [];
  const late = merges || left.today > 0 ? [] : able;
  const sends = [...free, ...goes];
  const now = sends.slice(0, left.thisMinute - (merges ? 1 : 0));
  return {
    send: now.map((i) => i.item),
    merge: merges && left.thisMinute > 0 ? able.map((i) => i.item) : [],
    wait: [
      ...beyond.map((i) => ({ item: i.item, for: 'budget' as const })),
      ...late.map((i) => ({ item: i.item, for: 'dayLimit' as const })),
      ...sends.slice(now.length).map((i) => ({ item: i.item, for: 'minuteLimit' as const })),
      ...(merges && left.thisMinute === 0 ? able.map((i) => ({ item: i.item, for: 'minuteLimit' as const })) : []),
    ],
  };
}
