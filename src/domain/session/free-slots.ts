import { epochOf, type Instant, instantOf, localDateOf } from '../kernel/instant.ts';
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

/** What is left of `spans` without `taken`. */
function without(spans: readonly Span[], taken: readonly Span[]): Span[] {
  let left = [...spans];
  for (const t of taken) {
    left = left.flatMap((s) => {
      if (t.to <= s.from || t.from >= s.to) return [s];
      const parts: Span[] = [];
      if (s.from < t.from) parts.push({ from: s.from, to: t.from });
      if (t.to < s.to) parts.push({ from: t.to, to: s.to });
      return parts;
    });
  }
  return left;
}

function both(a: readonly Span[], b: readonly Span[]): Span[] {
  const shared: Span[] = [];
  for (const x of a)
    for (const y of b) {
      const from = Math.max(x.from, y.from);
      const to = Math.min(x.to, y.to);
      if (from < to) shared.push({ from, to });
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
  for (const span of both(freeOf(search.mentor, search), freeOf(search.mentee, search)).sort(
    (a, b) => a.from - b.from,
  )) {
    for (let start = Math.ceil(span.from / quarter) * quarter; start + length <= span.to; start += quarter) {
      const startsAt = instantOf(start);
      const date = localDateOf(startsAt, search.mentee.working.zone);
      if (search.noSessionDates.some((r) => r.from <= date && date <= r.to)) continue;
      slots.push({ startsAt, endsAt: instantOf(start + length) });
    }
  }
  return slots;
}

/**
 * Three choices that differ: on different days where there are some, the full and half hours before the quarters, and
 * mid-morning or mid-afternoon of the mentee before the edges of the day. Given in order of time.
 */
export function chooseThree(slots: readonly Slot[], menteeZone: string): Slot[] {
  const byDay = new Map<string, Slot[]>();
  for (const slot of slots) {
    const day = localDateOf(slot.startsAt, menteeZone);
    byDay.set(day, [...(byDay.get(day) ?? []), slot]);
  }
  const rank = (slot: Slot): number =>
    (epochOf(slot.startsAt) / quarter) % 4 === 0 ? 0 : (epochOf(slot.startsAt) / quarter) % 2 === 0 ? 1 : 2;
  const best = (day: readonly Slot[]): Slot[] => {
    const middle = (day.length - 1) / 2;
    return day
      .map((slot, i) => ({ slot, cost: rank(slot) * 100 + Math.abs(i - middle) }))
      .sort((a, b) => a.cost - b.cost || a.slot.startsAt.localeCompare(b.slot.startsAt))
      .map((x) => x.slot);
  };
  const days = [...byDay.values()].map(best);
  const chosen: Slot[] = [];
  while (chosen.length < 3 && days.some((d) => d.length > 0))
    for (const day of days) {
      const next = day.find((s) => chosen.every((c) => s.endsAt <= c.startsAt || c.endsAt <= s.startsAt));
      if (next === undefined) day.length = 0;
      else if (chosen.length < 3) chosen.push(next);
    }
  return chosen.sort((a, b) => a.startsAt.localeCompare(b.startsAt));
}

/** The quarters of an hour that a session touches: what its slot keys are made of. */
export function quartersOf(slot: Slot): Instant[] {
  const quarters: Instant[] = [];
  const end = epochOf(slot.endsAt);
  for (let at = Math.floor(epochOf(slot.startsAt) / quarter) * quarter; at < end; at += quarter)
    quarters.push(instantOf(at));
  return quarters;
}
