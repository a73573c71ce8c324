import { daysLater, type Instant } from '../kernel/instant.ts';
import { type Outcome, ok, refused } from '../kernel/outcome.ts';
import { type NoticeKind, noticeKey, owing } from '../notice/notice.ts';
import { type Answer, type CheckIn, type HelpAnswer, isOpen, type SessionReport } from './check-in.ts';
import { isLow } from './low-score.ts';

/** impact.md §2: one reminder after three days, closed after seven. */
export const reminderAfterDays = 3;
export const closesAfterDays = 7;
const againDays = 3;

export type Reply = {
  /** Null leaves what was reported before as it is. */
  readonly report: SessionReport | null;
  readonly answers: readonly Answer[];
  readonly now: Instant;
  /** The person's earlier answered check-ins of the pairing, oldest first. */
  readonly earlier: readonly CheckIn[];
};

/** The answers of a check-in; they may be given again until it closes, the last one counts. */
export function answerCheckIn(checkIn: CheckIn, reply: Reply): Outcome<CheckIn, 'closed'> {
  if (!isOpen(checkIn, reply.now)) return refused('closed');
  const asked = reply.answers.filter((a) => checkIn.questions.includes(a.questionId));
  const kept = checkIn.answers.filter((a) => !asked.some((b) => b.questionId === a.questionId));
  const report = checkIn.sessionId === null ? null : (reply.report ?? checkIn.report);
  const same =
    checkIn.answeredAt !== null &&
    checkIn.report === report &&
    asked.every((a) => checkIn.answers.some((b) => b.questionId === a.questionId && b.value === a.value));
  if (same) return ok(checkIn);
  const answers = [...kept, ...asked];
  return ok({
    ...checkIn,
    report,
    answers,
    low: isLow(answers, reply.earlier),
    answeredAt: checkIn.answeredAt ?? reply.now,
  });
}

/** Whether the person is asked, alone, if somebody shall know. */
export const asksForHelp = (c: CheckIn): boolean => c.low || (c.help !== null && c.help !== 'no');

/** "No" may become a yes until the check-in closes; a yes stands, since somebody may be at work on it. */
export function answerHelp(
  checkIn: CheckIn,
  help: HelpAnswer,
  now: Instant,
): Outcome<CheckIn, 'closed' | 'notAsked' | 'alreadyAnswered'> {
  if (checkIn.help === help) return ok(checkIn);
  if (checkIn.help !== null && checkIn.help !== 'no') return refused('alreadyAnswered');
  if (!isOpen(checkIn, now)) return refused('closed');
  return asksForHelp(checkIn) ? ok({ ...checkIn, help }) : refused('notAsked');
}

const cardOf = (checkIn: CheckIn): NoticeKind => (checkIn.sessionId === null ? 'checkIn' : 'afterSession');

const notice = (checkIn: CheckIn, dueAt: Instant, reminder: 0 | 1) => ({
  key: noticeKey(cardOf(checkIn), checkIn.id, checkIn.personId, reminder),
  kind: cardOf(checkIn),
  personId: checkIn.personId,
  subjectId: checkIn.id,
  dueAt,
  asked: false,
  reminder,
});

export const owingCard = (checkIn: CheckIn): CheckIn => owing(checkIn, notice(checkIn, checkIn.dueAt, 0));

export function remindCheckIn(checkIn: CheckIn, now: Instant): CheckIn {
  if (checkIn.answeredAt !== null || checkIn.remindedAt !== null || !isOpen(checkIn, now)) return checkIn;
  return owing({ ...checkIn, remindedAt: now }, notice(checkIn, now, 1));
}

/** Time left to two who remember a session differently. */
export function leaveTime(checkIn: CheckIn, from: Instant): CheckIn {
  const until = daysLater(from, againDays);
  return checkIn.closesAt >= until ? checkIn : { ...checkIn, closesAt: until };
}
