import type { ScoreSource } from './optimiser/score-source.ts';
import { type PairTable, scoreRow } from './pair-table.ts';
import type { PairKey } from './pool.ts';

export type IndexPair = { readonly mentor: number; readonly mentee: number };

/** Fixed pairs as indices into the table; the pool was checked, so their people are there. */
export const indexPairs = (table: PairTable, pairs: readonly PairKey[]): IndexPair[] =>
  pairs.flatMap((pair) => {
    const [mentor, mentee] = [table.mentors.indexOf.get(pair.mentor), table.mentees.indexOf.get(pair.mentee)];
    return mentor === undefined || mentee === undefined ? [] : [{ mentor, mentee }];
  });

/** What is left to decide in a pool: rows are mentees, columns mentors; fixed pairs have used up capacity. */
export function poolSource(table: PairTable, fixed: readonly IndexPair[]): ScoreSource {
  const rowUnits = Int32Array.from(table.mentees.members, (m) => m.capacity);
  const colUnits = Int32Array.from(table.mentors.members, (m) => m.capacity);
  const fixedWith = new Map<number, number[]>();
  for (const { mentor, mentee } of fixed) {
    rowUnits[mentee]!--;
    colUnits[mentor]!--;
    fixedWith.set(mentee, [...(fixedWith.get(mentee) ?? []), mentor]);
  }
  const row = new Int16Array(colUnits.length);
  return {
    rowUnits,
    colUnits,
    row: (mentee) => {
      scoreRow(table, mentee, row);
      for (const mentor of fixedWith.get(mentee) ?? []) row[mentor] = -1;
      return row;
    },
  };
}
