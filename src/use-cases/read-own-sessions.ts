import type { Actor } from '../domain/access/actor.ts';
import type { Instant } from '../domain/kernel/instant.ts';
import type { Person } from '../domain/kernel/person.ts';
import { plannedSessions } from '../domain/pairing/closing.ts';
import { type Pairing, personOn, sideOf } from '../domain/pairing/pairing.ts';
import { otherSide, type Side } from '../domain/program/cohort.ts';
import { liveOffer } from '../domain/session/next-session.ts';
import type { Session } from '../domain/session/session.ts';
import { workingTimeOf } from './working-times.ts';
import type { World } from './world.ts';

export type PairingSessions = {
  readonly pairing: Pairing;
  readonly mySide: Side;
  readonly partner: Person | null;
  /** How many it has in all. */
  readonly planned: number;
  readonly sessions: readonly Session[];
};

async function sessionsOf(world: World, actor: Actor, pairing: Pairing): Promise<PairingSessions> {
  const { tenantId, personId } = actor;
  const mySide = sideOf(pairing, personId) ?? 'mentor';
  const [partner, cohort, sessions] = await Promise.all([
    world.people.person(tenantId, personOn(pairing, otherSide(mySide))),
    world.cohorts.find(tenantId, pairing.cohortId),
    world.sessions.listOfPairing(tenantId, pairing.id),
  ]);
  return {
    pairing: { ...pairing, offer: liveOffer(pairing, sessions) },
    mySide,
    partner,
    planned: cohort === null ? 0 : plannedSessions(pairing, cohort),
    sessions,
  };
}

/** All sessions of a person, pairing by pairing: those that run first. */
export async function readOwnSessions(
  world: World,
  { actor }: { readonly actor: Actor },
): Promise<{ zone: string; now: Instant; pairings: readonly PairingSessions[] }> {
  const { tenantId, personId } = actor;
  const [pairings, time] = await Promise.all([
    world.pairings.listOfPerson(tenantId, personId),
    workingTimeOf(world, tenantId, personId),
  ]);
  const together = pairings
    .filter((p) => p.confirmedAt !== null)
    .sort((a, b) => Number(a.closedAt !== null) - Number(b.closedAt !== null) || (a.id < b.id ? -1 : 1));
  return {
    zone: time.zone,
    now: world.clock.now(),
    pairings: await Promise.all(together.map((p) => sessionsOf(world, actor, p))),
  };
}
