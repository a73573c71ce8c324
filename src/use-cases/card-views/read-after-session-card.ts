import { asksForHelp } from '../../domain/check-in/answering.ts';
import { type CheckIn, isOpen } from '../../domain/check-in/check-in.ts';
import type { Instant } from '../../domain/kernel/instant.ts';
import type { Pairing } from '../../domain/pairing/pairing.ts';
import { otherSide } from '../../domain/program/cohort.ts';
import { isContested } from '../../domain/session/booking.ts';
import { personOnSession } from '../../domain/session/session.ts';
import type { World } from '../world.ts';
import type { CardOf, CardQuery, HelpView } from './card-view.ts';
import { sessionFacts } from './read-pairing-cards.ts';
import { readPartner } from './read-people.ts';

/** What every card of a check-in says of it. */
export function ownAnswers(checkIn: CheckIn, now: Instant) {
  const answered = checkIn.answeredAt !== null;
  const state = !isOpen(checkIn, now) ? 'closed' : answered ? 'answered' : 'open';
  const help: HelpView = { asked: answered && asksForHelp(checkIn), answer: checkIn.help };
  return {
    state: state as 'open' | 'answered' | 'closed',
    questions: checkIn.questions,
    answers: Object.fromEntries(checkIn.answers.map((a) => [a.questionId, a.value])),
    closesAt: checkIn.closesAt,
    help,
  };
}

/** A card on its way that nobody could answer any more, or whose reader has left or paused meanwhile, stays unsent; a reminder also once it was answered. */
export function isWorthSending(
  query: CardQuery,
  state: 'open' | 'answered' | 'closed',
  pairing: Pairing | null,
): boolean {
  if (query.reminder === undefined) return true; // it stands in the chat already, and tells the truth
  if (pairing?.state !== 'active' && pairing?.state !== 'completed') return false;
  return query.reminder ? state === 'open' : state !== 'closed';
}

export async function readAfterSessionCard(world: World, query: CardQuery): Promise<CardOf<'afterSession'> | null> {
  const checkIn = await world.checkIns.find(query.tenantId, query.subjectId);
  if (checkIn === null || checkIn.personId !== query.personId || checkIn.sessionId === null) return null;
  const [session, cohort, program, pairing] = await Promise.all([
    world.sessions.find(query.tenantId, checkIn.sessionId),
    world.cohorts.find(query.tenantId, checkIn.cohortId),
    world.programs.find(query.tenantId, checkIn.programId),
    checkIn.pairingId === null ? null : world.pairings.find(query.tenantId, checkIn.pairingId),
  ]);
  if (session === null || cohort === null || session.state === 'cancelled') return null;
  const own = ownAnswers(checkIn, world.clock.now());
  if (!isWorthSending(query, own.state, pairing)) return null;
  return {
    kind: 'afterSession',
    ...own,
    reminder: query.reminder ?? false,
    programName: program?.name ?? '',
    mySide: checkIn.side,
    partner: await readPartner(world, query.tenantId, personOnSession(session, otherSide(checkIn.side))),
    session: sessionFacts(session),
    report: checkIn.report,
    differs: isContested(session),
    smallestGroup: cohort.smallestGroup,
  };
}
