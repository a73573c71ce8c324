import type { ManagementLine } from './management-line.ts';
import type { PoolMember, PoolPerson } from './pool.ts';

/** One member of the pool with everything about them looked up. `person` is their place in `pool.people`. */
export type Member = {
  readonly id: string;
  readonly person: number;
  readonly facts: PoolPerson;
  readonly topics: readonly string[];
  readonly capacity: number;
  readonly avoid: readonly string[];
};

/** All members on one side in a fixed order, with the indexes that find those related to somebody. */
export type MatchingSide = {
  readonly members: readonly Member[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Members in the order in which the tour of reporting lines enters their groups, and those entry numbers. */
  readonly byEnter: Int32Array;
  readonly enters: Int32Array;
  readonly byManager: ReadonlyMap<string, readonly number[]>;
};

/** A number that looks random but depends on nothing else than seed and text (FNV-1a, then a final mix). */
export function seededHash(seed: number, text: string): number {
  let hash = 2166136261 ^ Math.imul(seed | 0, 0x9e3779b1);
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

type People = { readonly people: readonly PoolPerson[]; readonly indexOf: ReadonlyMap<string, number> };

/** Looks members up and puts them into an order that depends on the seed and never on their place in the input. */
export function orderedMembers(list: readonly PoolMember[], { people, indexOf }: People, seed: number): Member[] {
  const keyed = list.map((member) => ({ member, hash: seededHash(seed, member.id) }));
  keyed.sort((a, b) => a.hash - b.hash || (a.member.id < b.member.id ? -1 : 1));
  return keyed.map(({ member }) => {
    const person = indexOf.get(member.id)!;
    return {
      id: member.id,
      person,
      facts: people[person]!,
      topics: [...new Set(member.topics)],
      capacity: member.capacity,
      avoid: member.avoid,
    };
  });
}

export function matchingSide(
  members: readonly Member[],
  line: ManagementLine,
  indexOf: People['indexOf'],
): MatchingSide {
  const enterOf = (i: number) => line.enter[line.groupOf[members[i]!.person]!]!;
  const byEnter = Int32Array.from(members.keys()).sort((a, b) => enterOf(a) - enterOf(b) || a - b);
  const byManager = new Map<string, number[]>();
  for (const [i, member] of members.entries()) {
    const manager = member.facts.managerId;
    if (manager === null || !indexOf.has(manager)) continue;
    const reports = byManager.get(manager);
    if (reports) reports.push(i);
    else byManager.set(manager, [i]);
  }
  return {
    members,
    indexOf: new Map(members.map((member, i) => [member.id, i])),
    byEnter,
    enters: byEnter.map(enterOf),
    byManager,
  };
}

/** First place in a sorted array whose value is at least `value`. */
export function lowerBound(sorted: Int32Array, value: number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (sorted[middle]! < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Visits everybody on a side who is in one reporting line with `person`. */
export function visitLine(side: MatchingSide, line: ManagementLine, person: number, visit: (i: number) => void): void {
  const own = line.groupOf[person]!;
  visitEntered(side, line.enter[own]!, line.leave[own]!, visit);
  for (let above = line.parentOf[own]!; above >= 0; above = line.parentOf[above]!)
    visitEntered(side, line.enter[above]!, line.enter[above]!, visit);
}

function visitEntered(side: MatchingSide, first: number, last: number, visit: (i: number) => void): void {
  for (let at = lowerBound(side.enters, first); at < side.enters.length && side.enters[at]! <= last; at++)
    visit(side.byEnter[at]!);
}
