import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import type { Pairing, Rhythm } from '../domain/pairing/pairing.ts';
import { holdSlot } from '../domain/session/booking.ts';
import { quartersOf } from '../domain/session/free-slots.ts';
import { isAhead, isStanding, type Session, slotKeysOf } from '../domain/session/session.ts';
import { actingSide } from './acting-side.ts';
import { busyMeanwhile } from './busy-meanwhile.ts';
import { changeAggregate } from './change-aggregate.ts';
import { offerNextSession, refreshOffer } from './find-times.ts';
import type { World } from './world.ts';

export type BookSeries = {
  readonly actor: Actor;
  readonly pairingId: EntityId;
  readonly offerId: EntityId;
  /** Where the chosen rhythm begins: no two of an offer begin at the same time. */
  readonly startsAt: Instant;
};
type Refused = 'notFound' | 'notYours' | 'notActive' | 'offerOver' | 'slotTaken' | 'alreadyBooked';

/**
 * Holds every session of an offered rhythm that can still be held, each with its own event; those taken meanwhile are left out and
 * offered one by one. Stopped in the middle and asked again, it goes on where it stopped.
 */
export async function bookSeries(world: World, command: BookSeries): Promise<Outcome<readonly Session[], Refused>> {
  const { tenantId, personId } = command.actor;
  const pairing = await world.pairings.find(tenantId, command.pairingId);
  if (pairing === null) return refused('notFound');
  if ((await actingSide(world, pairing, personId)) === null) return refused('notYours');
  if (pairing.state !== 'active') return refused('notActive');
  const before = await world.sessions.listOfPairing(tenantId, pairing.id);
  const rhythm = pairing.offer?.rhythms.find((r) => r.slots[0]?.startsAt === command.startsAt);
  if (pairing.offer?.id !== command.offerId || rhythm === undefined) {
    if (before.some((s) => isAhead(s) && s.startsAt === command.startsAt)) return ok(before);
    return refuseAndRefresh(world, pairing, 'offerOver');
  }
  const booked = await holdAll(world, { pairing, before, bookedBy: personId }, rhythm);
  if (booked.length === 0) return refuseAndRefresh(world, pairing, 'slotTaken');
  const settled = await changeAggregate(world.pairings, pairing, (p) =>
    ok(p.offer?.id === command.offerId ? { ...p, offer: null } : p),
  );
  world.deliverSoon(tenantId);
  if (settled.ok) await offerNextSession(world, settled.value);
  return ok(booked);
}

type Holding = { readonly pairing: Pairing; readonly before: readonly Session[]; readonly bookedBy: string };

async function holdAll(world: World, of: Holding, rhythm: Rhythm): Promise<Session[]> {
  const { pairing, before, bookedBy } = of;
  const isBusy = await busyMeanwhile(world, pairing, rhythm.slots);
  const held: Session[] = [];
  for (const slot of rhythm.slots) {
    const own = before.filter((s) => s.number === slot.number);
    const standing = own.find(isStanding);
    if (standing !== undefined) held.push(standing);
    if (standing !== undefined || slot.startsAt <= world.clock.now() || isBusy(slot)) continue;
    const sessionId = world.ids.derive('session', pairing.id, String(slot.number), String(own.length));
    // the first that comes of it is told at once, as a single one would be
    const by = { sessionId, number: slot.number, bookedBy, inSeries: held.length > 0 };
    const session = holdSlot(pairing, slot, by);
    const booked = await world.sessions.book(session, slotKeysOf(session, quartersOf(slot)));
    if (booked.ok) held.push(booked.value);
  }
  return held;
}

async function refuseAndRefresh(
  world: World,
  pairing: Pairing,
  code: 'offerOver' | 'slotTaken',
): Promise<Outcome<readonly Session[], Refused>> {
  const fresh = await refreshOffer(world, pairing);
  return !fresh.ok && fresh.code === 'alreadyBooked' ? refused('alreadyBooked') : refused(code);
}
