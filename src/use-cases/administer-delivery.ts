import type { Actor } from '../domain/access/actor.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import { fastestRate, rateOf } from './sending-rate.ts';
import type { World } from './world.ts';

export type DeliveryState = {
  readonly open: number;
  /** Effects that were given up and wait to be replayed. */
  readonly dead: number;
  readonly oldestDueAt: Instant | null;
  readonly perSecond: number;
};

/** How delivery stands in the tenant; for administrators. */
export async function readDelivery(world: World, actor: Actor): Promise<Outcome<DeliveryState, 'forbidden'>> {
  if (!actor.admin) return refused('forbidden');
  const [counts, perSecond] = await Promise.all([world.outbox.counts(actor.tenantId), rateOf(world, actor.tenantId)]);
  return ok({ ...counts, perSecond });
}

const audited = (world: World, actor: Actor, action: string): Promise<void> =>
  world.audit.append({
    tenantId: actor.tenantId,
    at: world.clock.now(),
    actorId: actor.personId,
    action,
    targetId: actor.tenantId,
    outcome: 'done',
  });

/** Tries again whatever was given up, from the beginning; how many that were. Repeating it finds nothing. */
export async function replayDeadLetters(world: World, actor: Actor): Promise<Outcome<number, 'forbidden'>> {
  if (!actor.admin) return refused('forbidden');
  const replayed = await world.outbox.replayDead(actor.tenantId, world.clock.now());
  await audited(world, actor, 'deadLetters.replay');
  world.deliverSoon(actor.tenantId);
  return ok(replayed);
}

/** Sets how many messages a second may leave to all people of the tenant together. */
export async function setSendingRate(
  world: World,
  of: { readonly actor: Actor; readonly perSecond: number },
): Promise<Outcome<number, 'forbidden' | 'rateOutOfRange'>> {
  const { actor, perSecond } = of;
  if (!actor.admin) return refused('forbidden');
  if (!Number.isInteger(perSecond) || perSecond < 1 || perSecond > fastestRate) return refused('rateOutOfRange');
  await world.sendingLine.setRate(actor.tenantId, perSecond);
  await audited(world, actor, 'sendingRate.set');
  return ok(perSecond);
}
