import { useQuery } from '@tanstack/react-query';
import { OwnConcerns } from '../../../contracts/concerns.ts';
import { OwnFacts } from '../../../contracts/declared-facts.ts';
import { AccessLog, ErasureView, ExitView, PauseView } from '../../../contracts/own-data.ts';
import type { Schema } from '../../lib/api-client.ts';
import { useApi } from '../../lib/api-context.tsx';

function useRead<T>(key: readonly string[], path: string, reply: Schema<T>) {
  const api = useApi();
  return useQuery({ queryKey: key, queryFn: ({ signal }) => api.read(path, reply, signal) });
}

export const useOwnConcerns = () => useRead(['concerns'], '/api/concerns', OwnConcerns);
export const usePause = (pairingId: string) =>
  useRead(['pause', pairingId], `/api/pairings/${pairingId}/pause`, PauseView);
export const useExit = (enrollmentId: string) =>
  useRead(['exit', enrollmentId], `/api/enrollments/${enrollmentId}/exit`, ExitView);
export const useErasure = () => useRead(['erasure'], '/api/me/erasure', ErasureView);
export const useAccessLog = () => useRead(['access-log'], '/api/me/access-log', AccessLog);
export const useOwnFacts = () => useRead(['own-facts'], '/api/me/facts', OwnFacts);
