import { mayHandle } from '../../domain/access/conflict-of-interest.ts';
import { localDateOf } from '../../domain/kernel/instant.ts';
import { type Pairing, personOn, type SlotOffer, sideOf } from '../../domain/pairing/pairing.ts';
import { otherSide, type Side } from '../../domain/program/cohort.ts';
import { liveOffer } from '../../domain/session/next-session.ts';
import { isWithinHours, turnOf } from '../../domain/session/picked-times.ts';
import { isAhead, type Session } from '../../domain/session/session.ts';
import { bothAnswered } from '../../domain/session/stretch.ts';
import { actingSide } from '../acting-side.ts';
import { peopleOfCase, readLines, staffOf } from '../read-lines.ts';
import { workingTimeOf } from '../working-times.ts';
import type { World } from '../world.ts';
import type { CardOf, CardQuery } from './card-view.ts';
import { readOwn, sessionFacts } from './read-pairing-cards.ts';
import { readPartner } from './read-people.ts';

type State = CardOf<'handPicked'>['state'];

function stateOf(pairing: Pairing, side: Side, of: { offer: SlotOffer | null; next: Session | null }): State {
  if (pairing.state !== 'active') return 'over';
  const { offer, next } = of;
  if (offer?.byHand == null) return next === null ? 'over' : 'booked';
  const mine = turnOf(offer) === side;
  if (offer.byHand.pickedAt === null) return mine ? 'pick' : 'waiting';
  return mine ? 'choose' : 'picked';
}

/** Times picked by hand, as the one who picks or the one who chooses sees them; the mentee's assistant sees what the mentee does. */
export async function readHandPickedCard(world: World, query: CardQuery): Promise<CardOf<'handPicked'> | null> {
  const { tenantId, personId } = query;
  const pairing = await world.pairings.find(tenantId, query.subjectId);
  const side = pairing === null ? null : await actingSide(world, pairing, personId);
  if (pairing === null || side === null) return null;
  const [program, cohort, sessions, working] = await Promise.all([
    world.programs.find(tenantId, pairing.programId),
    world.cohorts.find(tenantId, pairing.cohortId),
    world.sessions.listOfPairing(tenantId, pairing.id),
    workingTimeOf(world, tenantId, personId),
  ]);
  const offer = liveOffer(pairing, sessions);
  const next = sessions.find(isAhead) ?? null;
  const assists = sideOf(pairing, personId) === null;
  const slots = offer?.byHand == null ? [] : offer.slots;
  return {
    kind: 'handPicked',
    state: stateOf(pairing, side, { offer, next }),
    programName: program?.name ?? '',
    partner: await readPartner(world, tenantId, personOn(pairing, otherSide(side))),
    actingFor: assists ? (await readPartner(world, tenantId, personOn(pairing, side))).name : null,
    number: offer?.sessionNumber ?? next?.number ?? 1,
    minutes: cohort?.sessions.minutes ?? 60,
    offerId: offer?.id ?? null,
    slots,
    // whoever acts for somebody else has other hours than theirs
    outside: assists ? [] : slots.filter((s) => !isWithinHours(s, working)).map((s) => s.startsAt),
    hours: { start: working.hours.start, end: working.hours.end },
    today: localDateOf(world.clock.now(), working.zone),
    endsOn: cohort?.endsOn ?? localDateOf(world.clock.now(), working.zone),
    session: next === null ? null : sessionFacts(next),
  };
}

/** The question for an early or a late hour; each of the two sees their own answer alone. */
export async function readEarlyOrLateCard(world: World, query: CardQuery): Promise<CardOf<'earlyOrLate'> | null> {
  const own = await readOwn(world, { ...query, pairingId: query.subjectId });
  if (own === null || own.pairing.stretch === null) return null;
  const { pairing, mySide } = own;
  const { stretch } = pairing;
  if (stretch === null) return null;
  const sessions = await world.sessions.listOfPairing(query.tenantId, pairing.id);
  const offer = liveOffer(pairing, sessions);
  const { hours } = await workingTimeOf(world, query.tenantId, query.personId);
  const answer = stretch.answers[mySide];
  const waiting = offer === null ? !sessions.some(isAhead) : offer.remarks.includes('noCommonHours');
  return {
    kind: 'earlyOrLate',
    state: pairing.state !== 'active' ? 'over' : !waiting ? 'offered' : answer === null ? 'open' : 'answered',
    programName: own.programName,
    partner: await readPartner(world, query.tenantId, personOn(pairing, otherSide(mySide))),
    hours: { start: hours.start, end: hours.end },
    answer,
    stillNone: bothAnswered(stretch),
  };
}

/** A fact for whoever runs the program and has no conflict of interest: the two have no hour in common. */
export async function readNoCommonHoursCard(world: World, query: CardQuery): Promise<CardOf<'noCommonHours'> | null> {
  const { tenantId, personId } = query;
  const pairing = await world.pairings.find(tenantId, query.subjectId);
  const program = pairing === null ? null : await world.programs.find(tenantId, pairing.programId);
  if (pairing === null || program === null || pairing.state !== 'active') return null;
  const concerned = [pairing.mentorId, pairing.menteeId];
  const lines = await readLines(world, tenantId, [...peopleOfCase(program, concerned), personId]);
  const about = { staff: staffOf(program, lines), concerned };
  if (!mayHandle({ personId, admin: false }, about, lines.managerOf)) return null;
  const sessions = await world.sessions.listOfPairing(tenantId, pairing.id);
  const offer = liveOffer(pairing, sessions);
  const [mentor, mentee] = await Promise.all(concerned.map((id) => readPartner(world, tenantId, id)));
  return {
    kind: 'noCommonHours',
    programName: program.name,
    mentorName: mentor?.name ?? '',
    menteeName: mentee?.name ?? '',
    solved: offer === null ? sessions.some(isAhead) : !offer.remarks.includes('noCommonHours'),
  };
}
