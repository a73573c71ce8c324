import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import type { Pairing, Slot } from '../domain/pairing/pairing.ts';
import { otherSide } from '../domain/program/cohort.ts';
import { holdSlot } from '../domain/session/booking.ts';
import { quartersOf } from '../domain/session/free-slots.ts';
import { turnOf } from '../domain/session/picked-times.ts';
import { isAhead, isStanding, type Session, slotKeysOf } from '../domain/session/session.ts';
import { actingSide } from './acting-side.ts';
import { busyMeanwhile } from './busy-meanwhile.ts';
import { changeAggregate } from './change-aggregate.ts';
import { offerNextSession, refreshOffer } from './find-times.ts';
import type { World } from './world.ts';

export type BookSession = {
  readonly actor: Actor;
  readonly pairingId: EntityId;
  readonly offerId: EntityId;
  readonly startsAt: Instant;
};
type Refused = 'notFound' | 'notYours' | 'notActive' | 'notYourTurn' | 'offerOver' | 'slotTaken' | 'alreadyBooked';

/**
 * Holds one of the offered times: the session with its slot keys first, then its event is written. When the time was taken
 * meanwhile (in either calendar, or by another session), nothing is booked and the pairing carries fresh times.
 */
export async function bookSession(world: World, command: BookSession): Promise<Outcome<Session, Refused>> {
  const { tenantId, personId } = command.actor;
  const pairing = await world.pairings.find(tenantId, command.pairingId);
  if (pairing === null) return refused('notFound');
  const side = await actingSide(world, pairing, personId);
  if (side === null) return refused('notYours');
  if (pairing.state !== 'active') return refused('notActive');
  const sessions = await world.sessions.listOfPairing(tenantId, pairing.id);
  const same = sessions.find((s) => isAhead(s) && s.startsAt === command.startsAt);
  if (same !== undefined) return ok(same);
  const slot = pairing.offer?.slots.find((s) => s.startsAt === command.startsAt);
  if (pairing.offer === null || pairing.offer.id !== command.offerId || slot === undefined)
    return refuseAndRefresh(world, pairing, 'offerOver');
  // whoever picked the times by hand does not choose among them
  if (turnOf(pairing.offer) === otherSide(side)) return refused('notYourTurn');
  if (slot.startsAt <= world.clock.now() || (await busyMeanwhile(world, pairing, [slot]))(slot))
    return withoutSlot(world, pairing, slot);
  const { sessionNumber } = pairing.offer;
  if (sessions.some((s) => isStanding(s) && s.number === sessionNumber)) return refused('alreadyBooked');
  const attempt = sessions.filter((s) => s.number === sessionNumber && !isStanding(s)).length;
  const sessionId = world.ids.derive('session', pairing.id, String(sessionNumber), String(attempt));
  const held = holdSlot(pairing, slot, { sessionId, number: sessionNumber, bookedBy: personId, inSeries: false });
  const booked = await world.sessions.book(held, slotKeysOf(held, quartersOf(slot)));
  if (!booked.ok && booked.code === 'slotTaken') return withoutSlot(world, pairing, slot);
  const session = booked.ok ? booked.value : await world.sessions.find(tenantId, sessionId);
  if (session === null) throw new Error(`session ${sessionId} exists and cannot be found`);
  if (session.startsAt !== command.startsAt) return refused('alreadyBooked');
  const settled = await changeAggregate(world.pairings, pairing, (p) =>
    ok(p.offer?.id === command.offerId ? { ...p, offer: null } : p),
  );
  world.deliverSoon(tenantId);
  // another session may have lost its time
  if (settled.ok) await offerNextSession(world, settled.value);
  return ok(session);
}

/** The time is taken: fresh ones are looked for, but those that somebody picked by hand stay, as long as there are any. */
async function withoutSlot(world: World, pairing: Pairing, slot: Slot): Promise<Outcome<Session, Refused>> {
  const left = pairing.offer?.byHand == null ? [] : pairing.offer.slots.filter((s) => s.startsAt !== slot.startsAt);
  if (left.length === 0) return refuseAndRefresh(world, pairing, 'slotTaken');
  await changeAggregate(world.pairings, pairing, (p) =>
    ok(p.offer === null || p.offer.id !== pairing.offer?.id ? p : { ...p, offer: { ...p.offer, slots: left } }),
  );
  return refused('slotTaken');
}

async function refuseAndRefresh(
  world: World,
  pairing: Pairing,
  code: 'offerOver' | 'slotTaken',
): Promise<Outcome<Session, Refused>> {
  const fresh = await refreshOffer(world, pairing);
  return !fresh.ok && fresh.code === 'alreadyBooked' ? refused('alreadyBooked') : refused(code);
}
