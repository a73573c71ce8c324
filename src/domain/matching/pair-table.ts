import { officeHours } from '../kernel/person.ts';
import type { Side } from '../program/cohort.ts';
import { blocked, type Factor } from './factor.ts';
import { type Factors, factorsOf, factorsUnder } from './factors.ts';
import { type ManagementLine, managementLine } from './management-line.ts';
import type { Pool, PoolRules } from './pool.ts';
import { bitOf, blocksAgain, isExcluded } from './rules.ts';
import { type PartMaxima, partMaxima, wishPoints } from './score.ts';
import { type MatchingSide, type Member, matchingSide, orderedMembers, visitLine } from './side.ts';
import { mondayOf, type WorkingWeek, workingWeek } from './working-week.ts';

/**
 * A pool made ready for judging pairs: each fact looked up once, facts that many share grouped into classes, topics
 * turned into lists. Mentors are ordered by their logistics class, so that whole stretches are ruled out at once.
 */
export type PairTable = {
  readonly rules: PoolRules;
  readonly maxima: PartMaxima;
  readonly line: ManagementLine;
  readonly mentors: MatchingSide;
  readonly mentees: MatchingSide;
  readonly factors: Factors;
  /** Where each logistics class of the mentors begins, and at the end their number. */
  readonly stretches: Int32Array;
  /** By place in `pool.people`. */
  readonly weeks: readonly WorkingWeek[];
  /** Per mentee: topics wished that somebody teaches, with their points. */
  readonly wishes: readonly (readonly Wish[])[];
  readonly teachers: ReadonlyMap<string, Int32Array>;
  /** Pairs that history or a wish to avoid somebody rules out: bits per mentee and mentor. */
  readonly barred: Readonly<Record<Side, readonly ReadonlyMap<number, number>[]>>;
  readonly excluded: Readonly<Record<Side, Int32Array>>;
};

export type Wish = { readonly topic: string; readonly rank: number; readonly points: number };

export function pairTable(pool: Pool): PairTable {
  const { people, rules } = pool;
  const indexOf = new Map(people.map((person, i) => [person.id, i]));
  const managers = people.map((p) => (p.managerId === null ? -1 : (indexOf.get(p.managerId) ?? -1)));
  const line = managementLine(Int32Array.from(managers));
  const levels = people.map((p, i) => p.level ?? (line.depth[i]! < 0 ? null : line.depth[i]!));
  const { weeks, logisticsKeys } = hoursOf(pool);
  const lookup = { people, indexOf };
  const [mentors, mentees] = [pool.mentors, pool.mentees].map((list) =>
    byLogistics(orderedMembers(list, lookup, pool.seed), logisticsKeys),
  ) as [Member[], Member[]];
  const maxima = partMaxima(pool.weights);
  const factors = factorsOf({ rules, maxima, weeks, levels, logisticsKeys, mentors, mentees });
  const [mentorSide, menteeSide] = [matchingSide(mentors, line, indexOf), matchingSide(mentees, line, indexOf)];
  const teachers = teachersOf(mentors);
  return {
    rules,
    maxima,
    line,
    mentors: mentorSide,
    mentees: menteeSide,
    factors,
    stretches: stretchesOf(factors.logistics),
    weeks,
    wishes: mentees.map((mentee) => wishesOf(mentee, teachers, { mentors: mentors.length, max: maxima.topics })),
    teachers,
    barred: barredPairs(pool, mentorSide, menteeSide),
    excluded: excludedUnder(rules, mentors, mentees),
  };
}

/** The same pool under other rules; the order of the people stays. */
export const tableUnder = (table: PairTable, rules: PoolRules): PairTable => ({
  ...table,
  rules,
  factors: factorsUnder(table.factors, rules, table.maxima),
  excluded: excludedUnder(rules, table.mentors.members, table.mentees.members),
});

/** A stable sort: within a class the seeded order stays. */
function byLogistics(members: readonly Member[], keys: readonly string[]): Member[] {
  return [...members].sort((a, b) => {
    const [x, y] = [keys[a.person]!, keys[b.person]!];
    return x < y ? -1 : x > y ? 1 : 0;
  });
}

/** Everybody's working week, and a text that is the same for those who share hours and languages. */
function hoursOf(pool: Pool): { weeks: WorkingWeek[]; logisticsKeys: string[] } {
  const monday = mondayOf(pool.asOf);
  const known = new Map<string, WorkingWeek>();
  const logisticsKeys: string[] = [];
  const weeks = pool.people.map((person) => {
    const { days, start, end } = person.workingHours ?? officeHours;
    const key = JSON.stringify([person.timeZone, [...days].sort(), start, end]);
    logisticsKeys.push(`${key}${JSON.stringify(person.languages)}`);
    const week = known.get(key) ?? workingWeek(person, monday);
    known.set(key, week);
    return week;
  });
  return { weeks, logisticsKeys };
}

function stretchesOf(logistics: Pick<Factor, 'mentorClass' | 'mentorClasses'>): Int32Array {
  const starts = new Int32Array(logistics.mentorClasses + 1);
  for (const c of logistics.mentorClass) starts[c + 1]!++;
  for (let c = 0; c < logistics.mentorClasses; c++) starts[c + 1]! += starts[c]!;
  return starts;
}

function teachersOf(mentors: readonly Member[]): Map<string, Int32Array> {
  const lists = new Map<string, number[]>();
  for (const [i, mentor] of mentors.entries())
    for (const topic of mentor.topics) {
      const list = lists.get(topic);
      if (list) list.push(i);
      else lists.set(topic, [i]);
    }
  return new Map([...lists].map(([topic, list]) => [topic, Int32Array.from(list)]));
}

type Offer = { readonly mentors: number; readonly max: number };

function wishesOf(mentee: Member, teachers: ReadonlyMap<string, Int32Array>, { mentors, max }: Offer): Wish[] {
  const counts = mentee.topics.map((topic) => ({ teachers: teachers.get(topic)?.length ?? 0, mentors }));
  const points = wishPoints(max, counts);
  return mentee.topics.map((topic, i) => ({ topic, rank: i + 1, points: points[i]! }));
}

function barredPairs(pool: Pool, mentors: MatchingSide, mentees: MatchingSide): PairTable['barred'] {
  const barred = {
    mentor: mentors.members.map(() => new Map<number, number>()),
    mentee: mentees.members.map(() => new Map<number, number>()),
  };
  const bar = (mentor: number | undefined, mentee: number | undefined, bit: number) => {
    if (mentor === undefined || mentee === undefined) return;
    barred.mentor[mentor]!.set(mentee, (barred.mentor[mentor]!.get(mentee) ?? 0) | bit);
    barred.mentee[mentee]!.set(mentor, (barred.mentee[mentee]!.get(mentor) ?? 0) | bit);
  };
  for (const past of pool.history)
    if (blocksAgain.has(past.outcome))
      bar(mentors.indexOf.get(past.mentor), mentees.indexOf.get(past.mentee), bitOf('history'));
  for (const [i, mentor] of mentors.members.entries())
    for (const id of mentor.avoid) bar(i, mentees.indexOf.get(id), bitOf('avoid'));
  for (const [i, mentee] of mentees.members.entries())
    for (const id of mentee.avoid) bar(mentors.indexOf.get(id), i, bitOf('avoid'));
  return barred;
}

const excludedUnder = (
  rules: PoolRules,
  mentors: readonly Member[],
  mentees: readonly Member[],
): PairTable['excluded'] => ({
  mentor: excludedOf(rules, mentors),
  mentee: excludedOf(rules, mentees),
});

const excludedOf = (rules: PoolRules, members: readonly Member[]): Int32Array =>
  Int32Array.from([...members.keys()].filter((i) => isExcluded(rules, members[i]!.facts)));

/** Scores of a mentee with every mentor (in the table's order) into `out`; negative where a rule forbids the pair. */
export function scoreRow(table: PairTable, mentee: number, out: Int16Array): void {
  const { logistics, seniority, distance } = table.factors;
  const logisticsScores = logistics.rowFor(logistics.menteeClass[mentee]!).scores;
  const seniorityScores = seniority.rowFor(seniority.menteeClass[mentee]!).scores;
  const distanceScores = distance.rowFor(distance.menteeClass[mentee]!).scores;
  const { mentorClass: seniorityOf } = seniority;
  const { mentorClass: placeOf } = distance;
  for (let c = 0; c < logisticsScores.length; c++) {
    const base = logisticsScores[c]!;
    const end = table.stretches[c + 1]!;
    if (base < 0) out.fill(blocked, table.stretches[c]!, end);
    else
      for (let m = table.stretches[c]!; m < end; m++)
        out[m] = base + seniorityScores[seniorityOf[m]!]! + distanceScores[placeOf[m]!]!;
  }
  for (const wish of table.wishes[mentee]!) {
    const { points } = wish;
    if (points > 0) for (const m of table.teachers.get(wish.topic)!) out[m]! += points;
  }
  ruleOutRow(table, mentee, out);
}

/** The rules that concern few pairs: marks those alone. */
function ruleOutRow(table: PairTable, mentee: number, out: Int16Array): void {
  if (table.excluded.mentee.includes(mentee)) out.fill(blocked);
  for (const m of table.excluded.mentor) out[m] = blocked;
  visitRelated(table, 'mentee', mentee, (m) => {
    out[m] = blocked;
  });
}

/** Visits everybody on the other side whom line, manager, history or avoidance forbids, with the bit of that rule. */
export function visitRelated(
  table: PairTable,
  side: Side,
  index: number,
  visit: (other: number, bit: number) => void,
): void {
  const { members } = side === 'mentor' ? table.mentors : table.mentees;
  const others = side === 'mentor' ? table.mentees : table.mentors;
  const member = members[index]!;
  visitLine(others, table.line, member.person, (other) => visit(other, bitOf('line')));
  if (!table.rules.allowSameManager && member.facts.managerId !== null)
    for (const other of others.byManager.get(member.facts.managerId) ?? []) visit(other, bitOf('allowSameManager'));
  for (const [other, bits] of table.barred[side][index]!) visit(other, bits);
}
