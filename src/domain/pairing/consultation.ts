import type { PersonId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { type Outcome, ok, refused } from '../kernel/outcome.ts';
import { type Notice, noticeKey, owing } from '../notice/notice.ts';
import { otherSide, type Side } from '../program/cohort.ts';
import { type Ask, type ConsultationAnswer, type Pairing, personOn, type RefusalReason, sideOf } from './pairing.ts';

const notice = (pairing: Pairing, kind: Notice['kind'], side: Side, now: Instant): Notice => ({
  key: noticeKey(kind, pairing.id, personOn(pairing, side)),
  kind,
  personId: personOn(pairing, side),
  subjectId: pairing.id,
  dueAt: now,
  asked: false,
  reminder: 0,
});

const withAsk = (pairing: Pairing, side: Side, ask: Ask): Pairing => ({
  ...pairing,
  consultation: { ...pairing.consultation, asks: { ...pairing.consultation.asks, [side]: ask } },
});

/** Asks one side about the draft. An answer is due at `answerBy`, but never after the whole window. */
export function ask(pairing: Pairing, side: Side, times: { now: Instant; answerBy: Instant }): Pairing {
  const windowEndsAt = pairing.consultation.windowEndsAt;
  const answerBy = windowEndsAt !== null && windowEndsAt < times.answerBy ? windowEndsAt : times.answerBy;
  const asked = withAsk({ ...pairing, state: 'consulting' }, side, {
    askedAt: times.now,
    answerBy,
    remindedAt: null,
    answer: null,
    reason: null,
    answeredAt: null,
  });
  return owing(asked, notice(asked, 'consultation', side, times.now));
}

/** Whether this side can still answer: asked, in time, the draft still open. */
export function mayAnswer(pairing: Pairing, side: Side, now: Instant): boolean {
  const mine = pairing.consultation.asks[side];
  return pairing.state === 'consulting' && mine !== null && mine.answer === null && now < mine.answerBy;
}

/**
 * One side's answer. `asksNext`: the caller asks the other side now. A refusal changes nothing that anybody could see:
 * the draft stays as it is until the window of the whole run closes.
 */
export function answer(
  pairing: Pairing,
  by: PersonId,
  reply: { readonly answer: ConsultationAnswer; readonly reason: RefusalReason | null; readonly now: Instant },
): Outcome<{ pairing: Pairing; asksNext: Side | null }, 'notYours' | 'over' | 'alreadyAnswered'> {
  const side = sideOf(pairing, by);
  if (side === null) return refused('notYours');
  const mine = pairing.consultation.asks[side];
  if (mine === null) return refused('notYours');
  if (mine.answer === reply.answer) return ok({ pairing, asksNext: null });
  if (mine.answer !== null) return refused('alreadyAnswered');
  if (!mayAnswer(pairing, side, reply.now)) return refused('over');
  const answered = withAsk(pairing, side, {
    ...mine,
    answer: reply.answer,
    reason: reply.reason,
    answeredAt: reply.now,
  });
  if (reply.answer !== 'yes') return ok({ pairing: answered, asksNext: null });
  const other = answered.consultation.asks[otherSide(side)];
  if (other === null) return ok({ pairing: answered, asksNext: otherSide(side) });
  if (other.answer !== 'yes') return ok({ pairing: answered, asksNext: null });
  return ok({ pairing: { ...answered, state: 'confirmed', confirmedAt: reply.now }, asksNext: null });
}

/** Half of the time is gone and nobody answered: the one reminder. */
export function remindAsked(pairing: Pairing, side: Side, now: Instant): Pairing {
  const mine = pairing.consultation.asks[side];
  if (mine === null || mine.remindedAt !== null || !mayAnswer(pairing, side, now)) return pairing;
  const reminded = withAsk(pairing, side, { ...mine, remindedAt: now });
  const card = notice(pairing, 'consultation', side, now);
  return owing(reminded, { ...card, key: noticeKey('consultation', pairing.id, card.personId, 1), reminder: 1 });
}

/** An automatic reply stops the clock: more time for this side, within the window. */
export function extendAsk(pairing: Pairing, side: Side, answerBy: Instant): Pairing {
  const mine = pairing.consultation.asks[side];
  const windowEndsAt = pairing.consultation.windowEndsAt;
  if (mine === null || mine.answer !== null) return pairing;
  const until = windowEndsAt !== null && windowEndsAt < answerBy ? windowEndsAt : answerBy;
  return until > mine.answerBy ? withAsk(pairing, side, { ...mine, answerBy: until }) : pairing;
}

/** The window is over: a draft without two yeses closes, and each side that was asked gets the same neutral card. */
export function closeWindow(pairing: Pairing, now: Instant): Pairing {
  if (pairing.state !== 'consulting') return pairing;
  const asks = pairing.consultation.asks;
  const someoneRefused = [asks.mentor, asks.mentee].some((a) => a?.answer === 'somebodyElse' || a?.answer === 'notNow');
  const closed: Pairing = {
    ...pairing,
    state: 'closed',
    closedBecause: someoneRefused ? 'refused' : 'expired',
    closedAt: now,
  };
  const sides: readonly Side[] = ['mentor', 'mentee'];
  return owing(closed, ...sides.filter((s) => asks[s] !== null).map((s) => notice(closed, 'draftEnded', s, now)));
}

/** Both said yes, but it does not begin: the same neutral card as for any draft that came to nothing, for both alike. */
export function doNotBegin(pairing: Pairing, now: Instant): Pairing {
  if (pairing.state !== 'confirmed') return pairing;
  const closed: Pairing = { ...pairing, state: 'closed', closedBecause: 'expired', closedAt: now };
  return owing(closed, notice(closed, 'draftEnded', 'mentor', now), notice(closed, 'draftEnded', 'mentee', now));
}
