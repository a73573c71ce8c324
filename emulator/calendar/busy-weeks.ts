import type { Person } from '../directory/person.ts';
import { SeededRandom } from '../seeded-random.ts';
import { instantOf } from '../time-zones.ts';
import type { FreeBusyStatus, TimeSpan } from './meeting.ts';

export interface BusyBlock extends TimeSpan {
  readonly status: FreeBusyStatus;
}

/** What keeps a person busy besides the meetings on the emulated calendars. */
export type BusySource = (person: Person, span: TimeSpan) => BusyBlock[];

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;
// the epoch was a Thursday; weeks here start on Monday
const mondayOffset = 4 * dayMs;

const dayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The blocks that a tenant file lists. */
export const listedBusy: BusySource = (person, span) =>
  person.busy
    .map((b) => ({ startMs: Date.parse(b.start), endMs: Date.parse(b.end), status: b.status }))
    .filter((b) => b.startMs < span.endMs && b.endMs > span.startMs);

interface DayShape {
  readonly midnight: number;
  readonly opens: number;
  readonly closes: number;
  readonly load: number;
}

/** Meetings of one day on the half hour, as many as the load fills; a day has a lunch break. */
function dayBlocks(random: SeededRandom, day: DayShape): Array<{ from: number; to: number; status: FreeBusyStatus }> {
  const blocks: Array<{ from: number; to: number; status: FreeBusyStatus }> = [];
  for (let at = day.opens; at < day.closes; at += 30) {
    const lunch = at >= 12 * 60 && at < 13 * 60;
    if (!random.chance(lunch ? 0.1 : day.load)) continue;
    const length = random.pick([30, 30, 60, 60, 60, 90]);
    const to = Math.min(at + length, day.closes);
    blocks.push({ from: at, to, status: random.chance(0.15) ? 'tentative' : 'busy' });
    at = to - 30;
  }
  return blocks;
}

function weekBlocks(person: Person, week: number, seed: number): BusyBlock[] {
  const habits = new SeededRandom(`${seed} ${person.id} habits`);
  // leaders' days are fuller; everybody has a weekly rhythm of their own, which about a third of each week departs from
  const load =
    (/chief|vp|vice|president|head|director/i.test(person.jobTitle ?? '') ? 0.38 : 0.2) + habits.next() * 0.12;
  const random = new SeededRandom(`${seed} ${person.id} week ${habits.chance(0.34) ? week : week % 4}`);
  const away = new SeededRandom(`${seed} ${person.id} away ${week}`);
  const onLeave = away.chance(0.04);
  const zone = person.timeZone ?? 'UTC';
  const hours = person.workingHours ?? { days: dayNames.slice(0, 5), start: '09:00', end: '17:30' };
  const blocks: BusyBlock[] = [];
  for (const [index, name] of dayNames.entries()) {
    if (!hours.days.some((day) => day.toLowerCase() === name)) continue;
    const midnight = week * weekMs + mondayOffset + index * dayMs;
    const shape = { midnight, opens: minutesOf(hours.start), closes: minutesOf(hours.end), load };
    const day = onLeave ? [{ from: shape.opens, to: shape.closes, status: 'oof' as const }] : dayBlocks(random, shape);
    for (const { from, to, status } of day) {
      blocks.push({
        startMs: instantOf(midnight + from * 60_000, zone),
        endMs: instantOf(midnight + to * 60_000, zone),
        status,
      });
    }
  }
  return blocks;
}

/**
 * Plausible calendars for as long as anybody asks: each week of each person is made from the seed when it is looked at,
 * so a tenant of any size costs nothing until then and a clock moved by a year finds the calendars as full as today's.
 */
export const generatedBusy =
  (seed: number): BusySource =>
  (person, span) => {
    const blocks: BusyBlock[] = [];
    const first = Math.floor((span.startMs - mondayOffset) / weekMs) - 1;
    const last = Math.floor((span.endMs - mondayOffset) / weekMs) + 1;
    for (let week = first; week <= last; week++) {
      for (const block of weekBlocks(person, week, seed)) {
        if (block.startMs < span.endMs && block.endMs > span.startMs) blocks.push(block);
      }
    }
    return blocks;
  };
