import type { Actor } from '../domain/access/actor.ts';
import { localDateOf } from '../domain/kernel/instant.ts';
import type { World } from './world.ts';

/** Kinds of data that somebody looks at for others; each names what its target is. */
export const sights = {
  'places.read': 'cohort',
  'pairings.read': 'cohort',
  'figures.read': 'cohort',
  'proposals.read': 'cohort',
  'concern.read': 'concern',
} as const;
export type Sight = keyof typeof sights;

/** Writes into the trail that somebody looked at a kind of data, once a day: people can see who did. */
export async function recordSight(
  world: World,
  actor: Actor,
  seen: { readonly action: Sight; readonly targetId: string },
): Promise<void> {
  const { tenantId, personId } = actor;
  const at = world.clock.now();
  const last = await world.audit.latestAt(tenantId, { ...seen, actorId: personId });
  if (last !== null && localDateOf(last, 'UTC') === localDateOf(at, 'UTC')) return;
  await world.audit.append({ tenantId, at, actorId: personId, ...seen, outcome: 'done' });
}
