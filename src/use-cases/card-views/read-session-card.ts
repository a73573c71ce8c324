import { personOn } from '../../domain/pairing/pairing.ts';
import { otherSide } from '../../domain/program/cohort.ts';
import { isCalledOff, mayCallOff } from '../../domain/session/calling-off.ts';
import { liveOffer } from '../../domain/session/next-session.ts';
import { isStanding } from '../../domain/session/session.ts';
import type { World } from '../world.ts';
import type { CardOf, CardQuery } from './card-view.ts';
import { readOwn, sessionFacts } from './read-pairing-cards.ts';
import { readPartner } from './read-people.ts';

/** A session as one of the two sees it; once it was called off, with the times offered instead. */
export async function readSessionBookedCard(world: World, query: CardQuery): Promise<CardOf<'sessionBooked'> | null> {
  const session = await world.sessions.find(query.tenantId, query.subjectId);
  if (session === null || (query.reminder === true && session.state !== 'booked')) return null;
  const own = await readOwn(world, { ...query, pairingId: session.pairingId });
  if (own === null) return null;
  const sessions = await world.sessions.listOfPairing(query.tenantId, session.pairingId);
  const off = isCalledOff(session);
  const offer = off && own.pairing.state === 'active' ? liveOffer(own.pairing, sessions) : null;
  const instead = off ? sessions.find((s) => isStanding(s) && s.number === session.number) : undefined;
  const mine = session.changes.findLast((c) => c.by === query.personId) ?? null;
  return {
    kind: 'sessionBooked',
    programName: own.programName,
    mySide: own.mySide,
    partner: await readPartner(world, query.tenantId, personOn(own.pairing, otherSide(own.mySide))),
    session: sessionFacts(session),
    mayCallOff: mayCallOff(session, world.clock.now()),
    myChange: mine === null ? null : { what: mine.what, at: mine.at },
    offer: offer?.sessionNumber === session.number ? offer : null,
    instead: instead === undefined ? null : sessionFacts(instead),
  };
}

/** The private question after the mentee's second cancellation running; nobody but the mentee has it. */
export async function readAnotherRhythmCard(world: World, query: CardQuery): Promise<CardOf<'anotherRhythm'> | null> {
  const own = await readOwn(world, { ...query, pairingId: query.subjectId });
  if (own === null || own.mySide !== 'mentee' || own.pairing.state !== 'active') return null;
  const sessions = await world.sessions.listOfPairing(query.tenantId, own.pairing.id);
  return {
    kind: 'anotherRhythm',
    programName: own.programName,
    partner: await readPartner(world, query.tenantId, own.pairing.mentorId),
    offer: liveOffer(own.pairing, sessions),
  };
}
