import { personOn } from '../../domain/pairing/pairing.ts';
import { otherSide } from '../../domain/program/cohort.ts';
import type { World } from '../world.ts';
import type { CardOf, CardQuery } from './card-view.ts';
import { isWorthSending, ownAnswers } from './read-after-session-card.ts';
import { readPartner } from './read-people.ts';

/** The questions of a period, for the one whom they are put to. */
export async function readCheckInCard(world: World, query: CardQuery): Promise<CardOf<'checkIn'> | null> {
  const checkIn = await world.checkIns.find(query.tenantId, query.subjectId);
  if (checkIn === null || checkIn.personId !== query.personId || checkIn.pairingId === null) return null;
  if (checkIn.kind === 'baseline' || checkIn.kind === 'afterSession') return null;
  const [pairing, cohort, program] = await Promise.all([
    world.pairings.find(query.tenantId, checkIn.pairingId),
    world.cohorts.find(query.tenantId, checkIn.cohortId),
    world.programs.find(query.tenantId, checkIn.programId),
  ]);
  if (pairing === null || cohort === null) return null;
  const own = ownAnswers(checkIn, world.clock.now());
  if (!isWorthSending(query, own.state, pairing)) return null;
  return {
    kind: 'checkIn',
    ...own,
    reminder: query.reminder ?? false,
    programName: program?.name ?? '',
    period: checkIn.kind,
    partner: await readPartner(world, query.tenantId, personOn(pairing, otherSide(checkIn.side))),
    smallestGroup: cohort.smallestGroup,
  };
}
