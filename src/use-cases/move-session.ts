import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import type { Pairing, Slot } from '../domain/pairing/pairing.ts';
import type { Side } from '../domain/program/cohort.ts';
import { mayCallOff } from '../domain/session/calling-off.ts';
import { quartersOf } from '../domain/session/free-slots.ts';
import { keepTime, moveTo, moveToTakeBack, showTimes, takeBackMove } from '../domain/session/moving.ts';
import { type Session, slotKeysOf } from '../domain/session/session.ts';
import { actingSide, assistantOf } from './acting-side.ts';
import { busyMeanwhile } from './busy-meanwhile.ts';
import { changeAggregate } from './change-aggregate.ts';
import { searchTimesToMove } from './search-times-to-move.ts';
import type { World } from './world.ts';

type Refused = 'notFound' | 'notYours' | 'over' | 'notBooked';
export type OfSession = { readonly actor: Actor; readonly sessionId: EntityId };
export type MoveSession = OfSession & { readonly offerId: EntityId; readonly startsAt: Instant };

type Found = { readonly session: Session; readonly pairing: Pairing; readonly side: Side };

/** A session for those who may move it: the two, and the mentee's assistant. */
export async function findMovable(
  world: World,
  { actor, sessionId }: OfSession,
): Promise<Outcome<Found, 'notFound' | 'notYours'>> {
  const session = await world.sessions.find(actor.tenantId, sessionId);
  const pairing = session === null ? null : await world.pairings.find(actor.tenantId, session.pairingId);
  if (session === null || pairing === null) return refused('notFound');
  const side = await actingSide(world, session, actor.personId);
  return side === null ? refused('notYours') : ok({ session, pairing, side });
}

/** "Move it": other times, for the one who asks; the session stays where it is. Those shown before come again with `other` only when there are no more. */
export async function findTimesToMove(
  world: World,
  command: OfSession & { readonly other?: boolean },
): Promise<Outcome<Session, Refused>> {
  const found = await findMovable(world, command);
  if (!found.ok) return found;
  const { session, pairing } = found.value;
  const { tenantId, personId } = command.actor;
  const now = world.clock.now();
  if (session.state === 'booking') return refused('notBooked');
  if (!mayCallOff(session, now)) return refused('over');
  const shown = session.moving?.offer ?? null;
  const again = shown !== null && command.other !== true;
  const offer = again ? shown : await searchFor(world, { session, pairing, not: shown?.slots ?? [] });
  if (offer === null) return refused('notFound');
  return changeAggregate(world.sessions, { tenantId, id: session.id }, (s) => showTimes(s, personId, { offer, now }));
}

async function searchFor(world: World, of: { session: Session; pairing: Pairing; not: readonly Slot[] }) {
  const { session, pairing, not } = of;
  const [cohort, sessions] = await Promise.all([
    world.cohorts.find(session.tenantId, session.cohortId),
    world.sessions.listOfPairing(session.tenantId, session.pairingId),
  ]);
  if (cohort === null) return null;
  return searchTimesToMove(world, { pairing, cohort, sessions, session, not: not.map((s) => s.startsAt) });
}

/** Whoever looked at other times leaves it where it is. */
export async function keepSession(world: World, command: OfSession): Promise<Outcome<Session, Refused>> {
  const found = await findMovable(world, command);
  if (!found.ok) return found;
  return changeAggregate(world.sessions, found.value.session, (s) => ok(keepTime(s, command.actor.personId)));
}

/**
 * Moves a session to one of the times that were found for it: its slot keys first, then its event, which stays the same one. When the
 * time was taken meanwhile nothing is moved, and there are fresh times. Safe to repeat.
 */
export async function moveSession(
  world: World,
  command: MoveSession,
): Promise<Outcome<Session, Refused | 'offerOver' | 'slotTaken'>> {
  const found = await findMovable(world, command);
  if (!found.ok) return found;
  const { session, pairing, side } = found.value;
  if (session.state === 'booked' && session.startsAt === command.startsAt) return ok(session);
  const now = world.clock.now();
  if (session.state === 'booked' && !mayCallOff(session, now)) return refused('over');
  const offer = session.moving?.offer ?? null;
  const slot = offer?.slots.find((s) => s.startsAt === command.startsAt);
  if (offer?.id !== command.offerId || slot === undefined) return refreshed(world, command, 'offerOver');
  if (slot.startsAt <= now || (await busyMeanwhile(world, pairing, [slot]))(slot))
    return refreshed(world, command, 'slotTaken');
  const by = command.actor.personId;
  const change = { by, side, what: 'moved', at: now, counts: true, proposed: null } as const;
  const assistantId = await assistantOf(world, session);
  return hold(world, session, (s) => moveTo(s, slot, { change, assistantId }));
}

/** Takes the own last move back, within the hour and while both still have the old time. */
export async function takeBackSessionMove(
  world: World,
  command: OfSession,
): Promise<Outcome<Session, Refused | 'slotTaken'>> {
  const found = await findMovable(world, command);
  if (!found.ok) return found;
  const { session, pairing } = found.value;
  const { personId } = command.actor;
  const now = world.clock.now();
  const last = moveToTakeBack(session, personId, now);
  if (last?.from == null) return refused('over');
  // while the event is on its way, the old time is busy with the session itself
  if (session.movedFrom.length === 0 && (await busyMeanwhile(world, pairing, [last.from]))(last.from))
    return refused('slotTaken');
  const assistantId = await assistantOf(world, session);
  return hold(world, session, (s) => takeBackMove(s, { personId, assistantId, now }));
}

async function hold<Code extends string>(
  world: World,
  session: Session,
  step: (s: Session) => Outcome<Session, Code>,
): Promise<Outcome<Session, Code | 'slotTaken' | 'notFound'>> {
  for (;;) {
    const fresh = await world.sessions.find(session.tenantId, session.id);
    if (fresh === null) return refused('notFound');
    const next = step(fresh);
    if (!next.ok || next.value === fresh) return next;
    const held = await world.sessions.saveAndHold(next.value, slotKeysOf(next.value, quartersOf(next.value)));
    if (!held.ok && held.code === 'versionConflict') continue;
    world.deliverSoon(session.tenantId);
    return held.ok ? ok(held.value) : refused('slotTaken');
  }
}

async function refreshed<Code extends 'offerOver' | 'slotTaken'>(
  world: World,
  command: OfSession,
  code: Code,
): Promise<Outcome<Session, Refused | Code>> {
  const fresh = await findTimesToMove(world, { ...command, other: true });
  return fresh.ok ? refused(code) : fresh;
}
