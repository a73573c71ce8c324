import { epochOf, type Instant, instantAt, instantOf } from '../kernel/instant.ts';
import { joinedSpans, type Span, shared, without } from '../kernel/span.ts';
import { type WorkingTime, workingSpans } from '../kernel/working-time.ts';
import type { Slot } from '../pairing/pairing.ts';
import type { DateRange } from '../program/cohort.ts';

/** Sessions begin on the quarter of an hour, UTC: in every zone of today that is a quarter as well. */
export const quarter = 15 * 60_000;
type Stretch = { readonly startsAt: Instant; readonly endsAt: Instant };

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

/** When both can meet (milliseconds since 1970), and what either is busy with. */
export type SharedTime = {
  readonly free: readonly Span[];
  readonly busy: Readonly<Record<'mentor' | 'mentee', readonly Span[]>>;
};

const spansOf = (stretches: readonly Stretch[]): Span[] =>
  joinedSpans(stretches.map((s) => ({ from: epochOf(s.startsAt), to: epochOf(s.endsAt) })));

/** Dates without sessions, from midnight to midnight of the mentee's clock. */
const daysOff = (search: SlotSearch): Span[] =>
  joinedSpans(
    search.noSessionDates.map((r) => ({
      from: epochOf(instantAt(r.from, '00:00', search.mentee.working.zone)),
      to: epochOf(instantAt(r.to, '24:00', search.mentee.working.zone)),
    })),
  );

/** Where both work and are free; dates without sessions left out. */
export function sharedTime(search: SlotSearch): SharedTime {
  const [from, to] = [epochOf(search.from), epochOf(search.to)];
  const busy = { mentor: spansOf(search.mentor.busy), mentee: spansOf(search.mentee.busy) };
  const both = shared(
    without(workingSpans(search.mentor.working, from, to), busy.mentor),
    without(workingSpans(search.mentee.working, from, to), busy.mentee),
  );
  return { free: search.noSessionDates.length === 0 ? both : without(both, daysOff(search)), busy };
}

/** Whether both ever work at the same hour for long enough, whatever stands in their calendars. */
export const haveCommonHours = (search: SlotSearch): boolean =>
  startsIn(
    sharedTime({ ...search, mentor: unbusy(search.mentor), mentee: unbusy(search.mentee), noSessionDates: [] }).free,
    search.minutes,
  ).length > 0;

const unbusy = ({ working }: SideTime): SideTime => ({ working, busy: [] });

/** Every start on the quarter of an hour from which a session of so many minutes fits, in order. */
export function startsIn(free: readonly Span[], minutes: number): number[] {
  const length = minutes * 60_000;
  const starts: number[] = [];
  for (const span of free)
    for (let start = Math.ceil(span.from / quarter) * quarter; start + length <= span.to; start += quarter)
      starts.push(start);
  return starts;
}

export const slotAt = (start: number, minutes: number): Slot => ({
  startsAt: instantOf(start),
  endsAt: instantOf(start + minutes * 60_000),
});

/** Every slot at which both are at work and free for the whole session, in order of time. */
export const freeSlots = (search: SlotSearch): Slot[] =>
  startsIn(sharedTime(search).free, search.minutes).map((start) => slotAt(start, search.minutes));

/** The quarters of an hour that a session touches: what its slot keys are made of. */
export function quartersOf(slot: Slot): Instant[] {
  const quarters: Instant[] = [];
  const end = epochOf(slot.endsAt);
  for (let at = Math.floor(epochOf(slot.startsAt) / quarter) * quarter; at < end; at += quarter)
    quarters.push(instantOf(at));
  return quarters;
}
