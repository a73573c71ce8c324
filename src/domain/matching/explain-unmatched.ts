import type { Side } from '../program/cohort.ts';
import { type PairTable, visitRelated } from './pair-table.ts';
import { bitOf, type RuleName, ruleNames } from './rules.ts';

export type BlockedBy = { readonly rule: RuleName; readonly count: number };

/** How many of the people on the other side each rule keeps from somebody; one partner counts under every such rule. */
export function blockedBy(table: PairTable, side: Side, index: number): BlockedBy[] {
  const masks = faultsWithAll(table, side, index);
  const counts = new Map<number, number>();
  for (const mask of masks) if (mask > 0) counts.set(mask, (counts.get(mask) ?? 0) + 1);
  return ruleNames
    .map((rule) => {
      const bit = bitOf(rule);
      let count = 0;
      for (const [mask, people] of counts) if (mask & bit) count += people;
      return { rule, count };
    })
    .filter(({ count }) => count > 0);
}

/** The rules that somebody breaks with each person on the other side, as bits. */
function faultsWithAll(table: PairTable, side: Side, index: number): Uint16Array {
  const others = side === 'mentor' ? table.mentees : table.mentors;
  const masks = new Uint16Array(others.members.length);
  for (const factor of Object.values(table.factors)) {
    if (side === 'mentee') {
      const { faults } = factor.rowFor(factor.menteeClass[index]!);
      for (let m = 0; m < masks.length; m++) masks[m]! |= faults[factor.mentorClass[m]!]!;
    } else {
      const own = factor.mentorClass[index]!;
      for (let m = 0; m < masks.length; m++) masks[m]! |= factor.rowFor(factor.menteeClass[m]!).faults[own]!;
    }
  }
  const excluded = bitOf('exclusiveGroups');
  const otherSide = side === 'mentor' ? 'mentee' : 'mentor';
  if (table.excluded[side].includes(index)) for (let m = 0; m < masks.length; m++) masks[m]! |= excluded;
  else for (const m of table.excluded[otherSide]) masks[m]! |= excluded;
  visitRelated(table, side, index, (m, bit) => {
    masks[m]! |= bit;
  });
  return masks;
}
