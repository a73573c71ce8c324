import type { Participation, SessionView } from '../../../contracts/me.ts';

/** A place in a cohort, with the zone in which its person reads times and the server's own time. */
export type PlaceProps = { readonly participation: Participation; readonly zone: string; readonly now: string };
export type OwnPairing = Participation['pairings'][number];

/** The next session that is booked and not over at `now`; one that runs counts, so that a latecomer still finds the way in. */
export function upcomingSession(pairing: OwnPairing, now: string): SessionView | null {
  const open = pairing.sessions
    .filter((session) => (session.state === 'booked' || session.state === 'booking') && session.endsAt > now)
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  return open[0] ?? null;
}
