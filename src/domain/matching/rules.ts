import { careerStages } from '../program/enrollment.ts';
import { bandMiddle } from './check-pool.ts';
import type { PoolPerson, PoolRules } from './pool.ts';
import type { Overlap } from './working-week.ts';

/** Every hard rule by name, in the order in which they are listed; a rule's bit is its place in this list. */
export const ruleNames = [
  'line',
  'minLevelGap',
  'unknownLevel',
  'generation',
  'allowSameManager',
  'allowSameDepartment',
  'commonLanguage',
  'minOverlapMinutes',
  'exclusiveGroups',
  'history',
  'avoid',
] as const;
export type RuleName = (typeof ruleNames)[number];

export const bitOf = (rule: RuleName): number => 1 << ruleNames.indexOf(rule);

const bits = {
  minLevelGap: bitOf('minLevelGap'),
  unknownLevel: bitOf('unknownLevel'),
  generation: bitOf('generation'),
  commonLanguage: bitOf('commonLanguage'),
  minOverlapMinutes: bitOf('minOverlapMinutes'),
};

/** What the generation rules look at. `level` is null where it is unknown. */
export type Seniority = {
  readonly level: number | null;
  readonly stage: PoolPerson['stage'];
  readonly birthYearBand: string | null;
};

/** The level and generation rules that a mentor and a mentee break, as bits. */
export function seniorityFaults(rules: PoolRules, mentor: Seniority, mentee: Seniority): number {
  const generation = rules.generationTest ? generationTest(rules, mentor, mentee) : null;
  let faults = generation === false ? bits.generation : 0;
  if (mentor.level === null || mentee.level === null) {
    if (generation !== true) faults |= bits.unknownLevel;
  } else if (mentor.level - mentee.level < rules.minLevelGap) faults |= bits.minLevelGap;
  return faults;
}

/** Whether one of the declared facts that can be compared shows another generation; null where none can be. */
export function generationTest(rules: PoolRules, mentor: Seniority, mentee: Seniority): boolean | null {
  const stages = stagesApart(mentor, mentee);
  const years = rules.minYearsGap === null ? null : yearsApart(mentor, mentee);
  if (stages === null && years === null) return null;
  return (
    (stages !== null && stages >= rules.minStageGap) ||
    (years !== null && rules.minYearsGap !== null && years >= rules.minYearsGap)
  );
}

const stagesApart = (mentor: Seniority, mentee: Seniority): number | null =>
  mentor.stage === null || mentee.stage === null
    ? null
    : careerStages.indexOf(mentee.stage) - careerStages.indexOf(mentor.stage);

function yearsApart(mentor: Seniority, mentee: Seniority): number | null {
  const [younger, older] = [mentor.birthYearBand, mentee.birthYearBand].map((b) => (b === null ? null : bandMiddle(b)));
  return younger == null || older == null ? null : younger - older;
}

/** The rules on hours and languages that two people break, as bits. Nobody's language list being empty blocks. */
export function logisticsFaults(rules: PoolRules, people: readonly [PoolPerson, PoolPerson], overlap: Overlap): number {
  const [a, b] = people;
  const speak = !rules.commonLanguage || a.languages.length === 0 || b.languages.length === 0;
  const common = speak || a.languages.some((language) => b.languages.includes(language));
  return (common ? 0 : bits.commonLanguage) | (overlap.longest >= rules.minOverlapMinutes ? 0 : bits.minOverlapMinutes);
}

/** Whether the rule on departments forbids the pair. */
export const sameDepartmentFault = (rules: PoolRules, a: PoolPerson, b: PoolPerson): number =>
  !rules.allowSameDepartment && a.department !== null && a.department === b.department
    ? bitOf('allowSameDepartment')
    : 0;

export const isExcluded = (rules: PoolRules, person: PoolPerson): boolean =>
  person.groups.some((group) => rules.exclusiveGroups.includes(group));

/** Past outcomes after which two people are never paired again. */
export const blocksAgain: ReadonlySet<string> = new Set(['declined', 'ended', 'completed']);
