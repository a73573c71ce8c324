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

/** Three times for a session, put on a card for both; a newer offer for the same session only replaces the times. */
export function offerTimes(pairing: Pairing, offer: SlotOffer, now: Instant): Pairing {
  return owing({ ...pairing, offer }, ...introductions(pairing, now, `:${offer.sessionNumber}`));
}

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
