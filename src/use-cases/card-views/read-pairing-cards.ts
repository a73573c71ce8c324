import type { EntityId, PersonId, TenantId } from '../../domain/kernel/ids.ts';
import { mayAnswer } from '../../domain/pairing/consultation.ts';
import { holdsUp } from '../../domain/pairing/manager-hours.ts';
import { type Pairing, personOn, type SlotOffer, sideOf } from '../../domain/pairing/pairing.ts';
import { otherSide, type Side } from '../../domain/program/cohort.ts';
import { liveOffer } from '../../domain/session/next-session.ts';
import { isAhead, type Session, stateShown } from '../../domain/session/session.ts';
import { bothTrained } from '../activate-pairing.ts';
import { entryOf } from '../tell-managers.ts';
import type { World } from '../world.ts';
import type { CardOf, CardQuery, SessionFacts } from './card-view.ts';
import { readPartner, readRunners } from './read-people.ts';

export const sessionFacts = (s: Session): SessionFacts => ({
  id: s.id,
  number: s.number,
  startsAt: s.startsAt,
  endsAt: s.endsAt,
  state: stateShown(s),
  joinUrl: s.joinUrl,
});

type Own = { readonly pairing: Pairing; readonly mySide: Side; readonly programName: string };

/** A pairing as one of the two has it; null for everybody else. */
export async function readOwn(
  world: World,
  of: { tenantId: TenantId; personId: PersonId; pairingId: EntityId },
): Promise<Own | null> {
  const pairing = await world.pairings.find(of.tenantId, of.pairingId);
  const mySide = pairing === null ? null : sideOf(pairing, of.personId);
  if (pairing === null || mySide === null) return null;
  const program = await world.programs.find(of.tenantId, pairing.programId);
  return { pairing, mySide, programName: program?.name ?? '' };
}

const ownOf = (world: World, query: CardQuery) => readOwn(world, { ...query, pairingId: query.subjectId });

/** Topics that the mentor teaches and the mentee wants, in the mentee's order. */
async function commonTopics(world: World, pairing: Pairing): Promise<readonly string[]> {
  const [mentor, mentee] = await Promise.all(
    [pairing.mentorId, pairing.menteeId].map((id) => world.enrollments.findOf(pairing.tenantId, pairing.cohortId, id)),
  );
  const taught = mentor?.form?.topics ?? [];
  return (mentee?.form?.topics ?? []).filter((t) => taught.includes(t));
}

function consultationState({ pairing, mySide }: Own, now: string): CardOf<'consultation'>['state'] {
  if (pairing.state === 'confirmed' || pairing.state === 'active' || pairing.state === 'paused') return 'confirmed';
  if (mayAnswer(pairing, mySide, now)) return 'open';
  return pairing.state === 'consulting' && pairing.consultation.asks[mySide]?.answer != null ? 'answered' : 'over';
}

export async function readConsultationCard(world: World, query: CardQuery): Promise<CardOf<'consultation'> | null> {
  const own = await ownOf(world, query);
  const mine = own?.pairing.consultation.asks[own.mySide];
  if (own === null || mine == null) return null;
  const state = consultationState(own, world.clock.now());
  if (query.reminder === true && state !== 'open') return null;
  return {
    kind: 'consultation',
    state,
    reminder: query.reminder ?? false,
    programName: own.programName,
    mySide: own.mySide,
    partner: await readPartner(world, query.tenantId, personOn(own.pairing, otherSide(own.mySide))),
    parts: own.pairing.parts,
    commonTopics: await commonTopics(world, own.pairing),
    answerBy: mine.answerBy,
    myAnswer: mine.answer,
  };
}

export async function readDraftEndedCard(world: World, query: CardQuery): Promise<CardOf<'draftEnded'> | null> {
  const own = await ownOf(world, query);
  if (own === null || own.pairing.state !== 'closed') return null;
  const program = await world.programs.find(query.tenantId, own.pairing.programId);
  const leadNames = program === null ? [] : (await readRunners(world, program)).leadNames;
  return { kind: 'draftEnded', programName: own.programName, leadNames };
}

export async function readIntroductionCard(world: World, query: CardQuery): Promise<CardOf<'introduction'> | null> {
  const own = await ownOf(world, query);
  if (own === null || own.pairing.state === 'draft' || own.pairing.state === 'consulting') return null;
  const { pairing, mySide } = own;
  const [sessions, place] = await Promise.all([
    world.sessions.listOfPairing(query.tenantId, pairing.id),
    world.enrollments.findOf(query.tenantId, pairing.cohortId, query.personId),
  ]);
  const allAhead = sessions.filter(isAhead);
  const ahead = allAhead[0] ?? null;
  const offer = liveOffer(pairing, sessions);
  return {
    kind: 'introduction',
    state: (await waitsForManager(world, pairing)) ? 'manager' : introductionState(pairing, offer, ahead),
    programName: own.programName,
    mySide,
    partner: await readPartner(world, query.tenantId, personOn(pairing, otherSide(mySide))),
    commonTopics: await commonTopics(world, pairing),
    iAmTrained: place?.trainedAt != null,
    offer,
    session: ahead === null ? null : sessionFacts(ahead),
    ahead: allAhead.map(sessionFacts),
  };
}

/** Nothing is left to do for the two: only the word of the mentor's line manager is out. */
async function waitsForManager(world: World, pairing: Pairing): Promise<boolean> {
  if (pairing.state !== 'confirmed' || !(await bothTrained(world, pairing))) return false;
  const entry = await entryOf(world, pairing);
  return entry !== null && holdsUp(entry, world.clock.now());
}

function introductionState(
  pairing: Pairing,
  offer: SlotOffer | null,
  ahead: Session | null,
): CardOf<'introduction'>['state'] {
  if (pairing.state === 'confirmed') return 'training';
  if (pairing.state !== 'active') return 'over';
  if (offer?.byHand != null) return 'byHand';
  if (offer !== null && offer.slots.length > 0) return 'choose';
  return ahead === null ? 'noTimes' : 'booked';
}
