import { addDays, epochOf, type Instant, instantAt, instantOf, localDateOf } from '../kernel/instant.ts';
import { type WorkingTime, workingStretches } from '../kernel/working-time.ts';
import type { Slot } from '../pairing/pairing.ts';
import type { DateRange } from '../program/cohort.ts';

const quarter = 15 * 60_000;
type Stretch = { readonly startsAt: Instant; readonly endsAt: Instant };
type Span = { from: number; to: number };

/** One side's time: when they work, and when they are busy (nothing known counts as nothing busy; the card says so). */
export type SideTime = { readonly working: WorkingTime; readonly busy: readonly Stretch[] };

export type SlotSearch = {
  readonly mentor: SideTime;
  readonly mentee: SideTime;
  readonly from: Instant;
  readonly to: Instant;
  readonly minutes: number;
  readonly noSessionDates: readonly DateRange[];
};

const spansOf = (stretches: readonly Stretch[]): Span[] =>
  stretches.map((s) => ({ from: epochOf(s.startsAt), to: epochOf(s.endsAt) })).sort((a, b) => a.from - b.from);

/** What is left of `spans` without `taken`; both in order of their beginnings, `spans` without overlaps. */
function without(spans: readonly Span[], taken: readonly Span[]): Span[] {
  const left: Span[] = [];
  let next = 0;
  for (const span of spans) {
    let { from } = span;
    // what ends before this span also ends before all later ones, as long as nothing before it reaches further
    while (next < taken.length && (taken[next]?.to ?? 0) <= from) next += 1;
    for (let i = next; i < taken.length && from < span.to; i += 1) {
      const t = taken[i];
      if (t === undefined || t.from >= span.to) break;
      if (t.from > from) left.push({ from, to: t.from });
      from = Math.max(from, t.to);
    }
    if (from < span.to) left.push({ from, to: span.to });
  }
  return left;
}

/** Where two lists of spans, each in order and without overlaps, coincide. */
function both(a: readonly Span[], b: readonly Span[]): Span[] {
  const shared: Span[] = [];
  for (let i = 0, k = 0; i < a.length && k < b.length; ) {
    const x = a[i] as Span;
    const y = b[k] as Span;
    const from = Math.max(x.from, y.from);
    const to = Math.min(x.to, y.to);
    if (from < to) shared.push({ from, to });
    if (x.to < y.to) i += 1;
    else k += 1;
  }
  return shared;
}

const freeOf = (side: SideTime, search: SlotSearch): Span[] =>
  without(spansOf(workingStretches(side.working, search.from, search.to)), spansOf(side.busy));

/**
 * Every start on the quarter of an hour (UTC) at which both are at work and free for the whole session, in order of time.
 * Dates without sessions are the mentee's local dates.
 */
export function freeSlots(search: SlotSearch): Slot[] {
  const length = search.minutes * 60_000;
  const slots: Slot[] = [];
  const { noSessionDates } = search;
  for (const span of both(freeOf(search.mentor, search), freeOf(search.mentee, search))) {
    for (let start = Math.ceil(span.from / quarter) * quarter; start + length <= span.to; start += quarter) {
      const startsAt = instantOf(start);
      if (noSessionDates.length > 0) {
        const date = localDateOf(startsAt, search.mentee.working.zone);
        if (noSessionDates.some((r) => r.from <= date && date <= r.to)) continue;
      }
      slots.push({ startsAt, endsAt: instantOf(start + length) });
    }
  }
  return slots;
}

/** Slots (in order of time) by the local date on which they begin. */
function byLocalDay(slots: readonly Slot[], zone: string): Slot[][] {
  const days: Slot[][] = [];
  let ends = '';
  for (const slot of slots) {
    if (slot.startsAt >= ends) {
      days.push([]);
      ends = instantAt(addDays(localDateOf(slot.startsAt, zone), 1), '00:00', zone);
    }
    days.at(-1)?.push(slot);
  }
  return days;
}

/** The full hours before the halves, these before the quarters. */
const rankOf = (slot: Slot): number => {
  const inHour = (epochOf(slot.startsAt) / quarter) % 4;
  return inHour === 0 ? 0 : inHour === 2 ? 1 : 2;
};

function bestFirst(day: readonly Slot[]): Slot[] {
  const middle = (day.length - 1) / 2;
  return day
    .map((slot, i) => ({ slot, cost: rankOf(slot) * 100 + Math.abs(i - middle) }))
    .sort((a, b) => a.cost - b.cost || (a.slot.startsAt < b.slot.startsAt ? -1 : 1))
    .map((x) => x.slot);
}

/**
 * Three choices that differ: on different days where there are some, the full and half hours before the quarters, and
 * mid-morning or mid-afternoon of the mentee before the edges of the day. Given in order of time.
 */
export function chooseThree(slots: readonly Slot[], menteeZone: string): Slot[] {
  // days further on are ranked only when they are needed
  const days = byLocalDay(slots, menteeZone).map((day) => ({ day, ranked: null as Slot[] | null, over: false }));
  const chosen: Slot[] = [];
  while (chosen.length < 3 && days.some((d) => !d.over))
    for (const d of days) {
      if (chosen.length >= 3) break;
      d.ranked ??= bestFirst(d.day);
      const next = d.ranked.find((s) => chosen.every((c) => s.endsAt <= c.startsAt || c.endsAt <= s.startsAt));
      if (next === undefined) d.over = true;
      else chosen.push(next);
    }
  return chosen.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}

/** The quarters of an hour that a session touches: what its slot keys are made of. */
export function quartersOf(slot: Slot): Instant[] {
  const quarters: Instant[] = [];
  const end = epochOf(slot.endsAt);
  for (let at = Math.floor(epochOf(slot.startsAt) / quarter) * quarter; at < end; at += quarter)
    quarters.push(instantOf(at));
  return quarters;
}
