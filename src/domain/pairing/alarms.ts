import { daysLater, type Instant } from '../kernel/instant.ts';
import { isAhead, isStanding, type Session } from '../session/session.ts';
import type { Pairing } from './pairing.ts';

export const alarmKinds = [
  'oneLine',
  'cancelledRunning',
  'noneHeld',
  'notBooked',
  'notRebooked',
  'waitsForPartner',
] as const;
export type AlarmKind = (typeof alarmKinds)[number];
/** Something in how a pair's sessions go, or in where the two stand, that calls for somebody; never from what anybody said. */
export type Alarm = { readonly kind: AlarmKind; readonly since: Instant; readonly until: Instant | null };

const bookedByDay = 10;
const heldByDay = 30;
const rebookedAfterDays = 14;

export type Watched = {
  readonly pairing: Pairing;
  readonly sessions: readonly Session[];
  /** When the pairing's days begin to count: its activation, but not before the cohort's first day. */
  readonly from: Instant;
  /** Sessions that it has in all. */
  readonly planned: number;
  readonly now: Instant;
};

const latestOf = (instants: readonly Instant[]): Instant | null =>
  instants.reduce<Instant | null>((a, b) => (a === null || b > a ? b : a), null);

function ofSessions({ sessions, from, planned, now }: Watched): Alarm[] {
  const standing = sessions.filter(isStanding);
  const held = sessions.filter((s) => s.state === 'held');
  const alarms: Alarm[] = [];
  const due = (kind: AlarmKind, since: Instant): void => {
    if (since <= now) alarms.push({ kind, since, until: null });
  };
  if (held.length === 0) due('noneHeld', daysLater(from, heldByDay));
  if (standing.length === 0) due('notBooked', daysLater(from, bookedByDay));
  const last = latestOf(standing.map((s) => s.endsAt));
  const over = standing.length >= planned;
  if (last !== null && !over && !standing.some(isAhead)) due('notRebooked', daysLater(last, rebookedAfterDays));
  return alarms;
}

/** Everything that calls for somebody in a pairing that runs, the most pressing first. */
export function alarmsOf(of: Watched): readonly Alarm[] {
  const { pairing, sessions } = of;
  if (pairing.state !== 'active') return [];
  const { help, oneLine } = pairing.watch;
  const heldSince = help !== null && sessions.some((s) => s.state === 'held' && s.endsAt > help.since);
  return [
    ...(oneLine === null ? [] : [{ kind: 'oneLine' as const, since: oneLine.foundAt, until: oneLine.until }]),
    ...(help === null || heldSince ? [] : [{ kind: 'cancelledRunning' as const, since: help.since, until: null }]),
    ...ofSessions(of),
  ];
}
