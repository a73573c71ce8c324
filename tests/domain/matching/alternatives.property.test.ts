import fc from 'fast-check';
import { alternativesFor, compareRuns, RepairableRun } from '../../../src/domain/matching/alternatives.ts';
import { pairText } from '../../../src/domain/matching/check-pool.ts';
import type { PairKey, Pool } from '../../../src/domain/matching/pool.ts';
import { proposalOf, proposePairs, solvePool } from '../../../src/domain/matching/propose-pairs.ts';
import { pools } from './support/random-pools.ts';

const unwrap = <T>(outcome: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};

const forbidding = (pool: Pool, pairs: readonly PairKey[]): Pool => ({
  ...pool,
  history: [...pool.history, ...pairs.map((pair) => ({ ...pair, outcome: 'declined' as const }))],
});

test('when pairs are refused one after the other, then each repair is as good and as near as solving anew', () => {
  fc.assert(
    fc.property(pools, fc.infiniteStream(fc.nat()), (pool, numbers) => {
      const solved = solvePool(pool);
      const before = proposalOf(solved);
      const run = unwrap(RepairableRun.of(solved));
      let standing: PairKey[] = before.pairs.map(({ mentor, mentee }) => ({ mentor, mentee }));
      const refusedPairs: PairKey[] = [];
      const fixed = new Set(pool.fixed.map(pairText));
      for (let i = 0; i < 3; i++) {
        const open = standing.filter((pair) => !fixed.has(pairText(pair)));
        if (open.length === 0) return;
        const pair = open[numbers.next().value % open.length]!;
        refusedPairs.push(pair);
        const repair = unwrap(run.refuse(pair));
        const removed = new Set(repair.removed.map(pairText));
        standing = [...standing.filter((p) => !removed.has(pairText(p))), ...repair.added];
        const anew = proposePairs(forbidding(pool, refusedPairs), { standing: before.pairs });
        expect([repair.pairings, repair.total, standing.length]).toEqual([anew.pairings, anew.total, anew.pairings]);
        expect(kept(before.pairs, standing)).toBe(kept(before.pairs, anew.pairs));
      }
    }),
    { numRuns: 300 },
  );
});

const kept = (before: readonly PairKey[], after: readonly PairKey[]): number => {
  const now = new Set(after.map(pairText));
  return before.filter((pair) => now.has(pairText(pair))).length;
};

test('when an alternative is insisted on, then the whole loses just what was told', () => {
  fc.assert(
    fc.property(pools, fc.nat(), (pool, number) => {
      const solved = solvePool(pool);
      const before = proposalOf(solved);
      const everybody = [
        ...pool.mentors.map((m) => ({ side: 'mentor' as const, id: m.id })),
        ...pool.mentees.map((m) => ({ side: 'mentee' as const, id: m.id })),
      ];
      for (const { cost, score, ...pair } of unwrap(
        alternativesFor(solved, { ...everybody[number % everybody.length]!, most: 100 }),
      )) {
        const forced = proposePairs({ ...pool, fixed: [...pool.fixed, { mentor: pair.mentor, mentee: pair.mentee }] });
        expect([before.pairings - cost.pairings, before.total - cost.points]).toEqual([forced.pairings, forced.total]);
        expect(score).toBe(forced.pairs.find((p) => pairText(p) === pairText(pair))!.score);
      }
    }),
    { numRuns: 300 },
  );
});

test('when a pool is solved again near the last run, then nothing changes', () => {
  fc.assert(
    fc.property(pools, fc.nat(), (pool, seed) => {
      const first = proposePairs(pool);
      const again = proposePairs({ ...pool, seed }, { standing: first.pairs });
      expect(compareRuns(first, again)).toMatchObject({ onlyFirst: [], onlySecond: [], pairings: 0, total: 0 });
    }),
    { numRuns: 300 },
  );
});

test('when somebody unknown is asked about, then there is no answer', () => {
  fc.assert(
    fc.property(pools, (pool) => {
      const solved = solvePool(pool);
      expect(alternativesFor(solved, { side: 'mentee', id: 'nobody' })).toEqual({ ok: false, code: 'unknownPerson' });
      const run = unwrap(RepairableRun.of(solved));
      expect(run.refuse({ mentor: 'nobody', mentee: 'nobody' })).toEqual({ ok: false, code: 'notPaired' });
    }),
    { numRuns: 10 },
  );
});
