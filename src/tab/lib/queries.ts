import { QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Home, Me } from '../../contracts/me.ts';
import { useAnnouncements } from './announcements.tsx';
import type { Change } from './api-client.ts';
import { useApi } from './api-context.tsx';
import { ApiError } from './api-error.ts';

/** Reads are tried once more where that can help; changes never are, unless the person says so. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) =>
          failures < 1 && error instanceof ApiError && (error.status === 0 || error.status >= 500),
        retryDelay: 800,
      },
      mutations: { retry: false },
    },
  });
}

export function useMe() {
  const api = useApi();
  return useQuery({ queryKey: ['me'], queryFn: ({ signal }) => api.read('/api/me', Me, signal), staleTime: 60_000 });
}

/** Whether a session is on its way into the calendars, which takes seconds. */
const isBooking = (home: Home | undefined): boolean =>
  home?.participations.some((place) =>
    place.pairings.some((pairing) => pairing.sessions.some((session) => session.state === 'booking')),
  ) === true;

/** Home follows what the person does in the chat: it is read again whenever the tab comes to the front, and every minute. */
export function useHome() {
  const api = useApi();
  return useQuery({
    queryKey: ['home'],
    queryFn: ({ signal }) => api.read('/api/home', Home, signal),
    refetchInterval: ({ state }) => (isBooking(state.data) ? 3_000 : 60_000),
  });
}

/** The reader's own zone, once it is known; until then the browser's is used. */
export const useZone = (): string | undefined => useHome().data?.zone;

export type ChangeOptions<Input, Reply> = {
  readonly request: (input: Input) => Change<Reply>;
  /** Everything whose key begins with one of these is read again afterwards. */
  readonly stale: readonly string[];
  /** What is said when it is done; it outlives the button that was pressed. */
  readonly done?: string | ((reply: Reply) => string);
  readonly after?: (reply: Reply, input: Input) => void;
};

/** A change of the server's state. */
export function useChange<Input = void, Reply = unknown>(options: ChangeOptions<Input, Reply>) {
  const api = useApi();
  const client = useQueryClient();
  const { announce } = useAnnouncements();
  const { request, stale, done, after } = options;
  return useMutation<Reply, Error, Input>({
    mutationFn: (input) => api.change(request(input)),
    onSuccess: (reply, input) => {
      if (done !== undefined) announce(typeof done === 'string' ? done : done(reply));
      after?.(reply, input);
    },
    // Also after a refusal: it usually means that the screen was behind.
    onSettled: async () => {
      await Promise.all(stale.map((key) => client.invalidateQueries({ queryKey: [key] })));
    },
  });
}
