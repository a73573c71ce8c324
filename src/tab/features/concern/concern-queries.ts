import { useQuery } from '@tanstack/react-query';
import { CaseList, CaseView } from '../../../contracts/concerns.ts';
import { useApi } from '../../lib/api-context.tsx';

export function useCases() {
  const api = useApi();
  return useQuery({
    queryKey: ['cases'],
    queryFn: ({ signal }) => api.read('/api/cases', CaseList, signal),
    refetchInterval: 60_000,
  });
}

export function useCase(id: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['cases', id],
    queryFn: ({ signal }) => api.read(`/api/cases/${id}`, CaseView, signal),
  });
}
