import type { Pool, PoolRules } from './pool.ts';
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

/** The pool with one rule relaxed; null where the rule cannot be. */
export function relaxed(pool: Pool, rule: RuleName): Pool | null {
  const change = relaxations[rule];
  return change === undefined ? null : { ...pool, rules: { ...pool.rules, ...change } };
}
