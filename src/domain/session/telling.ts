import type { PersonId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import { type Notice, noticeKey } from '../notice/notice.ts';
import type { Session } from './session.ts';

export type Telling = {
  /** What happened, as part of the notice's key: each happening is told once. */
  readonly of: string;
  readonly at: Instant;
  /** Whoever did it knows already. */
  readonly except: PersonId | null;
  /** The mentee's assistant, who sees times only and so has a card of their own. */
  readonly assistantId: PersonId | null;
};

/** One card to each who must know how a session stands now. */
export function tell(session: Session, { of, at, except, assistantId }: Telling): Notice[] {
  const pair = [session.mentorId, session.menteeId].map((personId) => ({ personId, kind: 'sessionBooked' as const }));
  const assistant = assistantId === null ? [] : [{ personId: assistantId, kind: 'assistantSession' as const }];
  return [...pair, ...assistant]
    .filter(({ personId }) => personId !== except)
    .map(({ personId, kind }) => ({
      key: `${noticeKey(kind, session.id, personId)}:${of}`,
      kind,
      personId,
      subjectId: session.id,
      dueAt: at,
      asked: false,
      reminder: 0,
    }));
}
