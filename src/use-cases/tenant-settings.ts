import type { Actor } from '../domain/access/actor.ts';
import type { TenantId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import { type FactName, keepDeclarable, type TenantSettings } from '../domain/program/declared-facts.ts';
import { changeAggregate } from './change-aggregate.ts';
import type { World } from './world.ts';

const idOf = (world: World): string => world.ids.derive('tenantSettings');

/** What the administrators of the tenant decided; until then nothing is asked. */
export async function readTenantSettings(world: World, tenantId: TenantId): Promise<TenantSettings> {
  const known = await world.tenantSettings.find(tenantId, idOf(world));
  return known ?? { tenantId, id: idOf(world), declarable: [], version: 0 };
}

/** An administrator decides which facts people may declare. What is asked no more is deleted at once. */
export async function changeTenantSettings(
  world: World,
  command: { actor: Actor; declarable: readonly FactName[]; expectedVersion: number },
): Promise<Outcome<TenantSettings, 'forbidden' | 'versionConflict'>> {
  const { actor, declarable } = command;
  const { tenantId } = actor;
  if (!actor.admin) return refused('forbidden');
  const settings = await readTenantSettings(world, tenantId);
  if (settings.version !== command.expectedVersion) return refused('versionConflict');
  const next = { ...settings, declarable: [...new Set(declarable)] };
  const stored =
    settings.version === 0 ? await world.tenantSettings.insert(next) : await world.tenantSettings.save(next);
  if (!stored.ok) return refused('versionConflict');
  const at = world.clock.now();
  const entry = { tenantId, at, actorId: actor.personId, action: 'tenant.declarableFacts', targetId: settings.id };
  await world.audit.append({ ...entry, outcome: 'done' });
  await deleteUndeclarable(world, tenantId);
  return stored;
}

const atATime = 500;

/** Deletes declared facts that the tenant no longer asks for; also nightly, so that none outlives the decision. */
export async function deleteUndeclarable(world: World, tenantId: TenantId): Promise<void> {
  const { declarable } = await readTenantSettings(world, tenantId);
  for (const one of await world.declaredFacts.list(tenantId, atATime)) {
    if (keepDeclarable(one, declarable) === one) continue;
    await changeAggregate(world.declaredFacts, one, (facts) => ok(keepDeclarable(facts, declarable)));
  }
}
