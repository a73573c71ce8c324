import { type Outcome, ok, refused } from '../kernel/outcome.ts';
import type { Side } from '../program/cohort.ts';
import { pairText } from './check-pool.ts';
import { type Certificate, certificateOf, inPairsAndPoints, type ProvedOptimum } from './optimiser/certificate.ts';
import { Residual } from './optimiser/residual.ts';
import type { PairKey } from './pool.ts';
import { explainedPair, type ProposedPair, type SolvedPool } from './propose-pairs.ts';

/** What the whole would lose: pairings first, then points of the total (fewer pairings may come with more points). */
export type Cost = { readonly pairings: number; readonly points: number };

export type Alternative = ProposedPair & { readonly cost: Cost };

const provedOf = (solved: SolvedPool): ProvedOptimum | null =>
  solved.optimum.duals === null ? null : { ...solved.optimum, duals: solved.optimum.duals };

/**
 * The best other partners of somebody, the cheapest for the whole first, each with what insisting on that pair would cost
 * all others. Exact: the cost is that of solving anew with the pair fixed.
 */
export function alternativesFor(
  solved: SolvedPool,
  { side, id, most = 5 }: { readonly side: Side; readonly id: string; readonly most?: number },
): Outcome<Alternative[], 'unknownPerson' | 'notProved'> {
  const { table } = solved;
  const proved = provedOf(solved);
  if (proved === null) return refused('notProved');
  const own = (side === 'mentor' ? table.mentors : table.mentees).indexOf.get(id);
  if (own === undefined) return refused('unknownPerson');
  // Columns are mentors: seen from a mentee, the sides are turned round.
  const given = certificateOf(proved, side === 'mentee');
  if (given.colUnits[own] === 0) return ok([]);
  const costs = costsFor(given, own);
  costs.sort((a, b) => a.cost.pairings - b.cost.pairings || a.cost.points - b.cost.points || b.score - a.score);
  return ok(
    costs.slice(0, most).map(({ other, cost }) => {
      const pair = side === 'mentor' ? { mentor: own, mentee: other } : { mentor: other, mentee: own };
      return { ...explainedPair(solved, pair, false), cost };
    }),
  );
}

type Costed = { readonly other: number; readonly score: number; readonly cost: Cost };

function costsFor(given: Certificate, own: number): Costed[] {
  const residual = new Residual(given);
  residual.measureFrom(own);
  const held = new Set(given.pairs.filter(([, col]) => col === own).map(([row]) => row));
  const costs: Costed[] = [];
  for (let other = 0; other < given.rowUnits.length; other++) {
    if (held.has(other) || given.rowUnits[other] === 0) continue;
    const score = given.line(other)[own]!;
    if (score < 0) continue;
    const { pairs, points } = inPairsAndPoints(residual.costOfPairing(other, own, score), given);
    costs.push({ other, score, cost: { pairings: pairs, points } });
  }
  return costs;
}

/** What a refusal changed. */
export type Repair = {
  readonly removed: readonly PairKey[];
  readonly added: readonly ProposedPair[];
  readonly cost: Cost;
  readonly pairings: number;
  readonly total: number;
};

/**
 * A solved pool that takes refusals one after the other. Each repair is as good as solving anew without the refused
 * pairs, changes as few of the solved pairs as that allows, and never touches a fixed one.
 */
export class RepairableRun {
  private readonly solved: SolvedPool;
  private readonly given: Certificate;
  private readonly residual: Residual;
  private readonly fixedTotal: number;
  private pairings: number;
  private total: number;

  private constructor(solved: SolvedPool, proved: ProvedOptimum) {
    this.solved = solved;
    this.given = certificateOf(proved, false);
    this.residual = new Residual(this.given);
    this.residual.prepareForRepairs();
    this.pairings = proved.pairs.length;
    this.total = proved.total;
    this.fixedTotal = solved.fixed.reduce((sum, pair) => sum + explainedPair(solved, pair, true).score, 0);
  }

  static of(solved: SolvedPool): Outcome<RepairableRun, 'notProved'> {
    const proved = provedOf(solved);
    return proved === null ? refused('notProved') : ok(new RepairableRun(solved, proved));
  }

  refuse(pair: PairKey): Outcome<Repair, 'notPaired'> {
    const mentee = this.solved.table.mentees.indexOf.get(pair.mentee);
    const mentor = this.solved.table.mentors.indexOf.get(pair.mentor);
    if (mentee === undefined || mentor === undefined || !this.residual.holds(mentee, mentor))
      return refused('notPaired');
    const lost = inPairsAndPoints(this.residual.forbid(mentee, mentor), this.given);
    this.pairings -= lost.pairs;
    this.total -= lost.points;
    const { parted, paired } = this.residual.lastChange();
    const { members: mentees } = this.solved.table.mentees;
    const { members: mentors } = this.solved.table.mentors;
    return ok({
      removed: parted.map(([row, col]) => ({ mentor: mentors[col]!.id, mentee: mentees[row]!.id })),
      added: paired.map(([row, col]) => explainedPair(this.solved, { mentor: col, mentee: row }, false)),
      cost: { pairings: lost.pairs, points: lost.points },
      pairings: this.pairings + this.solved.fixed.length,
      total: this.total + this.fixedTotal,
    });
  }
}

type Run = { readonly pairs: readonly (PairKey & { readonly score: number })[] };

export type RunDifference = {
  readonly kept: readonly PairKey[];
  readonly onlyFirst: readonly PairKey[];
  readonly onlySecond: readonly PairKey[];
  /** Of the second run beyond the first. */
  readonly pairings: number;
  readonly total: number;
};

/** What differs between two runs, such as the last one and the one before. */
export function compareRuns(first: Run, second: Run): RunDifference {
  const inFirst = new Set(first.pairs.map(pairText));
  const inSecond = new Set(second.pairs.map(pairText));
  const key = ({ mentor, mentee }: PairKey): PairKey => ({ mentor, mentee });
  const totalOf = (run: Run) => run.pairs.reduce((sum, pair) => sum + pair.score, 0);
  return {
    kept: second.pairs.filter((pair) => inFirst.has(pairText(pair))).map(key),
    onlyFirst: first.pairs.filter((pair) => !inSecond.has(pairText(pair))).map(key),
    onlySecond: second.pairs.filter((pair) => !inFirst.has(pairText(pair))).map(key),
    pairings: second.pairs.length - first.pairs.length,
    total: totalOf(second) - totalOf(first),
  };
}
