import {
  type FollowUpBody,
  FollowUpList,
  type FollowUpView,
  type NewFollowUpBody,
} from '../../../contracts/sessions.ts';
import { useChange } from '../../lib/queries.ts';
import { useShowFollowUps } from './read-session.ts';

export type ListOf = { readonly sessionId: string; readonly pairingId: string };

export function useAddFollowUp({ sessionId, pairingId }: ListOf, after: (added: NewFollowUpBody) => void) {
  const show = useShowFollowUps(sessionId);
  return useChange({
    request: (body: NewFollowUpBody) => ({
      method: 'POST',
      path: `/api/pairings/${pairingId}/follow-ups`,
      body,
      reply: FollowUpList,
    }),
    stale: ['session'],
    after: (list, added) => {
      show(list);
      after(added);
    },
  });
}

/** Changes an item on top of the version that was on the screen when the person began. */
export function useEditFollowUp({ sessionId, pairingId }: ListOf, after?: () => void) {
  const show = useShowFollowUps(sessionId);
  return useChange({
    request: ({ item, change }: { item: Pick<FollowUpView, 'id' | 'version'>; change: FollowUpBody }) => ({
      method: 'PATCH',
      path: `/api/pairings/${pairingId}/follow-ups/${item.id}`,
      body: change,
      version: item.version,
      reply: FollowUpList,
    }),
    stale: ['session'],
    after: (list) => {
      show(list);
      after?.();
    },
  });
}

export function useRemoveFollowUp({ sessionId, pairingId }: ListOf, done: string) {
  const show = useShowFollowUps(sessionId);
  return useChange({
    request: (item: Pick<FollowUpView, 'id' | 'version'>) => ({
      method: 'DELETE',
      path: `/api/pairings/${pairingId}/follow-ups/${item.id}`,
      version: item.version,
      reply: FollowUpList,
    }),
    stale: ['session'],
    done,
    after: show,
  });
}
