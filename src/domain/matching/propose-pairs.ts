import type { Side } from '../program/cohort.ts';
import { type BlockedBy, blockedBy } from './explain-unmatched.ts';
import { type Optimum, optimise } from './optimiser/optimise.ts';
import { type ExplainedPart, pairParts, totalOf } from './pair-parts.ts';
import { type PairTable, pairTable, tableUnder } from './pair-table.ts';
import type { PairKey, Pool } from './pool.ts';
import { type IndexPair, indexPairs, poolSource } from './pool-source.ts';
import type { ReasonLanguage } from './reasons.ts';
import { relaxed } from './relax.ts';
import type { RuleName } from './rules.ts';
import { mostPairsOf } from './what-if.ts';

export type ProposedPair = PairKey & {
  readonly score: number;
  readonly parts: readonly ExplainedPart[];
  readonly fixed: boolean;
};

export type WouldHelp = { readonly relax: RuleName; readonly pairs: number };

export type UnmatchedPerson = {
  readonly id: string;
  readonly side: Side;
  readonly blockedBy: readonly BlockedBy[];
  /** Pairings that the whole would gain if one rule were relaxed for everybody. */
  readonly wouldHelp: readonly WouldHelp[];
};

/** The outcome of a proposal run on a pool. */
export type ProposedPairs = {
  readonly pairs: readonly ProposedPair[];
  readonly unmatched: readonly UnmatchedPerson[];
  readonly pairings: number;
  readonly total: number;
  /** The dual bound: no other set of as many pairings has a higher total. Null where the run was stopped before any. */
  readonly bound: number | null;
  /** Proved: the bound equals the total. */
  readonly optimal: boolean;
  /** By how much the total may fall short; 0 when optimal, null when nothing is known. */
  readonly gap: number | null;
  /** Filled in by whoever has a clock. */
  readonly seconds: number | null;
};

export type ProposeOptions = {
  /** Pairs of the last run; kept where that costs neither pairings nor total. */
  readonly standing?: readonly PairKey[];
  readonly language?: ReasonLanguage;
  readonly onProgress?: (progress: { done: number; of: number }) => void;
  /** Asked now and then; true ends the run early with the best pairs so far and an honest gap. */
  readonly shouldStop?: () => boolean;
};

/** A pool with its best pairings and the proof, for asking more about them: see `alternatives.ts`. */
export type SolvedPool = {
  readonly pool: Pool;
  readonly table: PairTable;
  readonly fixed: readonly IndexPair[];
  readonly optimum: Optimum;
  readonly language: ReasonLanguage;
};

/** The best pairings of a pool that `checkPool` accepted, with reasons. The same pool and seed give the same result. */
export const proposePairs = (pool: Pool, options: ProposeOptions = {}): ProposedPairs =>
  proposalOf(solvePool(pool, options));

export function solvePool(pool: Pool, options: ProposeOptions = {}): SolvedPool {
  const table = pairTable(pool);
  const fixed = indexPairs(table, pool.fixed);
  const optimum = optimise(poolSource(table, fixed), {
    standing: indexPairs(table, options.standing ?? []).map(({ mentor, mentee }) => [mentee, mentor] as const),
    onProgress: (done, of) => options.onProgress?.({ done, of }),
    shouldStop: options.shouldStop ?? (() => false),
  });
  return { pool, table, fixed, optimum, language: options.language ?? 'en' };
}

/** What was solved, in words. */
export function proposalOf(solved: SolvedPool): ProposedPairs {
  const { fixed, optimum } = solved;
  const chosen = optimum.pairs.map(([mentee, mentor]) => explainedPair(solved, { mentor, mentee }, false));
  const pairs = [...fixed.map((pair) => explainedPair(solved, pair, true)), ...chosen];
  const fixedTotal = pairs.slice(0, fixed.length).reduce((sum, pair) => sum + pair.score, 0);
  return {
    pairs: pairs.sort((a, b) => b.score - a.score || byText(a.mentee, b.mentee) || byText(a.mentor, b.mentor)),
    unmatched: unmatchedOf(solved),
    pairings: pairs.length,
    total: optimum.total + fixedTotal,
    ...proofOf(optimum, fixedTotal),
    seconds: null,
  };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function proofOf(optimum: Optimum, fixedTotal: number): Pick<ProposedPairs, 'bound' | 'optimal' | 'gap'> {
  if (!Number.isFinite(optimum.bound)) return { bound: null, optimal: false, gap: null };
  const gap = optimum.bound - optimum.total;
  return { bound: optimum.bound + fixedTotal, optimal: gap === 0, gap };
}

export function explainedPair({ table, language }: SolvedPool, pair: IndexPair, fixed: boolean): ProposedPair {
  const parts = pairParts(table, pair, language);
  return {
    mentor: table.mentors.members[pair.mentor]!.id,
    mentee: table.mentees.members[pair.mentee]!.id,
    score: totalOf(parts),
    parts,
    fixed,
  };
}

function unmatchedOf(solved: SolvedPool): UnmatchedPerson[] {
  const { table, fixed, optimum } = solved;
  const paired = {
    mentor: new Set([...fixed.map((p) => p.mentor), ...optimum.pairs.map(([, mentor]) => mentor)]),
    mentee: new Set([...fixed.map((p) => p.mentee), ...optimum.pairs.map(([mentee]) => mentee)]),
  };
  const left = (['mentor', 'mentee'] as const).flatMap((side) => {
    const { members } = side === 'mentor' ? table.mentors : table.mentees;
    const indices = [...members.keys()].filter((i) => !paired[side].has(i));
    return indices.map((i) => ({ id: members[i]!.id, side, blockedBy: blockedBy(table, side, i) }));
  });
  const gains = gainsOf(solved, new Set(left.flatMap((person) => person.blockedBy.map(({ rule }) => rule))));
  return left
    .map((person) => ({
      ...person,
      wouldHelp: person.blockedBy.flatMap(({ rule }) => {
        const pairs = gains.get(rule) ?? 0;
        return pairs > 0 ? [{ relax: rule, pairs }] : [];
      }),
    }))
    .sort((a, b) => byText(a.side, b.side) || byText(a.id, b.id));
}

/** Pairings gained by relaxing each of the rules; only worth asking while both sides have somebody to spare. */
function gainsOf({ table, fixed, optimum }: SolvedPool, rules: ReadonlySet<RuleName>): Map<RuleName, number> {
  const gains = new Map<RuleName, number>();
  const source = optimum.source;
  const units = (side: Int32Array) => side.reduce((a, b) => a + b, 0);
  if (Math.min(units(source.rowUnits), units(source.colUnits)) <= optimum.pairs.length) return gains;
  for (const rule of rules) {
    const easier = relaxed(table.rules, rule);
    if (easier === null) continue;
    // Without the generation test an unknown level is out, so there a pair may become forbidden.
    const allAllowed = rule !== 'generation';
    const most = mostPairsOf(poolSource(tableUnder(table, easier), fixed), optimum.pairs, allAllowed);
    gains.set(rule, most - optimum.pairs.length);
  }
  return gains;
}
