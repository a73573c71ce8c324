import { addDays, type Instant, instantAt, type LocalDate, localDateOf } from '../kernel/instant.ts';
import { type Outcome, ok, refused } from '../kernel/outcome.ts';
import { noticeKey, owing } from '../notice/notice.ts';
import { otherSide, type Side } from '../program/cohort.ts';
import type { Pause } from './away.ts';
import { type Pairing, personOn } from './pairing.ts';

/** Longer than this is no pause but an end. */
export const longestPauseDays = 120;

export type PauseWanted = {
  readonly until: LocalDate;
  readonly sessions: Pause['sessions'];
  /** The zone of the one who pauses: whose days are meant. */
  readonly zone: string;
  readonly now: Instant;
};

/**
 * Stops the pairing until the end of a day. The other is told, without a cause. Asked for again by the same side it is the same pause
 * with another end; while the other's pause lasts there is nothing to add.
 */
export function pause(
  pairing: Pairing,
  by: Side,
  wanted: PauseWanted,
): Outcome<Pairing, 'notActive' | 'pausedByOther' | 'badDate'> {
  const { until, sessions, zone, now } = wanted;
  const today = localDateOf(now, zone);
  if (until < today || until > addDays(today, longestPauseDays)) return refused('badDate');
  if (pairing.state === 'paused' && pairing.pause?.by !== by) return refused('pausedByOther');
  if (pairing.state !== 'active' && pairing.state !== 'paused') return refused('notActive');
  const before = pairing.pause;
  if (before?.until === until && before.sessions === sessions) return ok(pairing);
  const resumesAt = instantAt(addDays(until, 1), '00:00', zone);
  const paused: Pairing = {
    ...pairing,
    state: 'paused',
    offer: null,
    pause: { by, at: now, until, resumesAt, sessions },
  };
  const personId = personOn(pairing, otherSide(by));
  return ok(
    owing(paused, {
      key: `${noticeKey('pause', pairing.id, personId)}:${now}`,
      kind: 'pause',
      personId,
      subjectId: pairing.id,
      dueAt: now,
      asked: false,
      reminder: 0,
    }),
  );
}

/** The pairing goes on: when its day has come, or because the one who paused is back earlier. */
export function resume(pairing: Pairing): Pairing {
  return pairing.state === 'paused' ? { ...pairing, state: 'active', pause: null } : pairing;
}

export const isDueToResume = (pairing: Pairing, now: Instant): boolean =>
  pairing.state === 'paused' && (pairing.pause === null || pairing.pause.resumesAt <= now);
