import type { EntityId } from '../kernel/ids.ts';
import { daysLater, type Instant } from '../kernel/instant.ts';
import type { Side } from '../program/cohort.ts';
import { personOnSession, type Session } from '../session/session.ts';
import { closesAfterDays, owingCard } from './answering.ts';
import type { CheckIn } from './check-in.ts';
import { questionsAfter } from './questions.ts';

/** The question comes so long after a session's end, at the earliest. */
export const dueAfterMinutes = 5;

/** The one-tap card for one of the two; `dueAt` lies in their own working hours. */
export function checkInAfter(
  session: Session,
  side: Side,
  of: { readonly id: EntityId; readonly dueAt: Instant },
): CheckIn {
  return owingCard({
    tenantId: session.tenantId,
    id: of.id,
    programId: session.programId,
    cohortId: session.cohortId,
    kind: 'afterSession',
    pairingId: session.pairingId,
    sessionId: session.id,
    personId: personOnSession(session, side),
    side,
    questions: questionsAfter(side, session.number),
    report: null,
    answers: [],
    low: false,
    help: null,
    dueAt: of.dueAt,
    remindedAt: null,
    closesAt: daysLater(of.dueAt, closesAfterDays),
    answeredAt: null,
    owed: [],
    version: 0,
  });
}
