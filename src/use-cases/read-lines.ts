import type { CaseStaff, ManagerOf } from '../domain/access/conflict-of-interest.ts';
import type { PersonId, TenantId } from '../domain/kernel/ids.ts';
import type { Person } from '../domain/kernel/person.ts';
import type { Program } from '../domain/program/program.ts';
import type { World } from './world.ts';

export type Lines = {
  readonly managerOf: ManagerOf;
  /** Whether the account is there and may be used; false also for people who are in no snapshot. */
  readonly isThere: (personId: PersonId) => boolean;
};

/** Deeper than any company; a cycle ends before, where nobody new comes. */
const mostLevels = 100;

/** These people and everybody above them in the newest directory snapshot, one question per level. */
export async function readLines(world: World, tenantId: TenantId, ids: readonly PersonId[]): Promise<Lines> {
  const known = new Map<PersonId, Person>();
  const asked = new Set<PersonId>();
  let next = [...new Set(ids)];
  for (let level = 0; level < mostLevels && next.length > 0; level += 1) {
    for (const id of next) asked.add(id);
    const found = await world.people.people(tenantId, next);
    for (const person of found) known.set(person.id, person);
    next = [...new Set(found.flatMap((p) => p.managerId ?? []))].filter((id) => !asked.has(id));
  }
  return {
    managerOf: (id) => known.get(id)?.managerId ?? null,
    isThere: (id) => known.get(id)?.accountEnabled ?? false,
  };
}

/** Everybody whose line decides who may see a case of `program` that concerns `concerned`. */
export const peopleOfCase = (program: Program, concerned: readonly PersonId[]): PersonId[] => [
  ...concerned,
  ...program.leads,
  ...(program.secondContactId === null ? [] : [program.secondContactId]),
];

/** The people who run a program, without those whose account is gone. */
export function staffOf(program: Program, lines: Lines): CaseStaff {
  const second = program.secondContactId;
  return {
    leads: program.leads.filter(lines.isThere),
    secondContactId: second !== null && lines.isThere(second) ? second : null,
  };
}
