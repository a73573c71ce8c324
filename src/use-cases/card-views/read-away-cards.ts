import type { EntityId, PersonId, TenantId } from '../../domain/kernel/ids.ts';
import { addDays, type Instant, localDateOf } from '../../domain/kernel/instant.ts';
import { isRunning } from '../../domain/pairing/ending.ts';
import { type Pairing, personOn, sideOf } from '../../domain/pairing/pairing.ts';
import { longestPauseDays } from '../../domain/pairing/pausing.ts';
import { otherSide, type Side } from '../../domain/program/cohort.ts';
import { isAhead } from '../../domain/session/session.ts';
import { workingTimeOf } from '../working-times.ts';
import type { World } from '../world.ts';
import type { CardOf, CardQuery } from './card-view.ts';
import { readPartner } from './read-people.ts';

/** How a pairing stands still, or could. Its subject is the pairing. */
export async function readPauseCard(world: World, query: CardQuery): Promise<CardOf<'pause'> | null> {
  const { tenantId, personId } = query;
  const pairing = await world.pairings.find(tenantId, query.subjectId);
  const mySide = pairing === null ? null : sideOf(pairing, personId);
  if (pairing === null || mySide === null || pairing.confirmedAt === null) return null;
  const [program, time, partner, sessionsAhead] = await Promise.all([
    world.programs.find(tenantId, pairing.programId),
    workingTimeOf(world, tenantId, personId),
    readPartner(world, tenantId, personOn(pairing, otherSide(mySide))),
    countAhead(world, tenantId, pairing.id),
  ]);
  const today = localDateOf(world.clock.now(), time.zone);
  return {
    kind: 'pause',
    state: pauseState(pairing, mySide),
    programName: program?.name ?? '',
    partnerName: partner.name,
    earliest: today,
    latest: addDays(today, longestPauseDays),
    until: pairing.pause?.until ?? null,
    sessions: pairing.pause?.sessions ?? null,
    sessionsAhead,
  };
}

function pauseState(pairing: Pairing, mySide: Side): CardOf<'pause'>['state'] {
  if (pairing.state === 'paused') return pairing.pause?.by === mySide ? 'mine' : 'theirs';
  return pairing.state === 'active' ? 'open' : 'over';
}

async function countAhead(world: World, tenantId: TenantId, pairingId: EntityId): Promise<number> {
  return (await world.sessions.listOfPairing(tenantId, pairingId)).filter(isAhead).length;
}

/** The no-fault exit. Its subject is the person's place, with or without a pairing. */
export async function readExitCard(world: World, query: CardQuery): Promise<CardOf<'exit'> | null> {
  const { tenantId, personId } = query;
  const place = await world.enrollments.find(tenantId, query.subjectId);
  if (place === null || place.personId !== personId) return null;
  const [program, all] = await Promise.all([
    world.programs.find(tenantId, place.programId),
    world.pairings.listOfPerson(tenantId, personId),
  ]);
  const mine = all.filter((p) => p.cohortId === place.cohortId && isRunning(p));
  const pairings = await Promise.all(mine.map((p) => ownPairing(world, p, personId)));
  const leaves: readonly Instant[] = mine.flatMap((p) => (isLeaving(p, personId) ? (p.leavesAt ?? []) : []));
  const gone = place.state === 'withdrawn' || place.state === 'notJoining' || place.state === 'completed';
  return {
    kind: 'exit',
    state: gone ? 'left' : leaves.length > 0 && leaves.length === mine.length ? 'leaving' : 'open',
    programName: program?.name ?? '',
    pairings: pairings.filter((p) => !p.leaving).map(({ leaving, ...p }) => p),
    leavesAt: leaves[0] ?? null,
  };
}

const isLeaving = (pairing: Pairing, personId: PersonId): boolean => {
  const side = sideOf(pairing, personId);
  return side !== null && pairing.leaving[side] !== null;
};

async function ownPairing(world: World, pairing: Pairing, personId: PersonId) {
  const partnerId = personOn(pairing, otherSide(sideOf(pairing, personId) ?? 'mentee'));
  const [partner, sessionsAhead] = await Promise.all([
    readPartner(world, pairing.tenantId, partnerId),
    countAhead(world, pairing.tenantId, pairing.id),
  ]);
  return { id: pairing.id, partnerName: partner.name, sessionsAhead, leaving: isLeaving(pairing, personId) };
}
