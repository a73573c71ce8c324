import { useQuery } from '@tanstack/react-query';
import { Alternatives, RunComparison, RunList, RunView } from '../../../contracts/proposals.ts';
import { useApi } from '../../lib/api-context.tsx';

const pollMilliseconds = 1000;

export function useRuns(cohortId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['runs', cohortId],
    queryFn: ({ signal }) => api.read(`/api/cohorts/${cohortId}/proposal-runs`, RunList, signal),
    // newest first, whatever the order of the reply
    select: (data) => [...data.runs].sort((a, b) => b.requestedAt.localeCompare(a.requestedAt)),
    refetchInterval: ({ state }) =>
      state.data?.runs.some((run) => run.state === 'running') ? pollMilliseconds : false,
  });
}

/** A run with its outcome, read again every second while it is computed. */
export function useRun(runId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['run', runId],
    queryFn: ({ signal }) => api.read(`/api/proposal-runs/${runId}`, RunView, signal),
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? pollMilliseconds : false),
  });
}

export function useComparison(runId: string, withId: string | null) {
  const api = useApi();
  return useQuery({
    queryKey: ['comparison', runId, withId],
    queryFn: ({ signal }) => api.read(`/api/proposal-runs/${runId}/comparison?with=${withId}`, RunComparison, signal),
    enabled: withId !== null,
  });
}

export function useAlternatives(runId: string, menteeId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['alternatives', runId, menteeId],
    queryFn: ({ signal }) =>
      api.read(`/api/proposal-runs/${runId}/alternatives?mentee=${menteeId}`, Alternatives, signal),
  });
}
