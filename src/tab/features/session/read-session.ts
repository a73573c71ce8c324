import { useQuery } from '@tanstack/react-query';
import { type Home, SessionPage } from '../../../contracts/me.ts';
import { useApi } from '../../lib/api-context.tsx';

export function useSession(sessionId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['session', sessionId],
    queryFn: ({ signal }) => api.read(`/api/sessions/${sessionId}`, SessionPage, signal),
  });
}

/** The session a meeting's side panel is about: the one that runs or comes next; else the last one that was. */
export function nearestSession(home: Home): string | null {
  const sessions = home.participations
    .flatMap((place) => place.pairings)
    .flatMap((pairing) => pairing.sessions)
    .filter((session) => session.state !== 'cancelled')
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const next = sessions.find((session) => session.endsAt > home.now) ?? sessions.at(-1);
  return next?.id ?? null;
}
