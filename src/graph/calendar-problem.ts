import type { CalendarProblem } from '../use-cases/ports/calendar.ts';
import { GraphProblem, isUnknownOutcome } from './graph-problem.ts';
import { SignInProblem } from './tokens.ts';

const usualWaitSeconds = 30;

/** What a failed write means to its caller; rethrows what is not Graph's. The detail is Graph's code alone: its messages may name people. */
export function calendarProblemOf(error: unknown): CalendarProblem {
  // without a token nothing was sent, so nothing happened
  if (error instanceof SignInProblem && error.passing)
    return { kind: 'throttled', retryAfterSeconds: usualWaitSeconds };
  if (!(error instanceof GraphProblem)) throw error;
  if (error.status === 429)
    return { kind: 'throttled', retryAfterSeconds: error.retryAfterSeconds ?? usualWaitSeconds };
  if (isUnknownOutcome(error.status)) return { kind: 'unknown' };
  return { kind: 'refused', detail: `${error.status} ${error.code}` };
}
