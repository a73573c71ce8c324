import type { Tenant } from '../tenant/tenant-file.ts';
import { type Person, personOf, sharedMailbox } from './person.ts';

export interface Group {
  readonly id: string;
  displayName: string;
  members: string[];
}

/** What changed about one object and when, in the order of the change log. */
export interface DirectoryChange {
  readonly sequence: number;
  readonly properties: readonly string[];
}

const key = (text: string): string => text.toLowerCase();

/** Users, reporting lines and groups, with the change log that deltas read. */
export class Directory {
  readonly people: Person[] = [];
  readonly groups: Group[] = [];
  readonly #byKey = new Map<string, Person>();
  readonly #reports = new Map<string, string[]>();
  readonly #groupsOf = new Map<string, Group[]>();
  readonly #changes = new Map<string, DirectoryChange[]>();
  readonly #deleted = new Map<string, Person>();
  readonly #memberships: Array<{ groupId: string; sequence: number; members: string[] }> = [];
  #sequence = 0;
  readonly programMailbox: Person | null;

  constructor(tenant: Tenant) {
    for (const file of tenant.people) this.#add(personOf(file, tenant.domain));
    for (const group of tenant.groups) this.#addGroup({ ...group, members: [...group.members] });
    const address = tenant.programMailbox;
    const owner = address ? this.#byKey.get(key(address)) : undefined;
    this.programMailbox = owner ?? (address ? sharedMailbox(address, tenant.name) : null);
    if (this.programMailbox && !owner) this.#index(this.programMailbox);
    if (!this.people.some((person) => person.roles.includes('Admin'))) this.#appointAdministrator();
  }

  /** The person who got the role Admin because nobody in the file had it. */
  appointed: Person | null = null;

  #appointAdministrator(): void {
    const top = this.people.filter((p) => p.accountEnabled && p.userType === 'Member');
    const leader = top.find((p) => p.managerId === null && this.reportsOf(p.id).length > 0);
    this.appointed = leader ?? top.find((p) => p.managerId === null) ?? top[0] ?? null;
    this.appointed?.roles.push('Admin');
  }

  #index(person: Person): void {
    this.#byKey.set(key(person.id), person);
    // the first who claims an address keeps it; ids always win over addresses
    for (const name of [person.userPrincipalName, person.mail]) {
      if (name && !this.#byKey.has(key(name))) this.#byKey.set(key(name), person);
    }
  }

  #unindex(person: Person): void {
    for (const name of [person.id, person.userPrincipalName, person.mail]) {
      if (name && this.#byKey.get(key(name)) === person) this.#byKey.delete(key(name));
    }
  }

  #add(person: Person): void {
    this.people.push(person);
    this.#index(person);
    if (person.managerId) this.#reportsList(person.managerId).push(person.id);
  }

  #addGroup(group: Group): void {
    this.groups.push(group);
    for (const id of group.members) this.#groupsOf.set(key(id), [...(this.#groupsOf.get(key(id)) ?? []), group]);
  }

  #reportsList(managerId: string): string[] {
    const list = this.#reports.get(key(managerId)) ?? [];
    this.#reports.set(key(managerId), list);
    return list;
  }

  /** By object id, user principal name or mail address, whatever the case. */
  find(name: string): Person | undefined {
    return this.#byKey.get(key(name));
  }

  managerOf(person: Person): Person | undefined {
    return person.managerId ? this.find(person.managerId) : undefined;
  }

  reportsOf(id: string): Person[] {
    return (this.#reports.get(key(id)) ?? []).flatMap((report) => this.find(report) ?? []);
  }

  group(id: string): Group | undefined {
    return this.groups.find((group) => key(group.id) === key(id));
  }

  groupsOf(id: string): Group[] {
    return this.#groupsOf.get(key(id)) ?? [];
  }

  get sequence(): number {
    return this.#sequence;
  }

  changesOf(id: string): readonly DirectoryChange[] {
    return this.#changes.get(key(id)) ?? [];
  }

  allChanges(): Iterable<readonly [string, readonly DirectoryChange[]]> {
    return this.#changes;
  }

  /** Everybody who is no longer as the tenant file says. */
  changedPeople(): Person[] {
    return [...this.#changes.keys()].flatMap((id) => this.find(id) ?? []);
  }

  /** Changes a person and writes the change log. */
  update(person: Person, change: Partial<Person>): void {
    if (change.managerId !== undefined && change.managerId !== person.managerId) {
      if (person.managerId) {
        const old = this.#reportsList(person.managerId);
        old.splice(old.indexOf(person.id), 1);
      }
      if (change.managerId) this.#reportsList(change.managerId).push(person.id);
    }
    this.#unindex(person);
    Object.assign(person, change);
    this.#index(person);
    this.#log(person.id, Object.keys(change));
  }

  #log(id: string, properties: readonly string[]): void {
    this.#sequence += 1;
    this.#changes.set(key(id), [...this.changesOf(id), { sequence: this.#sequence, properties }]);
  }

  deletedPeople(): Person[] {
    return [...this.#deleted.values()];
  }

  /** Moves a person to the bin: they are no longer found, their reports and groups keep what they hold. */
  remove(person: Person): void {
    const at = this.people.indexOf(person);
    if (at < 0) return;
    this.people.splice(at, 1);
    this.#unindex(person);
    this.#deleted.set(key(person.id), person);
    this.#log(person.id, ['removed']);
  }

  /** Takes a person out of the bin; undefined: nobody of that id is in it. */
  restore(id: string): Person | undefined {
    const person = this.#deleted.get(key(id));
    if (!person) return undefined;
    this.#deleted.delete(key(id));
    this.people.push(person);
    this.#index(person);
    this.#log(person.id, ['removed']);
    return person;
  }

  setMembers(group: Group, members: readonly string[]): void {
    for (const id of group.members) {
      this.#groupsOf.set(
        key(id),
        this.groupsOf(id).filter((other) => other !== group),
      );
    }
    this.#memberships.push({ groupId: key(group.id), sequence: this.#sequence, members: [...group.members] });
    group.members = [...members];
    for (const id of members) this.#groupsOf.set(key(id), [...this.groupsOf(id), group]);
    this.#log(group.id, ['members']);
  }

  /** Who was a member when the change log stood at a position. */
  membersAt(groupId: string, sequence: number): readonly string[] {
    const later = this.#memberships.find((past) => past.groupId === key(groupId) && past.sequence >= sequence);
    return later?.members ?? this.group(groupId)?.members ?? [];
  }
}
