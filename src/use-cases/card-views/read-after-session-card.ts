import { otherSide } from '../../domain/program/cohort.ts';
import { personOnSession } from '../../domain/session/session.ts';
import type { World } from '../world.ts';
import type { CardOf, CardQuery } from './card-view.ts';
import { sessionFacts } from './read-pairing-cards.ts';
import { readPartner } from './read-people.ts';

export async function readAfterSessionCard(world: World, query: CardQuery): Promise<CardOf<'afterSession'> | null> {
  const checkIn = await world.checkIns.find(query.tenantId, query.subjectId);
  if (checkIn === null || checkIn.personId !== query.personId || checkIn.sessionId === null) return null;
  const [session, cohort, program] = await Promise.all([
    world.sessions.find(query.tenantId, checkIn.sessionId),
    world.cohorts.find(query.tenantId, checkIn.cohortId),
    world.programs.find(query.tenantId, checkIn.programId),
  ]);
  if (session === null || cohort === null || session.state === 'cancelled') return null;
  const answered = checkIn.answeredAt !== null;
  if (query.reminder === true && answered) return null;
  const closed = world.clock.now() >= checkIn.closesAt;
  return {
    kind: 'afterSession',
    state: closed ? 'closed' : answered ? 'answered' : 'open',
    reminder: query.reminder ?? false,
    programName: program?.name ?? '',
    mySide: checkIn.side,
    partner: await readPartner(world, query.tenantId, personOnSession(session, otherSide(checkIn.side))),
    session: sessionFacts(session),
    questions: checkIn.questions,
    report: checkIn.report,
    answers: Object.fromEntries(checkIn.answers.map((a) => [a.questionId, a.value])),
    smallestGroup: cohort.smallestGroup,
  };
}
