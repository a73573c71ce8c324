import { Temporal } from 'temporal-polyfill';
import type { PairKey, Pool, PoolPerson } from '../../../../src/domain/matching/pool.ts';

/** Written from the text of the rules alone, person by person and minute by minute; shares no code with the product. */
export function brokenRules(pool: Pool, { mentor, mentee }: PairKey): string[] {
  const person = (id: string) => pool.people.find((p) => p.id === id)!;
  const [a, b] = [person(mentor), person(mentee)];
  const { rules } = pool;
  const broken: string[] = [];
  if (chainOf(pool, a).has(b.id) || chainOf(pool, b).has(a.id)) broken.push('line');
  const [low, high] = [levelOf(pool, a), levelOf(pool, b)];
  const generation = rules.generationTest ? otherGeneration(pool, a, b) : undefined;
  if (generation === false) broken.push('generation');
  if (low === undefined || high === undefined) {
    if (generation !== true) broken.push('unknownLevel');
  } else if (low < high + rules.minLevelGap) broken.push('minLevelGap');
  if (!rules.allowSameManager && managerOf(pool, a) !== undefined && managerOf(pool, a) === managerOf(pool, b))
    broken.push('allowSameManager');
  if (!rules.allowSameDepartment && a.department !== null && a.department === b.department)
    broken.push('allowSameDepartment');
  if (
    rules.commonLanguage &&
    a.languages.length * b.languages.length > 0 &&
    !a.languages.some((l) => b.languages.includes(l))
  )
    broken.push('commonLanguage');
  if (longestOverlap(pool.asOf, a, b) < rules.minOverlapMinutes) broken.push('minOverlapMinutes');
  if ([...a.groups, ...b.groups].some((g) => rules.exclusiveGroups.includes(g))) broken.push('exclusiveGroups');
  if (pool.history.some((h) => h.mentor === mentor && h.mentee === mentee && h.outcome !== 'expired'))
    broken.push('history');
  const avoids = (id: string) => [...pool.mentors, ...pool.mentees].find((m) => m.id === id)!.avoid;
  if (avoids(mentor).includes(mentee) || avoids(mentee).includes(mentor)) broken.push('avoid');
  return broken;
}

const managerOf = (pool: Pool, person: PoolPerson): string | undefined =>
  pool.people.find((p) => p.id === person.managerId)?.id;

/** Everybody above, however far; in a cycle that is also the person themselves. */
function chainOf(pool: Pool, person: PoolPerson): Set<string> {
  const chain = new Set<string>();
  for (let id = managerOf(pool, person); id !== undefined && !chain.has(id); ) {
    chain.add(id);
    id = managerOf(pool, pool.people.find((p) => p.id === id)!);
  }
  return chain;
}

function levelOf(pool: Pool, person: PoolPerson): number | undefined {
  if (person.level !== null) return person.level;
  const chain = [...chainOf(pool, person)];
  const inCycle = (id: string) => chainOf(pool, pool.people.find((p) => p.id === id)!).has(id);
  if (inCycle(person.id) || chain.some(inCycle)) return undefined;
  if (chain.length === 0 && !pool.people.some((p) => p.managerId === person.id)) return undefined;
  return chain.length;
}

function otherGeneration(pool: Pool, a: PoolPerson, b: PoolPerson): boolean | undefined {
  const tests: boolean[] = [];
  const order = ['early', 'mid', 'senior', 'executive'];
  if (a.stage && b.stage) tests.push(order.indexOf(b.stage) - order.indexOf(a.stage) >= pool.rules.minStageGap);
  const middle = (band: string) =>
    band
      .split('-')
      .map(Number)
      .reduce((x, y) => x + y, 0) / 2;
  if (pool.rules.minYearsGap !== null && a.birthYearBand && b.birthYearBand)
    tests.push(middle(a.birthYearBand) - middle(b.birthYearBand) >= pool.rules.minYearsGap);
  return tests.length === 0 ? undefined : tests.includes(true);
}

const step = 15;
const windows: Record<string, string> = { 'India Standard Time': 'Asia/Kolkata' };
const weeks = new Map<string, boolean[]>();

/** Whether the person works in each quarter of an hour of the UTC week, read off a wall clock in their zone. */
function workingQuarters(asOf: string, person: PoolPerson): boolean[] {
  const hours = person.workingHours ?? {
    days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    start: '09:00',
    end: '17:30',
  };
  const zone = windows[person.timeZone ?? ''] ?? person.timeZone ?? 'UTC';
  const key = JSON.stringify([asOf, zone, hours]);
  const known = weeks.get(key);
  if (known) return known;
  const day = Temporal.PlainDate.from(asOf);
  const monday = day
    .subtract({ days: day.dayOfWeek - 1 })
    .toZonedDateTime('UTC')
    .toInstant();
  const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  const quarters = Array.from({ length: (7 * 24 * 60) / step }, (_, i) => {
    const local = monday.add({ minutes: i * step }).toZonedDateTimeISO(zone);
    const clock = local.toPlainTime().toString().slice(0, 5);
    return (hours.days as string[]).includes(names[local.dayOfWeek - 1]!) && clock >= hours.start && clock < hours.end;
  });
  weeks.set(key, quarters);
  return quarters;
}

function longestOverlap(asOf: string, a: PoolPerson, b: PoolPerson): number {
  const other = workingQuarters(asOf, b);
  let [longest, run] = [0, 0];
  for (const [i, works] of workingQuarters(asOf, a).entries()) {
    run = works && other[i] ? run + step : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
