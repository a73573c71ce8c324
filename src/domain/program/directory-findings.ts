import type { PersonId } from '../kernel/ids.ts';
import type { DirectoryFinding, Person } from '../kernel/person.ts';

/** People of one management cycle, and every such cycle; each person is on one at most, as each has one manager. */
function cycles(people: readonly Person[], managerOf: ReadonlyMap<PersonId, PersonId | null>): PersonId[][] {
  const seen = new Map<PersonId, number>();
  const found: PersonId[][] = [];
  people.forEach((person, walk) => {
    const path: PersonId[] = [];
    let at: PersonId | null = person.id;
    while (at !== null && managerOf.has(at) && !seen.has(at)) {
      seen.set(at, walk);
      path.push(at);
      at = managerOf.get(at) ?? null;
    }
    if (at !== null && seen.get(at) === walk && path.includes(at)) found.push(path.slice(path.indexOf(at)));
  });
  return found;
}

function sameNames(people: readonly Person[]): PersonId[] {
  const byName = new Map<string, PersonId[]>();
  for (const p of people) byName.set(p.displayName, [...(byName.get(p.displayName) ?? []), p.id]);
  return [...byName.values()].filter((ids) => ids.length > 1).flat();
}

/** What is untidy in a directory, for a lead to know and the administrator to mend; none of it stops anything. */
export function findingsOf(people: readonly Person[]): DirectoryFinding[] {
  const byId = new Map(people.map((p) => [p.id, p]));
  const managerOf = new Map(people.map((p) => [p.id, p.managerId]));
  const members = people.filter((p) => !p.guest && p.accountEnabled);
  const led = new Set(people.map((p) => p.managerId));
  const roots = members.filter((p) => p.managerId === null && led.has(p.id)).map((p) => p.id);
  const ids = (of: readonly Person[], is: (p: Person) => boolean): PersonId[] => of.filter(is).map((p) => p.id);
  const managerIs = (p: Person, is: (m: Person | undefined) => boolean): boolean =>
    p.managerId !== null && is(byId.get(p.managerId));
  const findings: DirectoryFinding[] = [
    { kind: 'severalRoots', personIds: roots.length > 1 ? roots : [] },
    ...cycles(people, managerOf).map((personIds) => ({ kind: 'managementCycle' as const, personIds })),
    { kind: 'managerMissing', personIds: ids(members, (p) => managerIs(p, (m) => m === undefined)) },
    {
      kind: 'managerDisabled',
      personIds: ids(members, (p) => managerIs(p, (m) => m !== undefined && !m.accountEnabled)),
    },
    { kind: 'noMail', personIds: ids(members, (p) => p.mail === null) },
    { kind: 'accountDisabled', personIds: ids(people, (p) => !p.accountEnabled) },
    { kind: 'guest', personIds: ids(people, (p) => p.guest) },
    { kind: 'sameName', personIds: sameNames(members) },
  ];
  return findings.filter((f) => f.personIds.length > 0);
}

const suspicious = { atLeast: 10, share: 0.05 };

/** More than one in twenty has another manager than in the snapshot before: a reorganisation, or a mistake in the directory. */
export function managersChanged(before: readonly Person[], after: readonly Person[]): DirectoryFinding[] {
  const managerOf = new Map(before.map((p) => [p.id, p.managerId]));
  const changed = after.filter((p) => managerOf.has(p.id) && managerOf.get(p.id) !== p.managerId);
  const many = changed.length >= suspicious.atLeast && changed.length > suspicious.share * after.length;
  return many ? [{ kind: 'managersChanged', personIds: changed.map((p) => p.id) }] : [];
}
