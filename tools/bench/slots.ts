// Ranked free times for 2,000 pairs over four weeks, from memory, on one core: `node tools/bench/slots.ts [pairs]`.
import { daysLater, minutesLater } from '../../src/domain/kernel/instant.ts';
import { chooseThree, freeSlots, type SideTime } from '../../src/domain/session/free-slots.ts';
import { randomFrom } from './random.ts';

const zones = ['Europe/Rome', 'Europe/London', 'America/New_York', 'Asia/Kolkata', 'Asia/Singapore', 'Asia/Kathmandu'];
const from = '2026-12-07T00:00:00.000Z';
const weeks = 4;
const pairs = Number(process.argv[2] ?? 2000);
const random = randomFrom(7);

const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;

/** Somebody with about five appointments a working day. */
function side(): SideTime {
  const busy = Array.from({ length: 5 * 5 * weeks }, () => {
    const startsAt = minutesLater(from, Math.floor(random() * 24 * 4 * 7 * weeks) * 15);
    return { startsAt, endsAt: minutesLater(startsAt, pick([30, 60, 90])) };
  });
  const start = pick(['08:00', '09:00', '09:30']);
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
  return { working: { zone: pick(zones), hours: { days, start, end: '17:30' } }, busy };
}

const all = Array.from({ length: pairs }, () => ({ mentor: side(), mentee: side() }));
const begun = performance.now();
let found = 0;
for (const pair of all) {
  const slots = freeSlots({ ...pair, from, to: daysLater(from, 7 * weeks), minutes: 60, noSessionDates: [] });
  found += chooseThree(slots, pair.mentee.working.zone).length;
}
const seconds = (performance.now() - begun) / 1000;
process.stdout.write(
  `${pairs} pairs, ${weeks} weeks: ${found} times in ${seconds.toFixed(2)} s (goal for 2,000: 2 s)\n`,
);
