import fc from 'fast-check';
import { munkres } from 'munkres';
import { ArcList, groupByRow } from '../../../src/domain/matching/optimiser/arcs.ts';
import { optimise } from '../../../src/domain/matching/optimiser/optimise.ts';
import { solveArcs } from '../../../src/domain/matching/optimiser/solve-arcs.ts';
import { flowOracle, type OracleArc } from './support/flow-oracle.ts';

const runs = { numRuns: 1000 };
const never = () => false;

type Market = { readonly rows: number[]; readonly cols: number[]; readonly arcs: OracleArc[] };

const markets = (most: { units: number; score: fc.Arbitrary<number> }): fc.Arbitrary<Market> =>
  fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })).chain(([rows, cols]) => {
    const units = (count: number) =>
      fc.array(fc.integer({ min: most.units === 1 ? 1 : 0, max: most.units }), { minLength: count, maxLength: count });
    const cells = fc.array(fc.option(most.score, { nil: null, freq: 2 }), {
      minLength: rows * cols,
      maxLength: rows * cols,
    });
    return fc.record({ rows: units(rows), cols: units(cols), cells }).map((m) => ({
      rows: m.rows,
      cols: m.cols,
      arcs: m.cells.flatMap((score, i): OracleArc[] =>
        score === null ? [] : [[Math.floor(i / cols), i % cols, score]],
      ),
    }));
  });

const scores = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 1000 }));
const anyScores = fc.oneof(
  scores,
  fc.integer({ min: -1000, max: 1000 }),
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
);

function solve({ rows, cols, arcs }: Market) {
  const list = new ArcList();
  for (const [row, col, score] of arcs) list.add(row, col, score);
  const grouped = groupByRow(list, Int32Array.from(rows), Int32Array.from(cols));
  return { grouped, solution: solveArcs(grouped, never) };
}

test('when capacities are all 1, then pairs and total are those of munkres with padding', () => {
  fc.assert(
    fc.property(markets({ units: 1, score: scores }), (market) => {
      // Padding makes every row and column optional; a pair is worth more than all scores together.
      const size = market.rows.length + market.cols.length;
      const pair = 10_000;
      const cost = Array.from({ length: size }, () => new Array<number>(size).fill(pair));
      for (const [row, col, score] of market.arcs) cost[row]![col] = -score;
      const chosen = munkres(cost)
        .map(([row, col]) => cost[row]![col]!)
        .filter((c) => c < pair);
      const { solution } = solve(market);
      expect({ count: solution.count, total: solution.total }).toEqual({
        count: chosen.length,
        total: chosen.reduce((sum, c) => sum - c, 0),
      });
    }),
    runs,
  );
});

test('when capacities and scores are any, then pairs and total are those of an independent flow, and the bound proves it', () => {
  fc.assert(
    fc.property(markets({ units: 4, score: anyScores }), (market) => {
      const { grouped, solution } = solve(market);
      expect({ count: solution.count, total: solution.total }).toEqual(
        flowOracle(market.rows, market.cols, market.arcs),
      );
      expect(solution.bound).toBe(solution.total);
      const used = { row: new Map<number, number>(), col: new Map<number, number>() };
      for (const [a, held] of solution.held.entries()) {
        if (!held) continue;
        for (const [side, i] of [
          ['row', grouped.rowOf[a]!],
          ['col', grouped.colOf[a]!],
        ] as const)
          used[side].set(i, (used[side].get(i) ?? 0) + 1);
      }
      for (const [i, count] of used.row) expect(count).toBeLessThanOrEqual(market.rows[i]!);
      for (const [i, count] of used.col) expect(count).toBeLessThanOrEqual(market.cols[i]!);
    }),
    runs,
  );
});

/** Large enough that the core holds a part of the pairs only and has to grow by prices. */
const largePools = fc
  .record({
    rows: fc.integer({ min: 60, max: 160 }),
    cols: fc.integer({ min: 60, max: 160 }),
    seed: fc.nat(),
    allowed: fc.double({ min: 0.05, max: 1, noNaN: true }),
    best: fc.constantFrom(5, 60, 1000),
    units: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ rows, cols, seed, allowed, best, units }) => {
    let state = seed;
    const random = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
    const cells = Int16Array.from({ length: rows * cols }, () =>
      random() < allowed ? Math.floor(random() * (best + 1)) : -1,
    );
    const unitsOf = (count: number) => Int32Array.from({ length: count }, () => Math.ceil(random() * units));
    return {
      cells,
      rowUnits: unitsOf(rows),
      colUnits: unitsOf(cols),
      row: (r: number) => cells.subarray(r * cols, (r + 1) * cols),
    };
  });

test('when a pool is solved from a core of promising pairs, then the result is that of all its pairs', () => {
  fc.assert(
    fc.property(largePools, (source) => {
      const cols = source.colUnits.length;
      const arcs = [...source.cells].flatMap((score, i): OracleArc[] =>
        score < 0 ? [] : [[Math.floor(i / cols), i % cols, score]],
      );
      const { solution } = solve({ rows: [...source.rowUnits], cols: [...source.colUnits], arcs });
      const optimum = optimise(source, { standing: [], onProgress: () => {}, shouldStop: never });
      expect([optimum.pairs.length, optimum.total, optimum.bound]).toEqual([
        solution.count,
        solution.total,
        solution.total,
      ]);
      expect(optimum.pairs.reduce((sum, [r, c]) => sum + source.row(r)[c]!, 0)).toBe(optimum.total);
    }),
    { numRuns: 60 },
  );
});

test('when a run is stopped early, then the pairs so far are allowed and the bound is no lie', () => {
  fc.assert(
    fc.property(largePools, fc.integer({ min: 0, max: 3 }), (source, asked) => {
      const best = optimise(source, { standing: [], onProgress: () => {}, shouldStop: never });
      let left = asked;
      const stopped = optimise(source, { standing: [], onProgress: () => {}, shouldStop: () => left-- <= 0 });
      expect(stopped.pairs.length).toBe(best.pairs.length);
      expect(stopped.total).toBeLessThanOrEqual(best.total);
      expect(stopped.bound).toBeGreaterThanOrEqual(best.total);
      for (const [r, c] of stopped.pairs) expect(source.row(r)[c]).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 30 },
  );
});
