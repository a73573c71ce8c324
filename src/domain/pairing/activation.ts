import type { EntityId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { noticeKey, owing } from '../notice/notice.ts';
import { type Pairing, personOn, type SlotOffer } from './pairing.ts';

/** Both said yes but training is missing: each is introduced and told what is left to do. */
export function introduce(pairing: Pairing, now: Instant): Pairing {
  return owing(pairing, ...introductions(pairing, now, ''));
}

/** Both said yes and both are trained. */
export function activate(pairing: Pairing, now: Instant): Pairing {
  return pairing.state === 'confirmed' ? { ...pairing, state: 'active', activatedAt: now } : pairing;
}

/**
 * Three times for a session, put on a card for both; a newer offer for the same session only replaces the times. `attempt` counts
 * the sessions of this number that came to nothing on their day: each is worth a new card. (One that was called off has a card already.)
 */
export function offerTimes(pairing: Pairing, offer: SlotOffer, at: { now: Instant; attempt: number }): Pairing {
  const suffix = `:${offer.sessionNumber}${at.attempt === 0 ? '' : `.${at.attempt}`}`;
  return owing({ ...pairing, offer }, ...introductions(pairing, at.now, suffix));
}

/** The mentee's second cancellation running: asked alone, and nobody else hears of it here. */
export const askAnotherRhythm = (pairing: Pairing, because: EntityId, now: Instant): Pairing =>
  owing(pairing, {
    key: `${noticeKey('anotherRhythm', pairing.id, pairing.menteeId)}:${because}`,
    kind: 'anotherRhythm',
    personId: pairing.menteeId,
    subjectId: pairing.id,
    dueAt: now,
    asked: false,
    reminder: 0,
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
