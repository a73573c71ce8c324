import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import { type Digest, openItem } from '../domain/notice/digest.ts';
import { changeAggregate } from './change-aggregate.ts';
import type { World } from './world.ts';

/** The person wants one of the cards that a digest stands for: it comes at once, as the answer to a press. */
export async function openDigestItem(
  world: World,
  of: { readonly actor: Actor; readonly digestId: EntityId; readonly index: number },
): Promise<Outcome<Digest, 'notFound'>> {
  const { tenantId, personId } = of.actor;
  const result = await changeAggregate(world.digests, { tenantId, id: of.digestId }, (digest) => {
    if (digest.personId !== personId) return refused('notFound');
    const opened = openItem(digest, of.index, world.clock.now());
    return opened === null ? refused('notFound') : ok(opened);
  });
  if (result.ok) world.deliverSoon(tenantId);
  return result;
}
