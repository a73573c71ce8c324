import type { EntityId, TenantId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';

type Changeable<A> = {
  find(tenantId: TenantId, id: EntityId): Promise<A | null>;
  save(aggregate: A): Promise<Outcome<A, 'versionConflict'>>;
};

const usualAttempts = 4;

/**
 * Loads an aggregate, lets `step` decide on it, and saves what comes of it. When somebody else saved meanwhile it is loaded and
 * decided again, so `step` must have no effect of its own. A step that returns the aggregate as it was writes nothing.
 */
export async function changeAggregate<A, Code extends string = never>(
  store: Changeable<A>,
  of: { readonly tenantId: TenantId; readonly id: EntityId },
  step: (aggregate: A) => Outcome<A, Code>,
  attempts = usualAttempts,
): Promise<Outcome<A, Code | 'notFound'>> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const found = await store.find(of.tenantId, of.id);
    if (found === null) return refused('notFound');
    const next = step(found);
    if (!next.ok) return next;
    if (next.value === found) return ok(found);
    const saved = await store.save(next.value);
    if (saved.ok) return ok(saved.value);
  }
  throw new Error(`aggregate ${of.id} was saved by others ${attempts} times running`);
}
