import { MoveView } from '../../../contracts/moving.ts';
import type { Change } from '../../lib/api-client.ts';
import { useChange } from '../../lib/queries.ts';

type Call = {
  readonly method: 'POST' | 'DELETE';
  readonly to: 'move' | 'move-times' | 'cancellation' | 'giving-up';
  readonly body?: object;
};

/** Everything that changes when a session is, one call each; all of them answer how it stands then. */
export function useMove(sessionId: string, done: string | undefined, after?: (view: MoveView) => void) {
  return useChange({
    request: ({ method, to, body }: Call): Change<MoveView> => ({
      method,
      path: `/api/sessions/${sessionId}/${to}`,
      body,
      reply: MoveView,
    }),
    stale: ['home', 'sessions', 'session', 'ledger'],
    ...(done === undefined ? {} : { done }),
    ...(after === undefined ? {} : { after }),
  });
}
