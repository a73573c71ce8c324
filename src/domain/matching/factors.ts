import { type Factor, factor, type Judge } from './factor.ts';
import type { PoolPerson, PoolRules } from './pool.ts';
import { logisticsFaults, type Seniority, sameDepartmentFault, seniorityFaults } from './rules.ts';
import { distanceOf, distancePoints, logisticsPoints, type PartMaxima, sameFirstLanguage } from './score.ts';
import type { Member } from './side.ts';
import { overlapOf, type WorkingWeek } from './working-week.ts';

type Logistics = { readonly person: PoolPerson; readonly week: WorkingWeek };

/** Everything that a pair is judged by and that many share: hours and languages; level, stage and birth years; place. */
export type Factors = {
  readonly logistics: Factor<Logistics>;
  readonly seniority: Factor<Seniority>;
  readonly distance: Factor<PoolPerson>;
};

export type FactorInput = {
  readonly rules: PoolRules;
  readonly maxima: PartMaxima;
  /** By place in `pool.people`. */
  readonly weeks: readonly WorkingWeek[];
  readonly levels: readonly (number | null)[];
  readonly logisticsKeys: readonly string[];
  readonly mentors: readonly Member[];
  readonly mentees: readonly Member[];
};

export function factorsOf(input: FactorInput): Factors {
  const { mentors, mentees, levels, weeks, logisticsKeys } = input;
  const classes = <Facts>(factsOf: (member: Member) => Facts, keyOf: (member: Member) => string) => {
    const keyed = (side: readonly Member[]) => ({ facts: side.map(factsOf), keys: side.map(keyOf) });
    return [keyed(mentors), keyed(mentees)] as const;
  };
  const people = classes(
    (m): Logistics => ({ person: m.facts, week: weeks[m.person]! }),
    (m) => logisticsKeys[m.person]!,
  );
  const seniority = classes(
    (m): Seniority => ({ level: levels[m.person]!, stage: m.facts.stage, birthYearBand: m.facts.birthYearBand }),
    (m) => `${levels[m.person]}|${m.facts.stage}|${m.facts.birthYearBand}`,
  );
  const places = classes(
    (m) => m.facts,
    (m) => JSON.stringify([m.facts.department, m.facts.office]),
  );
  const judges = judgesOf(input.rules, input.maxima);
  return {
    logistics: factor(...people, judges.logistics),
    seniority: factor(...seniority, judges.seniority),
    distance: factor(...places, judges.distance),
  };
}

/** The same people under other rules. */
export function factorsUnder(factors: Factors, rules: PoolRules, maxima: PartMaxima): Factors {
  const judges = judgesOf(rules, maxima);
  return {
    logistics: factors.logistics.rejudged(judges.logistics),
    seniority: factors.seniority.rejudged(judges.seniority),
    distance: factors.distance.rejudged(judges.distance),
  };
}

type Judges = {
  readonly logistics: Judge<Logistics>;
  readonly seniority: Judge<Seniority>;
  readonly distance: Judge<PoolPerson>;
};

const judgesOf = (rules: PoolRules, maxima: PartMaxima): Judges => ({
  logistics: (a, b) => {
    const overlap = overlapOf(a.week, b.week);
    const points = logisticsPoints(maxima.logistics, overlap, sameFirstLanguage(a.person, b.person));
    return { faults: logisticsFaults(rules, [a.person, b.person], overlap), points };
  },
  seniority: (a, b) => ({ faults: seniorityFaults(rules, a, b), points: 0 }),
  distance: (a, b) => ({
    faults: sameDepartmentFault(rules, a, b),
    points: distancePoints(maxima.distance, distanceOf(a, b)),
  }),
});
