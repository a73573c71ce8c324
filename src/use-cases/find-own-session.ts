import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import { type Pairing, sideOf } from '../domain/pairing/pairing.ts';
import type { Side } from '../domain/program/cohort.ts';
import type { Session } from '../domain/session/session.ts';
import type { World } from './world.ts';

export type OwnSession = { readonly session: Session; readonly pairing: Pairing; readonly mySide: Side };

/** A session for one of the two who meet: to everybody else, leads and assistants too, it does not exist. */
export async function findOwnSession(
  world: World,
  { actor, sessionId }: { readonly actor: Actor; readonly sessionId: EntityId },
): Promise<Outcome<OwnSession, 'notFound'>> {
  const session = await world.sessions.find(actor.tenantId, sessionId);
  if (session === null) return refused('notFound');
  const pairing = await world.pairings.find(actor.tenantId, session.pairingId);
  const mySide = pairing === null ? null : sideOf(pairing, actor.personId);
  return pairing === null || mySide === null ? refused('notFound') : ok({ session, pairing, mySide });
}

export type OwnPairingFound = { readonly pairing: Pairing; readonly mySide: Side };

/** A pairing for one of its two, from the moment at which both have said yes; to everybody else it does not exist. */
export async function findOwnPairing(
  world: World,
  { actor, pairingId }: { readonly actor: Actor; readonly pairingId: EntityId },
): Promise<Outcome<OwnPairingFound, 'notFound'>> {
  const pairing = await world.pairings.find(actor.tenantId, pairingId);
  const mySide = pairing === null ? null : sideOf(pairing, actor.personId);
  return pairing === null || mySide === null || pairing.confirmedAt === null
    ? refused('notFound')
    : ok({ pairing, mySide });
}
