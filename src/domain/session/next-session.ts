import { daysLater, type Instant, instantAt, type LocalDate, minutesLater } from '../kernel/instant.ts';
import type { Pairing, SlotOffer } from '../pairing/pairing.ts';
import { isCalledOff } from './calling-off.ts';
import { nearDays } from './moving.ts';
import { isAhead, isStanding, type Session } from './session.ts';

const firstWithinDays = 10;
const secondAfterDays = 14;
const laterAfterDays = 28;
const roomDays = 7;
/** Where there is no time near its old one, a session is moved at most this far. */
const farDays = 28;

/** The session whose time is looked for next; null while there is none: first those that lost their time, then, with nothing ahead, the one after the last. `before`: sessions had with a partner who left. */
export function nextNumber(sessions: readonly Session[], count: number, before = 0): number | null {
  const taken = new Set(sessions.filter(isStanding).map((s) => s.number));
  const highest = Math.max(before, ...sessions.map((s) => s.number));
  for (let n = before + 1; n <= highest; n += 1) if (!taken.has(n)) return n;
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
  /** Nothing begins sooner than so many hours from now. */
  readonly noticeHours: number;
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
const soonest = ({ startsOn, now, noticeHours }: Around): Instant =>
  latest(instantAt(startsOn, '00:00', 'UTC'), minutesLater(now, noticeHours * 60));

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

/** Within so many days of a time, between the sessions before and after; null where nothing of it lies ahead. */
function windowWithin(around: Around, of: { readonly startsAt: Instant; readonly endsAt: Instant }, days: number) {
  const { before, after } = neighbours(around);
  const from = latest(soonest(around), daysLater(of.startsAt, -days), ...(before === null ? [] : [before.endsAt]));
  const to = earliest(daysLater(of.endsAt, days), ...(after === null ? [] : [after.startsAt]));
  return from < to ? { from, to } : null;
}

/** Within a week of the time that was moved; null when nothing was moved or that week is over. */
export function windowNearMoved(around: Around): Window | null {
  const moved = lastCalledOff(around.sessions, around.number);
  return moved?.state === 'moved' ? windowWithin(around, moved, nearDays) : null;
}

/** Where another time for a standing session is looked for: within a week of it, then farther off. */
export const windowsToMove = (around: Around, session: Session): readonly Window[] =>
  [nearDays, farDays].flatMap((days) => windowWithin(around, session, days) ?? []);
