import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import { noticeKey } from '../domain/notice/notice.ts';
import { concernSubjects } from './card-views/read-concern-cards.ts';
import type { World } from './world.ts';

/** More calls for help than this from one card are one too many to tell apart. */
const mostFromOneCard = 20;

/**
 * Puts a card with the form into the person's chat. Asked for twice from one place (`askedFrom`: a card, or a command), it is one card
 * until that one was sent.
 */
export async function offerConcernCard(
  world: World,
  { actor, askedFrom }: { readonly actor: Actor; readonly askedFrom: string },
): Promise<Outcome<EntityId, 'noPlace'>> {
  const { tenantId, personId } = actor;
  const concernId = await nextConcernId(world, { actor, askedFrom });
  if (concernId === null) return refused('noPlace');
  const now = world.clock.now();
  const key = noticeKey('concern', concernId, personId);
  const about = { kind: 'concern', personId, subjectId: concernId } as const;
  const notice = { ...about, key, dueAt: now, asked: true, reminder: 0 } as const;
  await world.outbox.add(tenantId, [{ effectKey: key, effect: { kind: 'notice', notice }, dueAt: now }]);
  world.deliverSoon(tenantId);
  return ok(concernId);
}

/** The id that a concern asked for from here has or will have: the same until it was sent. Null for somebody without a place. */
export async function nextConcernId(
  world: World,
  { actor, askedFrom }: { readonly actor: Actor; readonly askedFrom: string },
): Promise<EntityId | null> {
  const { tenantId, personId } = actor;
  if ((await concernSubjects(world, actor)).length === 0) return null;
  let concernId = '';
  for (let n = 0; n < mostFromOneCard; n += 1) {
    concernId = world.ids.derive('concern', personId, askedFrom, String(n));
    if ((await world.concerns.find(tenantId, concernId)) === null) break;
  }
  return concernId;
}
