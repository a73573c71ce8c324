import type { EntityId } from '../kernel/ids.ts';
import { daysLater, type Instant, minutesLater } from '../kernel/instant.ts';
import { type Outcome, ok, refused } from '../kernel/outcome.ts';
import { noticeKey, owing } from '../notice/notice.ts';
import type { Side } from '../program/cohort.ts';
import { personOnSession, type Session } from '../session/session.ts';
import type { Answer, CheckIn, QuestionId, SessionReport } from './check-in.ts';

/** One question rides on the card of each session beside the usefulness; private ones for mentors take turns. */
const rotation: Readonly<Record<Side, readonly QuestionId[]>> = {
  mentor: ['PS1', 'RQ3', 'PS3'],
  mentee: ['RQ1', 'RQ2', 'PS2'],
};

export const reminderAfterDays = 3;
export const closesAfterDays = 7;
export const dueAfterMinutes = 5;

/** The one-tap card for one of the two, due five minutes after the session's end. */
export function checkInAfter(session: Session, side: Side, id: EntityId): CheckIn {
  const personId = personOnSession(session, side);
  const dueAt = minutesLater(session.endsAt, dueAfterMinutes);
  const riding = rotation[side][(session.number - 1) % rotation[side].length];
  const checkIn: CheckIn = {
    tenantId: session.tenantId,
    id,
    programId: session.programId,
    cohortId: session.cohortId,
    kind: 'afterSession',
    pairingId: session.pairingId,
    sessionId: session.id,
    personId,
    side,
    questions: riding === undefined ? ['CSAT'] : ['CSAT', riding],
    report: null,
    answers: [],
    dueAt,
    remindedAt: null,
    closesAt: daysLater(dueAt, closesAfterDays),
    answeredAt: null,
    owed: [],
    version: 0,
  };
  return owing(checkIn, {
    key: noticeKey('afterSession', id, personId),
    kind: 'afterSession',
    personId,
    subjectId: id,
    dueAt,
    asked: false,
    reminder: 0,
  });
}

/** The answers of a check-in; they may be given again until it closes, the last one counts. */
export function answerCheckIn(
  checkIn: CheckIn,
  reply: { readonly report: SessionReport | null; readonly answers: readonly Answer[]; readonly now: Instant },
): Outcome<CheckIn, 'closed'> {
  if (reply.now >= checkIn.closesAt) return refused('closed');
  const asked = reply.answers.filter((a) => checkIn.questions.includes(a.questionId));
  const kept = checkIn.answers.filter((a) => !asked.some((b) => b.questionId === a.questionId));
  const same =
    checkIn.report === reply.report &&
    asked.every((a) => checkIn.answers.some((b) => b.questionId === a.questionId && b.value === a.value));
  if (same) return ok(checkIn);
  return ok({
    ...checkIn,
    report: reply.report,
    answers: [...kept, ...asked],
    answeredAt: checkIn.answeredAt ?? reply.now,
  });
}

export function remindCheckIn(checkIn: CheckIn, now: Instant): CheckIn {
  if (checkIn.answeredAt !== null || checkIn.remindedAt !== null || now >= checkIn.closesAt) return checkIn;
  return owing(
    { ...checkIn, remindedAt: now },
    {
      key: noticeKey('afterSession', checkIn.id, checkIn.personId, 1),
      kind: 'afterSession',
      personId: checkIn.personId,
      subjectId: checkIn.id,
      dueAt: now,
      asked: false,
      reminder: 1,
    },
  );
}
