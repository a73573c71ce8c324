import { Temporal } from 'temporal-polyfill';
import { daysLater, epochOf, minutesLater } from '../../src/domain/kernel/instant.ts';
import { weekdays } from '../../src/domain/kernel/person.ts';
import { defaultTimes } from '../../src/domain/program/cohort.ts';
import {
  freeSlots,
  type SideTime,
  type SlotSearch,
  sharedTime,
  startsIn,
} from '../../src/domain/session/free-slots.ts';
import { chooseThree, rankStarts } from '../../src/domain/session/rank-times.ts';
import { randomFrom } from './random.ts';

const zones = [
  'Europe/Rome',
  'Europe/London',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Asia/Singapore',
  'Asia/Kathmandu',
  'Australia/Sydney',
];
// clocks change within the four weeks, in Europe and in Australia
const from = '2027-03-15T00:00:00.000Z';
const weeks = 4;
const pairs = 2000;
/** The peer is so slow that it does a share of the pairs, and its time is counted up. */
const peerPairs = 20;
const rounds = 5;

type Random = () => number;
const pick = <T>(all: readonly T[], random: Random): T => all[Math.floor(random() * all.length)] as T;

/** Somebody with about five appointments a working day. */
function side(random: Random): SideTime {
  const busy = Array.from({ length: 5 * 5 * weeks }, () => {
    const startsAt = minutesLater(from, Math.floor(random() * 24 * 4 * 7 * weeks) * 15);
    return { startsAt, endsAt: minutesLater(startsAt, pick([30, 60, 90], random)) };
  });
  const start = pick(['08:00', '09:00', '09:30'], random);
  return { working: { zone: pick(zones, random), hours: { days: weekdays.slice(0, 5), start, end: '17:30' } }, busy };
}

function searches(): SlotSearch[] {
  const random = randomFrom(7);
  return Array.from({ length: pairs }, () => ({
    mentor: side(random),
    mentee: side(random),
    from,
    to: daysLater(from, 7 * weeks),
    minutes: 60,
    noSessionDates: [],
  }));
}

/** What one would write first: every quarter of an hour, told by Temporal what the clock shows on both sides. */
function temporalScan(s: SlotSearch): number[] {
  const works = ({ working }: SideTime, at: number): boolean => {
    const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(working.zone);
    const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
    const day = weekdays[local.dayOfWeek - 1];
    return (
      day !== undefined && working.hours.days.includes(day) && working.hours.start <= time && time < working.hours.end
    );
  };
  const isBusy = (of: readonly (readonly [number, number])[], at: number): boolean =>
    of.some(([a, b]) => a < at + quarter && at < b);
  const busyOf = ({ busy }: SideTime) => busy.map((b) => [epochOf(b.startsAt), epochOf(b.endsAt)] as const);
  const busy = [...busyOf(s.mentor), ...busyOf(s.mentee)];
  const starts: number[] = [];
  let run = 0;
  for (let at = epochOf(s.to) - quarter; at >= epochOf(s.from); at -= quarter) {
    run = works(s.mentor, at) && works(s.mentee, at) && !isBusy(busy, at) ? run + 1 : 0;
    if (run * 15 >= s.minutes) starts.push(at);
  }
  return starts.reverse();
}
const quarter = 15 * 60_000;

const median = (of: readonly number[]): number => [...of].sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0;

/** Seconds of this thread on its core, so that a busy neighbour does not count. */
function timed<T>(work: () => T): { seconds: number; value: T } {
  const { user, system } = process.threadCpuUsage();
  const value = work();
  const after = process.threadCpuUsage();
  return { seconds: (after.user - user + after.system - system) / 1e6, value };
}

/** Ranked times for 2,000 pairs over four weeks, from memory, on one core; beside it the peer, in the same rounds. */
export function* slotCases(part: string): Iterable<object> {
  if (!'ranked'.includes(part)) return;
  const all = searches();
  const own: number[] = [];
  const peer: number[] = [];
  let chosen = 0;
  let correct = true;
  for (let round = 0; round < rounds; round += 1) {
    const mine = timed(() =>
      all.map((s) => {
        const ranked = rankStarts(s, defaultTimes);
        return chooseThree(ranked, { minutes: s.minutes, menteeZone: s.mentee.working.zone });
      }),
    );
    const theirs = timed(() => all.slice(0, peerPairs).map(temporalScan));
    own.push(mine.seconds);
    peer.push((theirs.seconds * pairs) / peerPairs);
    chosen = mine.value.reduce((n, slots) => n + slots.length, 0);
    correct &&= theirs.value.every(
      (starts, i) => starts.join() === startsIn(sharedTime(all[i] as SlotSearch).free, 60).join(),
    );
  }
  const found = all.reduce((n, s) => n + freeSlots(s).length, 0);
  yield {
    case: 'ranked',
    pairs,
    weeks,
    slots: found,
    offered: chosen,
    seconds: round3(median(own)),
    peer: `Temporal, every quarter of an hour (${peerPairs} pairs, counted up)`,
    peerSeconds: round3(median(peer)),
    ratio: Number((median(own) / median(peer)).toFixed(5)),
    goalSeconds: 2,
    correct: correct && median(own) <= 2,
  };
}

const round3 = (n: number): number => Number(n.toFixed(3));
