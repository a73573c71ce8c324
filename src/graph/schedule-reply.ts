import { z } from 'zod';
import type { Busy } from '../use-cases/ports/calendar.ts';
import { graphTime, readGraphTime } from './graph-time.ts';

/** Minutes of one character of `availabilityView`. */
export const viewInterval = 15;

// subjects and places are not even read
const scheduleEntry = z.object({
  scheduleId: z.string(),
  availabilityView: z.string().nullish(),
  scheduleItems: z.array(z.object({ status: z.string().nullish(), start: graphTime, end: graphTime })).nullish(),
  error: z.object({ responseCode: z.string().nullish() }).nullish(),
});
export type ScheduleEntry = z.infer<typeof scheduleEntry>;

export const scheduleReply = z.object({ value: z.array(z.unknown()) });
export const readEntry = (item: unknown): ScheduleEntry | null => scheduleEntry.safeParse(item).data ?? null;

/** Free, and working elsewhere, leave time for a session; tentative, busy, away and unknown do not. */
const leavesTime = new Set(['free', 'workingelsewhere']);
const freeDigits = new Set(['0', '4']);

/** Milliseconds since 1970: a week of many calendars is thousands of quarters of an hour, too many for texts. */
type Span = { readonly from: number; readonly to: number };

const slotMs = viewInterval * 60_000;
const toBusy = ({ from, to }: Span): Busy => ({
  startsAt: new Date(from).toISOString(),
  endsAt: new Date(to).toISOString(),
});
const toSpan = ({ startsAt, endsAt }: Busy): Span => ({ from: Date.parse(startsAt), to: Date.parse(endsAt) });

function joinedSpans(spans: readonly Span[]): readonly Span[] {
  const result: { from: number; to: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last === undefined || span.from > last.to) result.push({ ...span });
    else if (span.to > last.to) last.to = span.to;
  }
  return result;
}

/** Joins spans that touch or overlap; in order of time. */
export const joined = (spans: readonly Busy[]): readonly Busy[] => joinedSpans(spans.map(toSpan)).map(toBusy);

/** The items that take time; none when one cannot be read, so that the view has to serve. */
function itemSpans(entry: ScheduleEntry): readonly Span[] {
  const spans: Span[] = [];
  for (const item of entry.scheduleItems ?? []) {
    if (leavesTime.has((item.status ?? 'unknown').toLowerCase())) continue;
    const startsAt = readGraphTime(item.start);
    const endsAt = readGraphTime(item.end);
    if (startsAt === null || endsAt === null) return [];
    if (startsAt < endsAt) spans.push(toSpan({ startsAt, endsAt }));
  }
  return joinedSpans(spans);
}

/** The busy quarters of an hour of the view in which none of `items` (in order, disjoint) lies. */
function unexplained(view: string, start: number, items: readonly Span[]): readonly Span[] {
  const slots: Span[] = [];
  let next = 0;
  for (let i = 0; i < view.length; i++) {
    if (freeDigits.has(view.charAt(i))) continue;
    const slot = { from: start + i * slotMs, to: start + (i + 1) * slotMs };
    while ((items[next]?.to ?? Number.POSITIVE_INFINITY) <= slot.from) next++;
    if ((items[next]?.from ?? Number.POSITIVE_INFINITY) >= slot.to) slots.push(slot);
  }
  return slots;
}

/**
 * When somebody is busy within the window that was asked for. The items are exact to the minute, the view to a quarter
 * of an hour; where the view shows busy time that no item explains (a calendar that shares less), the view counts.
 */
export function busyIn(entry: ScheduleEntry, window: Busy): readonly Busy[] {
  const within = toSpan(window);
  const items = itemSpans(entry);
  const all = [...items, ...unexplained(entry.availabilityView ?? '', within.from, items)];
  const clipped = all.map(({ from, to }) => ({ from: Math.max(from, within.from), to: Math.min(to, within.to) }));
  return joinedSpans(clipped.filter(({ from, to }) => from < to)).map(toBusy);
}
