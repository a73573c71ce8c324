import type { Span } from '../kernel/span.ts';
import { offsetAt } from '../kernel/zone-clock.ts';
import type { Slot } from '../pairing/pairing.ts';
import type { TimeWishes } from '../program/cohort.ts';
import { type SharedTime, type SlotSearch, sharedTime, slotAt, startsIn } from './free-slots.ts';

/** A start with how little it suits: 0 is a full hour in mid-morning or mid-afternoon, of the wished-for kind, with room around it. */
export type Ranked = { readonly start: number; readonly cost: number };

const minuteMs = 60_000;
const dayMs = 86_400_000;

// What one would rather avoid, the worst first. Lunch outweighs everything below it together.
const overLunch = 10_000;
const sameDay = 4_000;
const otherWeekday = 600;
/** For each hour away from the hour wished for, at most this many hours. */
const perHourAway = 150;
const mostHoursAway = 4;
const outsideOfficeHours = 500;
const noRoom = 300;
const perQuarter = [0, 90, 45, 90] as const;
const perHourOffMiddle = 20;
const perDayLater = 12;

/** Hours that nobody is asked to leave, unless their own working hours do. */
const officeOpens = 9 * 60;
const officeCloses = 17.5 * 60;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** A moment on a zone's wall clock: the day since 1970 and the minute of that day. */
function onClock(epoch: number, zone: string): { day: number; minute: number } {
  const local = epoch + offsetAt(epoch, zone);
  const day = Math.floor(local / dayMs);
  return { day, minute: (local - day * dayMs) / minuteMs };
}

/** What costs on one side's own wall clock: their lunch, and hours before or after the office's. */
function ownCost({ lunch }: TimeWishes, minutes: number): (minute: number) => number {
  const eats = lunch === null ? null : { from: minutesOf(lunch.start), to: minutesOf(lunch.end) };
  return (minute) => {
    const ends = minute + minutes;
    const hungry = eats !== null && minute < eats.to && eats.from < ends;
    return (hungry ? overLunch : 0) + (minute < officeOpens || ends > officeCloses ? outsideOfficeHours : 0);
  };
}

/** What costs on the mentee's wall clock, by which the pair counts: the wrong day or hour, and odd minutes. */
function wishedCost({ weekday, time }: TimeWishes): (at: { day: number; minute: number }) => number {
  const wanted = time === null ? null : minutesOf(time);
  return ({ day, minute }) => {
    const wrongDay = weekday !== null && (((day + 3) % 7) + 7) % 7 !== weekday - 1;
    const away =
      wanted === null
        ? // ten in the morning or three in the afternoon
          (Math.abs(Math.abs(minute - 12.5 * 60) - 2.5 * 60) / 60) * perHourOffMiddle
        : Math.min(Math.abs(minute - wanted) / 60, mostHoursAway) * perHourAway;
    return (wrongDay ? otherWeekday : 0) + away + (perQuarter[Math.floor((minute % 60) / 15)] ?? 0);
  };
}

/** Tells, asked in order of time, whether something stands closer than the buffer before or after a session. */
function crowding(busy: readonly Span[], buffer: number): (from: number, to: number) => boolean {
  let next = 0;
  return (from, to) => {
    while (next < busy.length && (busy[next]?.to ?? 0) <= from - buffer) next += 1;
    const first = busy[next];
    return first !== undefined && first.from < to + buffer;
  };
}

/** Every start that both share, in order of time, with what it costs. */
export function rankStarts(search: SlotSearch, wishes: TimeWishes, found: SharedTime = sharedTime(search)): Ranked[] {
  const [mentorZone, menteeZone] = [search.mentor.working.zone, search.mentee.working.zone];
  const length = search.minutes * minuteMs;
  const buffer = wishes.bufferMinutes * minuteMs;
  const crowdsMentor = crowding(found.busy.mentor, buffer);
  const crowdsMentee = crowding(found.busy.mentee, buffer);
  const own = ownCost(wishes, search.minutes);
  const wished = wishedCost(wishes);
  return startsIn(found.free, search.minutes).map((start) => {
    const at = onClock(start, menteeZone);
    let cost = wished(at) + own(at.minute);
    if (mentorZone !== menteeZone) cost += own(onClock(start, mentorZone).minute);
    if (crowdsMentor(start, start + length)) cost += noRoom;
    if (crowdsMentee(start, start + length)) cost += noRoom;
    return { start, cost };
  });
}

type Choosing = { readonly minutes: number; readonly menteeZone: string };

/**
 * Up to three of the ranked starts that differ, in order of time: on different days of the mentee's where there are some, what suits
 * best first, and sooner rather than later.
 */
export function chooseThree(ranked: readonly Ranked[], { minutes, menteeZone }: Choosing): Slot[] {
  const length = minutes * minuteMs;
  const [first] = ranked;
  if (first === undefined) return [];
  const begins = onClock(first.start, menteeZone).day;
  const days = ranked.map((r) => onClock(r.start, menteeZone).day);
  const chosen: { start: number; day: number }[] = [];
  for (let round = 0; round < 3; round += 1) {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const [i, { start, cost }] of ranked.entries()) {
      const day = days[i] as number;
      let total = cost + (day - begins) * perDayLater;
      if (total >= least) continue;
      for (const c of chosen) {
        if (start < c.start + length && c.start < start + length) total = Number.POSITIVE_INFINITY;
        else if (c.day === day) total += sameDay;
      }
      if (total < least) [best, least] = [i, total];
    }
    if (best === -1) break;
    chosen.push({ start: (ranked[best] as Ranked).start, day: days[best] as number });
  }
  return chosen.sort((a, b) => a.start - b.start).map((c) => slotAt(c.start, minutes));
}
