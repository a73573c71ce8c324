import { z } from 'zod';
import { type Instant, minutesLater } from '../domain/kernel/instant.ts';
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

type Span = { startsAt: Instant; endsAt: Instant };

/** Joins spans that touch or overlap; in order of time. */
export function joined(spans: readonly Busy[]): readonly Busy[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => (a.startsAt < b.startsAt ? -1 : Number(a.startsAt > b.startsAt)))) {
    const last = result.at(-1);
    if (last === undefined || span.startsAt > last.endsAt)
      result.push({ startsAt: span.startsAt, endsAt: span.endsAt });
    else if (span.endsAt > last.endsAt) last.endsAt = span.endsAt;
  }
  return result;
}

/** The items that take time; null when one cannot be read, so that the view has to serve. */
function itemSpans(entry: ScheduleEntry): readonly Busy[] | null {
  const spans: Busy[] = [];
  for (const item of entry.scheduleItems ?? []) {
    if (leavesTime.has((item.status ?? 'unknown').toLowerCase())) continue;
    const startsAt = readGraphTime(item.start);
    const endsAt = readGraphTime(item.end);
    if (startsAt === null || endsAt === null) return null;
    if (startsAt < endsAt) spans.push({ startsAt, endsAt });
  }
  return spans;
}

function viewSpans(view: string, from: Instant): readonly Busy[] {
  return [...view].flatMap((digit, i) => {
    const startsAt = minutesLater(from, i * viewInterval);
    return freeDigits.has(digit) ? [] : [{ startsAt, endsAt: minutesLater(startsAt, viewInterval) }];
  });
}

const clip = (span: Busy, window: Busy): Busy => ({
  startsAt: span.startsAt > window.startsAt ? span.startsAt : window.startsAt,
  endsAt: span.endsAt < window.endsAt ? span.endsAt : window.endsAt,
});

/**
 * When somebody is busy within the window that was asked for. The items are exact to the minute, the view to a quarter
 * of an hour; where the view shows busy time that no item explains (a calendar that shares less), the view counts.
 */
export function busyIn(entry: ScheduleEntry, window: Busy): readonly Busy[] {
  const items = itemSpans(entry) ?? [];
  const view = viewSpans(entry.availabilityView ?? '', window.startsAt);
  const unexplained = view.filter((slot) => !items.some((i) => i.startsAt < slot.endsAt && slot.startsAt < i.endsAt));
  const spans = [...items, ...unexplained].map((span) => clip(span, window));
  return joined(spans.filter((span) => span.startsAt < span.endsAt));
}
