import { daysLater, type Instant, instantAt, type LocalDate } from '../kernel/instant.ts';
import type { Pairing, SlotOffer } from '../pairing/pairing.ts';
import { isCalledOff } from './calling-off.ts';
import { isAhead, isStanding, type Session } from './session.ts';

const noticeDays = 1;
const firstWithinDays = 10;
const secondAfterDays = 14;
const laterAfterDays = 28;
const roomDays = 7;
/** A moved session stays this near to its old time where both have time. */
const nearDays = 7;

/** The session whose time is looked for next; null while there is none: first those that lost their time, then, with nothing ahead, the one after the last. */
export function nextNumber(sessions: readonly Session[], count: number): number | null {
  const taken = new Set(sessions.filter(isStanding).map((s) => s.number));
  const highest = Math.max(0, ...sessions.map((s) => s.number));
  for (let n = 1; n <= highest; n += 1) if (!taken.has(n)) return n;
  return highest >= count || sessions.some(isAhead) ? null : highest + 1;
}

/** The offer while its session has no time yet. */
export const liveOffer = (pairing: Pairing, sessions: readonly Session[]): SlotOffer | null =>
  sessions.some((s) => isStanding(s) && s.number === pairing.offer?.sessionNumber) ? null : pairing.offer;

export type Window = { readonly from: Instant; readonly to: Instant };
type Around = {
  readonly number: number;
  readonly sessions: readonly Session[];
  readonly startsOn: LocalDate;
  readonly now: Instant;
};

const latest = (...instants: readonly Instant[]): Instant => instants.reduce((a, b) => (a > b ? a : b));
const earliest = (...instants: readonly Instant[]): Instant => instants.reduce((a, b) => (a < b ? a : b));

function neighbours({ number, sessions }: Around): { before: Session | null; after: Session | null } {
  const standing = sessions.filter(isStanding).sort((a, b) => a.number - b.number);
  return {
    before: standing.findLast((s) => s.number < number) ?? null,
    after: standing.find((s) => s.number > number) ?? null,
  };
}

/** The cohort's day begins at midnight UTC; working hours do the rest. */
const soonest = ({ startsOn, now }: Around): Instant =>
  latest(instantAt(startsOn, '00:00', 'UTC'), daysLater(now, noticeDays));

/**
 * From when to when a session is looked for: the first within ten days of the cohort's first day (of now, once it has begun), the
 * second two weeks after it, then monthly, each with a week's room; before the session that follows, where one is booked already.
 */
export function usualWindow(around: Around): Window {
  const { before, after } = neighbours(around);
  const first = soonest(around);
  if (before === null) {
    const begins = instantAt(around.startsOn, '00:00', 'UTC');
    return { from: first, to: daysLater(latest(begins, around.now), firstWithinDays) };
  }
  const from = latest(daysLater(before.startsAt, around.number === 2 ? secondAfterDays : laterAfterDays), first);
  const to = daysLater(from, roomDays);
  return after !== null && after.startsAt > from ? { from, to: earliest(to, after.startsAt) } : { from, to };
}

/** The last time of this number that was called off, if its last time was. */
export function lastCalledOff(sessions: readonly Session[], number: number): Session | null {
  const off = sessions.filter((s) => s.number === number && isCalledOff(s));
  return off.reduce<Session | null>((a, s) => (a === null || offAt(s) > offAt(a) ? s : a), null);
}
const offAt = (s: Session): Instant => s.changes.at(-1)?.at ?? s.startsAt;

/** Within a week of the time that was moved, between the sessions before and after; null when nothing was moved or that week is over. */
export function windowNearMoved(around: Around): Window | null {
  const moved = lastCalledOff(around.sessions, around.number);
  if (moved?.state !== 'moved') return null;
  const { before, after } = neighbours(around);
  const from = latest(
    soonest(around),
    daysLater(moved.startsAt, -nearDays),
    ...(before === null ? [] : [before.endsAt]),
  );
  const to = earliest(daysLater(moved.endsAt, nearDays), ...(after === null ? [] : [after.startsAt]));
  return from < to ? { from, to } : null;
}
