import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import { offerTimes } from '../domain/pairing/activation.ts';
import { type Pairing, type SlotOffer, sideOf } from '../domain/pairing/pairing.ts';
import { isCalledOff } from '../domain/session/calling-off.ts';
import { liveOffer, nextNumber } from '../domain/session/next-session.ts';
import type { Session } from '../domain/session/session.ts';
import { isStanding } from '../domain/session/session.ts';
import { changeAggregate } from './change-aggregate.ts';
import { searchTimes } from './search-times.ts';
import type { World } from './world.ts';

type Next = {
  readonly number: number;
  readonly sessions: readonly Session[];
  find(not: readonly Instant[]): Promise<SlotOffer>;
};

/** What the pair's next offer is about; null when nothing is to be offered now. */
async function nextOf(world: World, pairing: Pairing): Promise<Next | null> {
  const [cohort, sessions] = await Promise.all([
    world.cohorts.find(pairing.tenantId, pairing.cohortId),
    world.sessions.listOfPairing(pairing.tenantId, pairing.id),
  ]);
  const number = cohort === null ? null : nextNumber(sessions, cohort.sessions.count);
  if (cohort === null || number === null) return null;
  return { number, sessions, find: (not) => searchTimes(world, { pairing, cohort, sessions, number, not }) };
}

/** Offers the next session's times to an active pair that has no offer for it yet; safe to repeat. */
export async function offerNextSession(world: World, pairing: Pairing): Promise<void> {
  if (pairing.state !== 'active') return;
  const next = await nextOf(world, pairing);
  if (next === null || liveOffer(pairing, next.sessions)?.sessionNumber === next.number) return;
  const offer = await next.find([]);
  const attempt = next.sessions.filter((s) => s.number === next.number && !isStanding(s) && !isCalledOff(s)).length;
  const seen = pairing.offer?.id;
  await changeAggregate(world.pairings, pairing, (p) =>
    ok(p.state === 'active' && p.offer?.id === seen ? offerTimes(p, offer, { now: world.clock.now(), attempt }) : p),
  );
  world.deliverSoon(pairing.tenantId);
}

/** Replaces the offer by other times; the card that asked for it is drawn again with them. */
export async function refreshOffer(
  world: World,
  pairing: Pairing,
): Promise<Outcome<Pairing, 'alreadyBooked' | 'notFound'>> {
  const next = await nextOf(world, pairing);
  if (next === null) return refused('alreadyBooked');
  const offer = await next.find(pairing.offer?.slots.map((s) => s.startsAt) ?? []);
  return changeAggregate(world.pairings, pairing, (p) => ok({ ...p, offer }));
}

/** "Other times", asked for by one of the two. */
export async function findTimes(
  world: World,
  command: { actor: Actor; pairingId: EntityId },
): Promise<Outcome<Pairing, 'notFound' | 'notYours' | 'notActive' | 'alreadyBooked'>> {
  const pairing = await world.pairings.find(command.actor.tenantId, command.pairingId);
  if (pairing === null) return refused('notFound');
  if (sideOf(pairing, command.actor.personId) === null) return refused('notYours');
  if (pairing.state !== 'active') return refused('notActive');
  return refreshOffer(world, pairing);
}
