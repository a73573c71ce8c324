import { bestCandidates } from './candidates.ts';
import { Core } from './core.ts';
import { Market } from './market.ts';
import type { MostPairs } from './most-pairs.ts';
import { type Finds, type Prices, price } from './pricing.ts';
import { keptScores, type ScoreSource } from './score-source.ts';
import { settleCount } from './settle-count.ts';
import { firstEpsilon, nextEpsilon, noPrices, proofBelow, scaleFor } from './solve-arcs.ts';

export type OptimiseOptions = {
  /** Pairs to keep where that costs nothing: [row, column]. */
  readonly standing: readonly (readonly [number, number])[];
  /** Hears of work done and how much there is, in rows looked at. */
  readonly onProgress: (done: number, of: number) => void;
  readonly shouldStop: () => boolean;
};

/** The best pairs by [row, column], and the proof of it. */
export type Optimum = {
  readonly pairs: readonly (readonly [number, number])[];
  readonly total: number;
  /** No other choice of as many pairs has a higher total. Larger than `total` only where the run was stopped. */
  readonly bound: number;
  readonly source: ScoreSource;
  /** The prices that prove it, for asking what changes would cost; null where the run was stopped before the proof. */
  readonly duals: Duals | null;
  /** Worth of one point of score; a standing pair is worth one more. */
  readonly perPoint: number;
  readonly standing: readonly (readonly [number, number])[];
};

/** Whole numbers in which a pair as such is worth `pairWorth`: see `Certificate`. */
export type Duals = { readonly row: Float64Array; readonly col: Float64Array; readonly pairWorth: number };

/** Candidates per row to start with. */
const candidates = 40;
/** ε in points of score from which the whole pool is priced, even before the core is settled. */
const pricings = [2, 0.2] as const;

/**
 * The most pairs over a whole pool, then the highest total of scores among those, then the most standing pairs. Works on
 * a core of promising pairs; prices then show which other pairs could do better, and the core grows until none could
 * (column generation), so the result is proved for all pairs.
 */
export function optimise(input: ScoreSource, options: OptimiseOptions): Optimum {
  const rows = input.rowUnits.length;
  const source = keptScores(input, (row) => options.onProgress(row, rows * 3));
  const list = bestCandidates(source, candidates, (row) => options.onProgress(rows + row, rows * 3));
  const core = new Core(source, list, options.standing);
  const most = settleCount(core);
  const sold = sellToTheLast(core, most, options);
  options.onProgress(rows * 3, rows * 3);
  return resultOf(core, sold);
}

/** Rounds with ever smaller ε, in between the pricing of all pairs; ends with the core holding the best choice. */
function sellToTheLast(core: Core, most: MostPairs, { shouldStop }: OptimiseOptions): Sold {
  const scale = scaleFor(core.arcs);
  const asked = noPrices(core.arcs);
  const perPoint = scale * core.perPoint;
  let market = new Market(core.arcs, { ...most, held: core.held }, asked, scale);
  let epsilon = firstEpsilon(market);
  let priced = 0;
  let bound = Number.POSITIVE_INFINITY;
  let duals: Duals | null = null;
  for (;;) {
    if (!market.round(epsilon, shouldStop)) break;
    const early = priced < pricings.length && epsilon <= pricings[priced]! * perPoint;
    if (early || epsilon === 1 || epsilon <= proofBelow * perPoint) market.prove(epsilon === 1);
    if (early || market.proved || epsilon === 1) {
      if (early) priced++;
      const prices = pricesOf(market, most, perPoint);
      const { rows, cols } = price(core.source, prices, core.arcs);
      const gain = gainOf(rows, core.source.rowUnits) + gainOf(cols, core.source.colUnits);
      bound = Math.min(bound, market.exactBound + gain / scale);
      if (bound - market.worth < 1) {
        duals = dualsOf(prices, most, { core, scale });
        break;
      }
      let largest = 0;
      for (const finds of [rows, cols]) for (const g of finds.most) largest = Math.max(largest, g);
      if (largest > 0) {
        rows.visit((row, col, score) => core.add(row, col, score));
        cols.visit((col, row, score) => core.add(row, col, score));
        market.keepPrices();
        core.held = market.choice();
        core.regroup();
        market = new Market(core.arcs, { ...most, held: core.held }, asked, scale);
        // Few or small finds disturb few prices; then most of the rounds need not be repeated.
        const typical = Math.ceil(Math.max(gain / (rows.most.length + cols.most.length), largest / 30));
        epsilon = Math.max(epsilon, Math.min(typical, perPoint * pricings[0]));
        continue;
      }
    }
    epsilon = nextEpsilon(epsilon);
  }
  core.held = market.choice();
  return { bound: Math.floor(bound / core.perPoint), duals };
}

function gainOf(finds: Finds, units: Int32Array): number {
  let gain = 0;
  for (let i = 0; i < units.length; i++) gain += finds.most[i]! * units[i]!;
  return gain;
}

function pricesOf(market: Market, most: MostPairs, perPoint: number): Prices {
  const { row: rowUnits, col: colUnits } = market.unitsLeft;
  const never = Number.POSITIVE_INFINITY;
  const figure = (units: Int32Array, of: (i: number) => number) =>
    Float64Array.from(units, (u, i) => (u > 0 ? of(i) : never));
  const prices: Prices = {
    row: figure(rowUnits, () => 0),
    colForBidders: figure(colUnits, (c) => (most.colReached[c] ? never : 0)),
    colForObjects: figure(colUnits, (c) => (most.colReached[c] ? 0 : never)),
    rowBids: most.rowReached.map((reached) => 1 - reached),
    perPoint,
  };
  for (const { half, proof } of market.latest) {
    const [bidders, objects] =
      half.bidders === 'rows' ? [prices.row, prices.colForBidders] : [prices.colForObjects, prices.row];
    for (let b = 0; b < proof.profits.length; b++) bidders[half.bidderId[b]!] = proof.profits[b]!;
    for (let j = 0; j < proof.duals.length; j++) objects[half.objectId[j]!] = proof.duals[j]!;
  }
  return prices;
}

type Sold = Pick<Optimum, 'bound' | 'duals'>;

/** Prices as the certificate wants them: those whom every largest choice fills are also worth a pair. */
function dualsOf(prices: Prices, most: MostPairs, { core, scale }: { core: Core; scale: number }): Duals {
  const { source } = core;
  // More than all scores together, so that another pair always counts for more; small enough for exact sums.
  const pairWorth = 4 * core.perPoint * (1001 * Math.min(unitsOf(source.rowUnits), unitsOf(source.colUnits)) + 1);
  // Nobody can be had who has no units; who has only forced pairs costs more than scores can say.
  const dual = (price: number, units: number) =>
    units === 0 ? 2 * pairWorth : price === Number.POSITIVE_INFINITY ? pairWorth / 4 : Math.round(price / scale);
  const row = prices.row.map((price, r) => dual(price, source.rowUnits[r]!) + (most.rowReached[r] ? 0 : pairWorth));
  const col = prices.colForBidders.map((price, c) =>
    most.colReached[c]
      ? dual(prices.colForObjects[c]!, source.colUnits[c]!) + pairWorth
      : dual(price, source.colUnits[c]!),
  );
  return { row, col, pairWorth };
}

const unitsOf = (side: Int32Array): number => side.reduce((a, b) => a + b, 0);

function resultOf(core: Core, { bound, duals }: Sold): Optimum {
  const { arcs, held, perPoint } = core;
  const pairs: [number, number][] = [];
  let total = 0;
  for (let a = 0; a < held.length; a++) {
    if (!held[a]) continue;
    pairs.push([arcs.rowOf[a]!, arcs.colOf[a]!]);
    total += Math.floor(arcs.score[a]! / perPoint);
  }
  return { pairs, total, bound, source: core.source, duals, perPoint, standing: core.standing };
}
