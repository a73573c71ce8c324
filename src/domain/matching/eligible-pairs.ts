import { pairTable, scoreRow } from './pair-table.ts';
import type { Pool } from './pool.ts';

/** Visits every pair that no rule forbids with its score, whether or not it is fixed or anybody has capacity left. */
export function visitEligiblePairs(pool: Pool, visit: (mentor: string, mentee: string, score: number) => void): void {
  const table = pairTable(pool);
  const scores = new Int16Array(table.mentors.members.length);
  for (const [i, mentee] of table.mentees.members.entries()) {
    scoreRow(table, i, scores);
    for (let m = 0; m < scores.length; m++)
      if (scores[m]! >= 0) visit(table.mentors.members[m]!.id, mentee.id, scores[m]!);
  }
}
