import { addDays, type Instant, instantAt, localDateOf } from '../kernel/instant.ts';
import { type Outcome, ok, refused } from '../kernel/outcome.ts';
import type { Side } from '../program/cohort.ts';
import type { Leaving } from './away.ts';
import { isRunning } from './ending.ts';
import type { Ask, Pairing } from './pairing.ts';

/** The next beginning of a day in UTC, when the directory is read and departures are found. */
export const nightAfter = (now: Instant): Instant => instantAt(addDays(localDateOf(now, 'UTC'), 1), '00:00', 'UTC');

/** One side leaves; the pairing ends in the night. Asked for again, the first time counts; the reason and the wish may change. */
export function leave(pairing: Pairing, side: Side, leaving: Leaving): Outcome<Pairing, 'over'> {
  if (!isRunning(pairing)) return refused('over');
  const before = pairing.leaving[side];
  const mine = { ...leaving, at: before?.at ?? leaving.at };
  return ok({
    ...pairing,
    leaving: { ...pairing.leaving, [side]: mine },
    leavesAt: pairing.leavesAt ?? nightAfter(leaving.at),
  });
}

/** Taken back before the night: nothing has happened. */
export function stay(pairing: Pairing, side: Side): Outcome<Pairing, 'over'> {
  if (!isRunning(pairing)) return refused('over');
  const leaving = { ...pairing.leaving, [side]: null };
  const still = leaving.mentor !== null || leaving.mentee !== null;
  return ok({ ...pairing, leaving, leavesAt: still ? pairing.leavesAt : null });
}

/** Somebody leaves while a draft with them is asked about: it can come to nothing only, and ends as every other with its window. */
export function leaveDraft(pairing: Pairing, side: Side, now: Instant): Pairing {
  if (pairing.state !== 'consulting' && pairing.state !== 'draft') return pairing;
  const before = pairing.consultation.asks[side];
  if (before?.answer === 'notNow' || before?.answer === 'somebodyElse') return pairing;
  const times = { askedAt: now, answerBy: now, remindedAt: null };
  const ask: Ask = { ...(before ?? times), answer: 'notNow', reason: 'private', answeredAt: now };
  return {
    ...pairing,
    consultation: { ...pairing.consultation, asks: { ...pairing.consultation.asks, [side]: ask } },
  };
}
