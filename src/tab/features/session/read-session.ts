import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FollowUpList, SessionList, SessionPage } from '../../../contracts/sessions.ts';
import { useApi } from '../../lib/api-context.tsx';

const whileOpenMilliseconds = 4_000;
const listMilliseconds = 30_000;

/** A session's page; read again every few seconds while it is in front, since the other one writes on it too. */
export function useSession(sessionId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['session', sessionId],
    queryFn: ({ signal }) => api.read(`/api/sessions/${sessionId}`, SessionPage, signal),
    refetchInterval: whileOpenMilliseconds,
  });
}

/** All of one's own sessions; sooner again while one is on its way into the calendars. */
export function useSessions() {
  const api = useApi();
  return useQuery({
    queryKey: ['sessions'],
    queryFn: ({ signal }) => api.read('/api/sessions', SessionList, signal),
    refetchInterval: ({ state }) =>
      state.data?.pairings.some((p) => p.sessions.some((s) => s.state === 'booking')) === true
        ? 3_000
        : listMilliseconds,
  });
}

/** Puts the list as a change's reply has it on the page, before it is read again. */
export function useShowFollowUps(sessionId: string): (list: FollowUpList) => void {
  const client = useQueryClient();
  return ({ followUps }) =>
    client.setQueryData<SessionPage>(['session', sessionId], (page) =>
      page === undefined ? page : { ...page, followUps },
    );
}

/** The session a meeting's side panel is about: the one that runs or comes next; else the last one that was. */
export function nearestSession(list: SessionList): string | null {
  const sessions = list.pairings
    .flatMap((pairing) => pairing.sessions)
    .filter((session) => session.state !== 'cancelled' && session.state !== 'moved')
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const next = sessions.find((session) => session.endsAt > list.now) ?? sessions.at(-1);
  return next?.id ?? null;
}
