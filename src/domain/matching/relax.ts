import type { PoolRules } from './pool.ts';
import type { RuleName } from './rules.ts';

/**
 * What relaxing a rule means: the rules as a lead could set them. Line, history and avoidance are never relaxed, and an
 * unknown level is cured by entering it.
 */
const relaxations: Partial<Record<RuleName, Partial<PoolRules>>> = {
  minLevelGap: { minLevelGap: 0 },
  generation: { generationTest: false },
  allowSameManager: { allowSameManager: true },
  allowSameDepartment: { allowSameDepartment: true },
  commonLanguage: { commonLanguage: false },
  minOverlapMinutes: { minOverlapMinutes: 0 },
  exclusiveGroups: { exclusiveGroups: [] },
};

/** The rules with one of them relaxed; null where it cannot be. */
export function relaxed(rules: PoolRules, rule: RuleName): PoolRules | null {
  const change = relaxations[rule];
  return change === undefined ? null : { ...rules, ...change };
}
