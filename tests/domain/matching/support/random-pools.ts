import fc from 'fast-check';
import { defaultPoolRules, type Pool, type PoolMember, type PoolPerson } from '../../../../src/domain/matching/pool.ts';
import { careerStages } from '../../../../src/domain/program/enrollment.ts';

const nullOr = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const topics = fc.uniqueArray(fc.constantFrom('ai', 'video', 'data', 'belonging'), { maxLength: 3 });

const hours = [
  { days: ['monday', 'tuesday'], start: '00:00', end: '24:00' },
  { days: ['friday', 'saturday', 'sunday'], start: '08:15', end: '17:30' },
  { days: ['sunday', 'monday'], start: '00:00', end: '10:00' },
  { days: [], start: '09:00', end: '10:00' },
] as const;

const facts = (ids: readonly string[]) =>
  fc.record({
    managerId: nullOr(fc.constantFrom(...ids, 'gone')),
    department: nullOr(fc.constantFrom('R&D', 'Sales', 'HR')),
    office: nullOr(fc.constantFrom('Milano', 'Wien')),
    timeZone: nullOr(fc.constantFrom('Europe/Rome', 'India Standard Time', 'America/New_York', 'Pacific/Auckland')),
    workingHours: nullOr(fc.constantFrom(...hours)),
    languages: fc.uniqueArray(fc.constantFrom('en', 'it', 'de'), { maxLength: 2 }),
    stage: nullOr(fc.constantFrom(...careerStages)),
    birthYearBand: nullOr(fc.constantFrom('1960-1964', '1975-1979', '1990-1994', '1995-1999')),
    level: nullOr(fc.integer({ min: 0, max: 5 })),
    groups: fc.subarray(['shadowing', 'chess'], { maxLength: 1 }),
  });

const rules = fc.record({
  minLevelGap: fc.integer({ min: 0, max: 2 }),
  minStageGap: fc.integer({ min: 0, max: 2 }),
  minYearsGap: nullOr(fc.constantFrom(5, 15)),
  generationTest: fc.boolean(),
  allowSameDepartment: fc.boolean(),
  allowSameManager: fc.boolean(),
  commonLanguage: fc.boolean(),
  minOverlapMinutes: fc.constantFrom(0, 15, 60, 240),
  exclusiveGroups: fc.constantFrom([], ['shadowing']),
});

const everyPair = (mentors: readonly string[], mentees: readonly string[]) =>
  mentors.flatMap((mentor) => mentees.map((mentee) => ({ mentor, mentee })));

/** Small pools with untidy reporting lines, unknown facts, capacities, history and a few fixed pairs. */
export const pools: fc.Arbitrary<Pool> = fc
  .record({
    mentors: fc.integer({ min: 1, max: 6 }),
    mentees: fc.integer({ min: 1, max: 6 }),
    others: fc.integer({ min: 0, max: 3 }),
  })
  .chain(({ mentors, mentees, others }) => {
    const named = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i}`);
    const [mentorIds, menteeIds] = [named('junior', mentors), named('senior', mentees)];
    const ids = [...mentorIds, ...menteeIds, ...named('other', others)];
    const pairs = everyPair(mentorIds, menteeIds);
    const members = (own: readonly string[]) =>
      fc.tuple(
        ...own.map((id) =>
          fc.record({
            id: fc.constant(id),
            topics,
            capacity: fc.integer({ min: 0, max: 3 }),
            avoid: fc.subarray(ids, { maxLength: 1 }),
          }),
        ),
      );
    return fc
      .record({
        asOf: fc.constantFrom('2026-11-24', '2026-10-23', '2026-03-08', '2026-03-29'),
        seed: fc.integer({ min: 0, max: 1000 }),
        rules: fc.oneof(fc.constant({ ...defaultPoolRules, minLevelGap: 0 }), rules),
        weights: fc.record({ topics: fc.nat(100), distance: fc.nat(100), logistics: fc.nat(100) }),
        facts: fc.tuple(...ids.map(() => facts(ids))),
        mentors: members(mentorIds),
        mentees: members(menteeIds),
        history: fc.subarray(pairs, { maxLength: Math.min(3, pairs.length) }),
        outcome: fc.constantFrom('declined', 'ended', 'completed', 'expired'),
        wanted: fc.subarray(pairs, { maxLength: Math.min(2, pairs.length) }),
      })
      .map((parts): Pool => {
        const people = ids.map((id, i): PoolPerson => ({ id, hireDate: null, ...parts.facts[i]! }));
        return {
          asOf: parts.asOf,
          seed: parts.seed,
          rules: parts.rules,
          weights: parts.weights,
          people,
          mentors: parts.mentors,
          mentees: parts.mentees,
          history: parts.history.map((pair) => ({ ...pair, outcome: parts.outcome as 'declined' })),
          fixed: withinCapacity(parts.wanted, [...parts.mentors, ...parts.mentees]),
        };
      });
  });

function withinCapacity(wanted: readonly { mentor: string; mentee: string }[], members: readonly PoolMember[]) {
  const left = new Map(members.map((m) => [m.id, m.capacity]));
  return wanted.filter((pair) => {
    if (left.get(pair.mentor)! < 1 || left.get(pair.mentee)! < 1) return false;
    for (const id of [pair.mentor, pair.mentee]) left.set(id, left.get(id)! - 1);
    return true;
  });
}
