import type { Instant, LocalDate } from '../kernel/instant.ts';
import type { Side } from '../program/cohort.ts';

/** One of the two paused the pairing: nothing is asked, reminded of or offered until it goes on. */
export type Pause = {
  readonly by: Side;
  readonly at: Instant;
  /** The last day of the pause, in the calendar of the one who paused. */
  readonly until: LocalDate;
  readonly resumesAt: Instant;
  /** What happens with sessions that lie within it. */
  readonly sessions: 'kept' | 'calledOff';
};

export const leavingReasons = ['time', 'fit', 'topics', 'uneasy', 'circumstances', 'private'] as const;
export type LeavingReason = (typeof leavingReasons)[number];

/** One of the two leaves. The reason is seen by nobody: it only steers the next proposal. */
export type Leaving = {
  readonly at: Instant;
  readonly reason: LeavingReason | null;
  /** For another partner; false: the person stops here. */
  readonly waits: boolean;
};

/** How a pairing stands still or comes to an end before its time. */
export type Away = {
  readonly pause: Pause | null;
  readonly leaving: Readonly<Record<Side, Leaving | null>>;
  /** When it ends: in the night, together with the pairings of people who left the company, so that nobody can tell them apart. */
  readonly leavesAt: Instant | null;
};

export const nobodyAway: Away = { pause: null, leaving: { mentor: null, mentee: null }, leavesAt: null };
