import { daysLater, type Instant } from '../kernel/instant.ts';
import { noticeKey, owing } from '../notice/notice.ts';
import type { Side } from '../program/cohort.ts';
import { type Pairing, personOn } from './pairing.ts';

/** A pairing that runs, or is about to. */
export const isRunning = (p: Pairing): boolean =>
  p.state === 'confirmed' || p.state === 'active' || p.state === 'paused';

/** Whoever is away this much longer misses two monthly sessions: their partner need not wait. Summer holidays are shorter. */
export const longLeaveDays = 42;
export const isLongLeave = (awayUntil: Instant | undefined, now: Instant): boolean =>
  awayUntil !== undefined && daysLater(now, longLeaveDays) <= awayUntil;

/** The pairing of somebody who leaves it; those of `staying` are told, in words that give no cause. */
export function endFor(pairing: Pairing, staying: readonly Side[], now: Instant): Pairing {
  if (!isRunning(pairing)) return pairing;
  const ended: Pairing = { ...pairing, state: 'closed', closedBecause: 'ended', closedAt: now, offer: null };
  const told = staying.map((side) => ({
    key: noticeKey('partnerLeft', pairing.id, personOn(pairing, side)),
    kind: 'partnerLeft' as const,
    personId: personOn(pairing, side),
    subjectId: pairing.id,
    dueAt: now,
    asked: false,
    reminder: 0 as const,
  }));
  return owing(ended, ...told);
}
