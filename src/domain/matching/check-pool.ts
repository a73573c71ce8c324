import { ok, type Refusal, type Success } from '../kernel/outcome.ts';
import { toIanaZone } from '../kernel/time-zone.ts';
import type { PairKey, Pool, PoolMember, PoolPerson } from './pool.ts';

export type PoolFault =
  | 'duplicateId'
  | 'notInPeople'
  | 'onBothSides'
  | 'endBeforeStart'
  | 'unknownZone'
  | 'badBand'
  | 'notInList'
  | 'duplicatePair'
  | 'beyondCapacity';

/** What is wrong with a pool: the first fault met, the field it stands in and the value found there. */
export type PoolRefusal = Refusal<PoolFault> & { readonly field: string; readonly value: string };

const says: Readonly<Record<PoolFault, string>> = {
  duplicateId: 'occurs twice',
  notInPeople: 'is not in people',
  onBothSides: 'is both a mentor and a mentee',
  endBeforeStart: 'must end after it starts',
  unknownZone: 'is not a known time zone',
  badBand: 'must be two years, the earlier first',
  notInList: 'is not on that side of the pool',
  duplicatePair: 'is fixed twice',
  beyondCapacity: 'has more fixed pairs than capacity',
};

/** One line of English that names field and value. */
export const poolRefusalLine = (refusal: PoolRefusal): string =>
  `${refusal.field}: ${JSON.stringify(refusal.value)} ${says[refusal.code]}`;

const fault = (code: PoolFault, field: string, value: string): PoolRefusal => ({ ok: false, code, field, value });

/** Accepts a pool whose ids, hours, zones and fixed pairs make sense together; otherwise the first fault met. */
export function checkPool(pool: Pool): Success<Pool> | PoolRefusal {
  return checkPeople(pool.people) ?? checkSides(pool) ?? checkHistory(pool) ?? checkFixed(pool) ?? ok(pool);
}

function checkPeople(people: readonly PoolPerson[]): PoolRefusal | null {
  const seen = new Set<string>();
  for (const [index, person] of people.entries()) {
    const field = `people[${index}]`;
    if (seen.has(person.id)) return fault('duplicateId', `${field}.id`, person.id);
    seen.add(person.id);
    const wrong = checkPerson(person, field);
    if (wrong) return wrong;
  }
  return null;
}

function checkPerson(person: PoolPerson, field: string): PoolRefusal | null {
  const hours = person.workingHours;
  // Times are HH:mm, so they sort as text.
  if (hours && hours.end <= hours.start)
    return fault('endBeforeStart', `${field}.workingHours`, `${hours.start}-${hours.end}`);
  if (person.timeZone !== null && toIanaZone(person.timeZone) === null)
    return fault('unknownZone', `${field}.timeZone`, person.timeZone);
  if (person.birthYearBand !== null && bandMiddle(person.birthYearBand) === null)
    return fault('badBand', `${field}.birthYearBand`, person.birthYearBand);
  return null;
}

/** The middle of a declared birth-year band such as `1990-1994`; null for anything else. */
export function bandMiddle(band: string): number | null {
  const years = /^(\d{4})-(\d{4})$/.exec(band);
  if (!years) return null;
  const [from, to] = [Number(years[1]), Number(years[2])];
  return from <= to ? (from + to) / 2 : null;
}

function checkSides(pool: Pool): PoolRefusal | null {
  const people = new Set(pool.people.map((p) => p.id));
  const mentors = new Set(pool.mentors.map((m) => m.id));
  const wrong = checkMembers('mentors', pool.mentors, people) ?? checkMembers('mentees', pool.mentees, people);
  if (wrong) return wrong;
  const both = pool.mentees.findIndex((m) => mentors.has(m.id));
  return both < 0 ? null : fault('onBothSides', `mentees[${both}].id`, pool.mentees[both]!.id);
}

function checkMembers(list: string, members: readonly PoolMember[], people: ReadonlySet<string>): PoolRefusal | null {
  const seen = new Set<string>();
  for (const [index, member] of members.entries()) {
    const field = `${list}[${index}].id`;
    if (!people.has(member.id)) return fault('notInPeople', field, member.id);
    if (seen.has(member.id)) return fault('duplicateId', field, member.id);
    seen.add(member.id);
  }
  return null;
}

function checkHistory(pool: Pool): PoolRefusal | null {
  const people = new Set(pool.people.map((p) => p.id));
  for (const [index, past] of pool.history.entries()) {
    if (!people.has(past.mentor)) return fault('notInPeople', `history[${index}].mentor`, past.mentor);
    if (!people.has(past.mentee)) return fault('notInPeople', `history[${index}].mentee`, past.mentee);
  }
  return null;
}

function checkFixed(pool: Pool): PoolRefusal | null {
  const people = new Set(pool.people.map((p) => p.id));
  const left = {
    mentor: new Map(pool.mentors.map((m) => [m.id, m.capacity])),
    mentee: new Map(pool.mentees.map((m) => [m.id, m.capacity])),
  };
  const seen = new Set<string>();
  for (const [index, pair] of pool.fixed.entries()) {
    for (const side of ['mentor', 'mentee'] as const) {
      const field = `fixed[${index}].${side}`;
      if (!people.has(pair[side])) return fault('notInPeople', field, pair[side]);
      const capacity = left[side].get(pair[side]);
      if (capacity === undefined) return fault('notInList', field, pair[side]);
      if (capacity < 1) return fault('beyondCapacity', field, pair[side]);
      left[side].set(pair[side], capacity - 1);
    }
    if (seen.has(pairText(pair))) return fault('duplicatePair', `fixed[${index}]`, `${pair.mentor} ${pair.mentee}`);
    seen.add(pairText(pair));
  }
  return null;
}

/** A pair as one text that no other pair has. */
export const pairText = (pair: PairKey): string => JSON.stringify([pair.mentor, pair.mentee]);
