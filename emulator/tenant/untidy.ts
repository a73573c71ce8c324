import { ianaZoneOf } from '../time-zones.ts';
import type { Tenant, TenantPerson } from './tenant-file.ts';

function countInCycles(people: ReadonlyMap<string, TenantPerson>): number {
  const state = new Map<string, 'open' | 'done'>();
  let inCycles = 0;
  for (const id of people.keys()) {
    const path: string[] = [];
    let at: string | null | undefined = id;
    while (at && people.has(at) && !state.has(at)) {
      state.set(at, 'open');
      path.push(at);
      at = people.get(at)?.managerId;
    }
    if (at && state.get(at) === 'open') inCycles += path.length - path.indexOf(at);
    for (const passed of path) state.set(passed, 'done');
  }
  return inCycles;
}

/** What is odd about a tenant, one short sentence each; an orderly tenant has none. */
export function oddities(tenant: Tenant): string[] {
  const people = new Map(tenant.people.map((person) => [person.id, person]));
  const count = (test: (person: TenantPerson) => boolean): number => tenant.people.filter(test).length;
  const names = new Map<string, number>();
  for (const person of tenant.people)
    names.set(person.displayName ?? '', (names.get(person.displayName ?? '') ?? 0) + 1);
  const found: Array<[number, string]> = [
    [Math.max(0, count((p) => p.managerId === null) - 1), 'further roots beside the first'],
    [count((p) => p.managerId !== null && !people.has(p.managerId)), 'managers who are not in the file'],
    [countInCycles(people), 'people in a cycle of managers'],
    [count((p) => p.userType === 'Guest'), 'guests'],
    [count((p) => p.accountEnabled === false), 'disabled accounts'],
    [count((p) => !p.mail), 'people without mail'],
    [[...names.values()].filter((times) => times > 1).length, 'names that several people share'],
    [count((p) => Boolean(p.timeZone) && ianaZoneOf(p.timeZone ?? 'UTC') === null), 'unknown time zones'],
    [
      tenant.groups.flatMap((g) => g.members).filter((id) => !people.has(id)).length,
      'group members who are not in the file',
    ],
  ];
  return found.filter(([times]) => times > 0).map(([times, what]) => `${times} ${what}`);
}
