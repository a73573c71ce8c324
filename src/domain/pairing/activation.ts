import type { PersonId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { noticeKey, owing } from '../notice/notice.ts';
import { type Telling, withOffer } from '../session/picked-times.ts';
import { type Pairing, personOn, type SlotOffer } from './pairing.ts';

/** Both said yes but training is missing: each is introduced and told what is left to do. */
export function introduce(pairing: Pairing, now: Instant): Pairing {
  return owing(pairing, ...introductions(pairing, now, ''));
}

/** Both said yes and both are trained. */
export function activate(pairing: Pairing, now: Instant): Pairing {
  return pairing.state === 'confirmed' ? { ...pairing, state: 'active', activatedAt: now, nextLookAt: now } : pairing;
}

/**
 * Three times for a session, put on a card for both; a newer offer for the same session only replaces the times. `attempt` counts
 * the sessions of this number that came to nothing on their day: each is worth a new card. (One that was called off has a card already.)
 */
export function offerTimes(pairing: Pairing, offer: SlotOffer, at: Telling & { readonly attempt: number }): Pairing {
  const attempt = at.attempt === 0 ? '' : `.${at.attempt}`;
  // times that early or late hours made possible are news to a pair whose last card had none
  const wider = offer.remarks.includes('hoursStretched') ? ':stretched' : '';
  const suffix = `:${offer.sessionNumber}${attempt}${wider}`;
  const assistant = at.assistantId === null ? [] : [tellAssistant(pairing, at.assistantId, { now: at.now, suffix })];
  return owing(withOffer(pairing, offer, at), ...introductions(pairing, at.now, suffix), ...assistant);
}

/** Times, for the mentee's assistant to choose among. */
export const tellAssistant = (
  pairing: Pairing,
  assistantId: PersonId,
  at: { readonly now: Instant; readonly suffix: string },
) => ({
  key: noticeKey('assistantBooking', pairing.id, assistantId) + at.suffix,
  kind: 'assistantBooking' as const,
  personId: assistantId,
  subjectId: pairing.id,
  dueAt: at.now,
  asked: false,
  reminder: 0 as const,
});

const introductions = (pairing: Pairing, now: Instant, suffix: string) =>
  (['mentor', 'mentee'] as const).map((side) => ({
    key: noticeKey('introduction', pairing.id, personOn(pairing, side)) + suffix,
    kind: 'introduction' as const,
    personId: personOn(pairing, side),
    subjectId: pairing.id,
    dueAt: now,
    asked: false,
    reminder: 0 as const,
  }));
