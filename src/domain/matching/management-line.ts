/** A person and whom they report to, as numbers: `manager[i]` is the manager's index or -1. */
export type ManagementLine = {
  /** The person's own group: themselves, or the cycle that they are a member of. Groups are numbered from 0. */
  readonly groupOf: Int32Array;
  /** The group above, -1 at the top. */
  readonly parentOf: Int32Array;
  /** Numbers given on entering and leaving a group: a group's whole line below lies within [enter, leave]. */
  readonly enter: Int32Array;
  readonly leave: Int32Array;
  /** Distance of each person from the top of their tree; -1 where it means nothing. */
  readonly depth: Int32Array;
};

/**
 * Reporting lines as intervals (an Euler tour), so that "is one above the other, at any distance" is two comparisons.
 * Members of a cycle are merged into one group first; a missing manager is -1 and makes a root. The depth is unknown
 * (-1) for members of a cycle, everybody below one, and people with neither manager nor reports.
 */
export function managementLine(manager: Int32Array): ManagementLine {
  const { groupOf, groups, cyclic } = groupCycles(manager);
  const parentOf = new Int32Array(groups).fill(-1);
  for (let i = 0; i < manager.length; i++) {
    const above = manager[i]!;
    if (above >= 0 && groupOf[above] !== groupOf[i]) parentOf[groupOf[i]!] = groupOf[above]!;
  }
  const tour = eulerTour(parentOf, cyclic);
  const hasReports = new Uint8Array(manager.length);
  for (const above of manager) if (above >= 0) hasReports[above] = 1;
  const depth = Int32Array.from(groupOf, (group, i) =>
    manager[i]! < 0 && !hasReports[i] ? -1 : tour.groupDepth[group]!,
  );
  return { groupOf, parentOf, enter: tour.enter, leave: tour.leave, depth };
}

/** Each person leads to at most one manager, so walking up from everybody once finds every cycle. */
function groupCycles(manager: Int32Array): { groupOf: Int32Array; groups: number; cyclic: Set<number> } {
  const groupOf = new Int32Array(manager.length).fill(-1);
  const walk = new Int32Array(manager.length).fill(-1);
  const cyclic = new Set<number>();
  let groups = 0;
  for (let start = 0; start < manager.length; start++) {
    let at = start;
    while (at >= 0 && walk[at]! < 0) {
      walk[at] = start;
      at = manager[at]!;
    }
    if (at < 0 || walk[at] !== start || groupOf[at]! >= 0) continue;
    cyclic.add(groups);
    for (let member = at; groupOf[member]! < 0; member = manager[member]!) groupOf[member] = groups;
    groups++;
  }
  for (let i = 0; i < manager.length; i++) if (groupOf[i]! < 0) groupOf[i] = groups++;
  return { groupOf, groups, cyclic };
}

function eulerTour(parentOf: Int32Array, cyclic: ReadonlySet<number>) {
  const { first, next } = childLists(parentOf);
  const enter = new Int32Array(parentOf.length);
  const leave = new Int32Array(parentOf.length);
  const groupDepth = new Int32Array(parentOf.length);
  let clock = 0;
  for (let root = 0; root < parentOf.length; root++) {
    if (parentOf[root]! >= 0) continue;
    groupDepth[root] = cyclic.has(root) ? -1 : 0;
    enter[root] = clock++;
    for (let at = root; at >= 0; ) {
      const child = first[at]!;
      if (child >= 0) {
        first[at] = next[child]!;
        groupDepth[child] = groupDepth[at]! < 0 ? -1 : groupDepth[at]! + 1;
        enter[child] = clock++;
        at = child;
      } else {
        leave[at] = clock - 1;
        at = parentOf[at]!;
      }
    }
  }
  return { enter, leave, groupDepth };
}

function childLists(parentOf: Int32Array): { first: Int32Array; next: Int32Array } {
  const first = new Int32Array(parentOf.length).fill(-1);
  const next = new Int32Array(parentOf.length).fill(-1);
  for (let i = parentOf.length - 1; i >= 0; i--) {
    const above = parentOf[i]!;
    if (above < 0) continue;
    next[i] = first[above]!;
    first[above] = i;
  }
  return { first, next };
}
