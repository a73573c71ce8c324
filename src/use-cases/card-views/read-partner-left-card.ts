import { isRunning } from '../../domain/pairing/ending.ts';
import { personOn } from '../../domain/pairing/pairing.ts';
import { otherSide } from '../../domain/program/cohort.ts';
import type { Enrollment } from '../../domain/program/enrollment.ts';
import { isCalledOff } from '../../domain/session/calling-off.ts';
import type { World } from '../world.ts';
import type { CardOf, CardQuery } from './card-view.ts';
import { readOwn } from './read-pairing-cards.ts';
import { readPartner } from './read-people.ts';

/** A pairing that ended because the other can no longer take part: a new partner, or stop here. */
export async function readPartnerLeftCard(world: World, query: CardQuery): Promise<CardOf<'partnerLeft'> | null> {
  const own = await readOwn(world, { ...query, pairingId: query.subjectId });
  if (own === null || own.pairing.state !== 'closed') return null;
  const { tenantId, personId } = query;
  const { cohortId } = own.pairing;
  const partnerId = personOn(own.pairing, otherSide(own.mySide));
  const [place, cohort, pairings, sessions, partner] = await Promise.all([
    world.enrollments.findOf(tenantId, cohortId, personId),
    world.cohorts.find(tenantId, cohortId),
    world.pairings.listOfPerson(tenantId, personId),
    world.sessions.listOfPairing(tenantId, own.pairing.id),
    world.people.person(tenantId, partnerId),
  ]);
  const again = pairings.some((p) => p.cohortId === cohortId && isRunning(p));
  const waiting = place?.state === 'waiting' && !again;
  return {
    kind: 'partnerLeft',
    state: waiting ? 'open' : stateOf(place),
    programName: own.programName,
    cohortName: cohort?.name ?? '',
    partner: await readPartner(world, tenantId, partnerId),
    // with an account that is gone, its mailbox may be as well: then nobody can take its events out of other calendars
    eventsMayStay:
      partner?.accountEnabled !== true &&
      sessions.some((s) => s.organizer === partnerId && isCalledOff(s) && s.startsAt > world.clock.now()),
  };
}

function stateOf(place: Enrollment | null): 'nextCohort' | 'withdrawn' | 'over' {
  if (place?.state !== 'withdrawn') return 'over';
  return place.wantsNext ? 'nextCohort' : 'withdrawn';
}
