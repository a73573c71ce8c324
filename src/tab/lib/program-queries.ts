import { useQuery } from '@tanstack/react-query';
import { CohortView, ProgramList, ProgramView } from '../../contracts/programs.ts';
import { useApi } from './api-context.tsx';

export function usePrograms() {
  const api = useApi();
  return useQuery({
    queryKey: ['programs'],
    queryFn: ({ signal }) => api.read('/api/programs', ProgramList, signal),
  });
}

export function useProgram(programId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['programs', programId],
    queryFn: ({ signal }) => api.read(`/api/programs/${programId}`, ProgramView, signal),
  });
}

/** Read again every half minute: answers come in while a lead looks on. */
export function useCohort(cohortId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['cohort', cohortId],
    queryFn: ({ signal }) => api.read(`/api/cohorts/${cohortId}`, CohortView, signal),
    refetchInterval: 30_000,
  });
}
