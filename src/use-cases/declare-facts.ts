import type { Actor } from '../domain/access/actor.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import { type Outcome, ok } from '../domain/kernel/outcome.ts';
import {
  type DeclaredFacts,
  declare,
  type FactName,
  factNames,
  withdrawFact,
} from '../domain/program/declared-facts.ts';
import { changeAggregate } from './change-aggregate.ts';
import { readTenantSettings } from './tenant-settings.ts';
import type { World } from './world.ts';

export type OwnFact = { readonly fact: FactName; readonly value: string | null; readonly consentedAt: Instant | null };

/** The facts that the tenant lets people declare, with what the person declared; nobody else ever reads one. */
export async function readOwnFacts(world: World, actor: Actor): Promise<readonly OwnFact[]> {
  const [{ declarable }, own] = await Promise.all([readTenantSettings(world, actor.tenantId), ownFacts(world, actor)]);
  return factNames
    .filter((fact) => declarable.includes(fact))
    .map((fact) => {
      const known = own.facts[fact];
      if (known === undefined) return { fact, value: null, consentedAt: null };
      const value = world.vault.open(actor.tenantId, 'declaredFacts', known.sealed);
      return { fact, value, consentedAt: known.consentedAt };
    });
}

/** Consents to one fact and declares it; saying it again with another value replaces it. */
export async function declareFact(
  world: World,
  command: { actor: Actor; fact: FactName; value: string },
): Promise<Outcome<DeclaredFacts, 'notFound' | 'notAsked'>> {
  const { actor, fact } = command;
  const { tenantId } = actor;
  const settings = await readTenantSettings(world, tenantId);
  const own = await ownFacts(world, actor);
  if (own.version === 0) await world.declaredFacts.insert(own);
  const sealed = world.vault.seal(tenantId, 'declaredFacts', command.value);
  const now = world.clock.now();
  return changeAggregate(world.declaredFacts, own, (all) => declare(all, { fact, sealed, now }, settings));
}

/** Withdraws the consent to one fact: its value is deleted at once. Withdrawing twice is fine. */
export async function withdrawOwnFact(world: World, command: { actor: Actor; fact: FactName }): Promise<void> {
  const own = await ownFacts(world, command.actor);
  if (own.version === 0) return;
  await changeAggregate(world.declaredFacts, own, (all) => ok(withdrawFact(all, command.fact)));
}

async function ownFacts(world: World, { tenantId, personId }: Actor): Promise<DeclaredFacts> {
  const id = world.ids.derive('declaredFacts', personId);
  return (await world.declaredFacts.find(tenantId, id)) ?? { tenantId, id, personId, facts: {}, version: 0 };
}
