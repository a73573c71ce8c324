import type { PersonId } from '../../domain/kernel/ids.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import { type Pairing, personOn } from '../../domain/pairing/pairing.ts';
import { otherSide } from '../../domain/program/cohort.ts';
import { isCalledOff, mayCallOff } from '../../domain/session/calling-off.ts';
import { moveToTakeBack } from '../../domain/session/moving.ts';
import { liveOffer } from '../../domain/session/next-session.ts';
import { isStanding, type Session } from '../../domain/session/session.ts';
import { assistantOf } from '../acting-side.ts';
import type { World } from '../world.ts';
import type { CardOf, CardQuery, SessionTimes } from './card-view.ts';
import { readOwn, sessionFacts } from './read-pairing-cards.ts';
import { readPartner } from './read-people.ts';

type Seen = { readonly session: Session; readonly pairing: Pairing; readonly sessions: readonly Session[] };

function timesFor({ session, pairing, sessions }: Seen, personId: PersonId, now: Instant): SessionTimes {
  const off = isCalledOff(session);
  const offer = off && pairing.state === 'active' ? liveOffer(pairing, sessions) : null;
  const instead = off ? sessions.find((s) => isStanding(s) && s.number === session.number) : undefined;
  const mine = session.changes.findLast((c) => c.by === personId) ?? null;
  return {
    mayCallOff: mayCallOff(session, now),
    myChange: mine === null ? null : { what: mine.what, at: mine.at, far: mine.far },
    moving: session.moving?.shownTo.includes(personId) ? session.moving.offer : null,
    mayTakeBack: moveToTakeBack(session, personId, now) !== null,
    offer: offer?.sessionNumber === session.number ? offer : null,
    instead: instead === undefined ? null : sessionFacts(instead),
  };
}

/** A session as one of the two sees it; while they move it, with the times found; once it was called off, with those offered instead. */
export async function readSessionBookedCard(world: World, query: CardQuery): Promise<CardOf<'sessionBooked'> | null> {
  const session = await world.sessions.find(query.tenantId, query.subjectId);
  if (session === null || (query.reminder === true && session.state !== 'booked')) return null;
  const own = await readOwn(world, { ...query, pairingId: session.pairingId });
  if (own === null) return null;
  const sessions = await world.sessions.listOfPairing(query.tenantId, session.pairingId);
  return {
    kind: 'sessionBooked',
    programName: own.programName,
    mySide: own.mySide,
    partner: await readPartner(world, query.tenantId, personOn(own.pairing, otherSide(own.mySide))),
    session: sessionFacts(session),
    times: timesFor({ session, pairing: own.pairing, sessions }, query.personId, world.clock.now()),
  };
}

/** A pairing as the mentee's assistant, named now, may see it; null for everybody else and once the pairing is over. */
async function readAssisted(world: World, query: CardQuery & { readonly pairingId: string }) {
  const pairing = await world.pairings.find(query.tenantId, query.pairingId);
  if (pairing === null || pairing.state !== 'active') return null;
  if ((await assistantOf(world, pairing)) !== query.personId) return null;
  const [program, mentee, sessions] = await Promise.all([
    world.programs.find(query.tenantId, pairing.programId),
    world.people.person(query.tenantId, pairing.menteeId),
    world.sessions.listOfPairing(query.tenantId, pairing.id),
  ]);
  return { pairing, programName: program?.name ?? '', menteeName: mentee?.displayName ?? '', sessions };
}

/** Times and nothing else: neither who the other is, nor the way into the meeting, nor what it is about. */
const timesOnly = (session: Session) => ({ ...sessionFacts(session), joinUrl: null });

export async function readAssistantSessionCard(
  world: World,
  query: CardQuery,
): Promise<CardOf<'assistantSession'> | null> {
  const session = await world.sessions.find(query.tenantId, query.subjectId);
  const assisted = session === null ? null : await readAssisted(world, { ...query, pairingId: session.pairingId });
  if (session === null || assisted === null) return null;
  const { pairing, programName, menteeName, sessions } = assisted;
  const times = timesFor({ session, pairing, sessions }, query.personId, world.clock.now());
  const instead = times.instead === null ? null : { ...times.instead, joinUrl: null };
  return {
    kind: 'assistantSession',
    programName,
    menteeName,
    session: timesOnly(session),
    times: { ...times, instead },
  };
}

export async function readAssistantBookingCard(
  world: World,
  query: CardQuery,
): Promise<CardOf<'assistantBooking'> | null> {
  const assisted = await readAssisted(world, { ...query, pairingId: query.subjectId });
  if (assisted === null) return null;
  const { pairing, programName, menteeName, sessions } = assisted;
  const offer = liveOffer(pairing, sessions);
  const ahead = sessions.filter((s) => mayCallOff(s, world.clock.now())).map(timesOnly);
  const state = offer !== null && offer.slots.length > 0 ? 'choose' : ahead.length > 0 ? 'booked' : 'noTimes';
  return { kind: 'assistantBooking', state, programName, menteeName, offer, ahead };
}

/** The private question after the mentee's second cancellation running: the mentee and the assistant have it, and nobody else. */
export async function readAnotherRhythmCard(world: World, query: CardQuery): Promise<CardOf<'anotherRhythm'> | null> {
  const assisted = await readAssisted(world, { ...query, pairingId: query.subjectId });
  const own = assisted === null ? await readOwn(world, { ...query, pairingId: query.subjectId }) : null;
  const pairing = assisted?.pairing ?? (own?.mySide === 'mentee' ? own.pairing : null);
  if (pairing === null || pairing.state !== 'active') return null;
  const sessions = await world.sessions.listOfPairing(query.tenantId, pairing.id);
  return {
    kind: 'anotherRhythm',
    programName: assisted?.programName ?? own?.programName ?? '',
    mySide: assisted === null ? 'mentee' : 'assistant',
    name: assisted?.menteeName ?? (await readPartner(world, query.tenantId, pairing.mentorId)).name,
    answered: pairing.watch.rhythm === null || pairing.watch.rhythm.answeredAt !== null,
    wishes: pairing.wishes,
    offer: liveOffer(pairing, sessions),
  };
}
