import type { EntityId, PersonId, TenantId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { type Outcome, ok, refused } from '../kernel/outcome.ts';

/**
 * What people may say of themselves where their tenant lets them: only to see whether a program reaches everybody. It is never asked of
 * others, never inferred, and neither eligibility nor score reads it.
 */
export const factValues = {
  ageBand: ['under30', 'from30to39', 'from40to49', 'from50'],
  gender: ['woman', 'man', 'nonBinary', 'other'],
  disability: ['yes', 'no'],
  caring: ['yes', 'no'],
  firstGeneration: ['yes', 'no'],
  migration: ['yes', 'no'],
} as const;
export type FactName = keyof typeof factValues;
export const factNames = Object.keys(factValues) as FactName[];

/** One fact as it is kept: its value sealed, with the moment of the consent to just this one. */
export type DeclaredFact = { readonly sealed: string; readonly consentedAt: Instant };

/** Everything that one person declared, in a document of its own. */
export type DeclaredFacts = {
  readonly tenantId: TenantId;
  readonly id: EntityId;
  readonly personId: PersonId;
  readonly facts: Readonly<Partial<Record<FactName, DeclaredFact>>>;
  readonly version: number;
};

/** What an administrator decided for the whole tenant. */
export type TenantSettings = {
  readonly tenantId: TenantId;
  readonly id: EntityId;
  /** Facts that people may declare; none until an administrator opts in. */
  readonly declarable: readonly FactName[];
  readonly version: number;
};

export function declare(
  all: DeclaredFacts,
  given: { readonly fact: FactName; readonly sealed: string; readonly now: Instant },
  settings: Pick<TenantSettings, 'declarable'>,
): Outcome<DeclaredFacts, 'notAsked'> {
  if (!settings.declarable.includes(given.fact)) return refused('notAsked');
  const fact: DeclaredFact = { sealed: given.sealed, consentedAt: given.now };
  return ok({ ...all, facts: { ...all.facts, [given.fact]: fact } });
}

/** Withdraws one consent: the value is gone at once. */
export function withdrawFact(all: DeclaredFacts, fact: FactName): DeclaredFacts {
  const { [fact]: gone, ...facts } = all.facts;
  return gone === undefined ? all : { ...all, facts };
}

/** What a tenant asks no more is not kept either. */
export function keepDeclarable(all: DeclaredFacts, declarable: readonly FactName[]): DeclaredFacts {
  return factNames
    .filter((name) => !declarable.includes(name))
    .reduce<DeclaredFacts>((kept, name) => withdrawFact(kept, name), all);
}
