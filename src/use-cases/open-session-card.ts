import type { Actor } from '../domain/access/actor.ts';
import type { EntityId } from '../domain/kernel/ids.ts';
import { type Outcome, ok, refused } from '../domain/kernel/outcome.ts';
import { noticeKey, owing } from '../domain/notice/notice.ts';
import type { Session } from '../domain/session/session.ts';
import { assistantOf } from './acting-side.ts';
import { changeAggregate } from './change-aggregate.ts';
import type { World } from './world.ts';

/** An assistant asks for the card of one session ahead, to move or cancel it. */
export async function openSessionCard(
  world: World,
  command: { readonly actor: Actor; readonly pairingId: EntityId; readonly sessionId: EntityId },
): Promise<Outcome<Session, 'notFound' | 'notYours'>> {
  const { tenantId, personId } = command.actor;
  const session = await world.sessions.find(tenantId, command.sessionId);
  if (session === null || session.pairingId !== command.pairingId) return refused('notFound');
  if ((await assistantOf(world, session)) !== personId) return refused('notYours');
  const now = world.clock.now();
  const done = await changeAggregate(world.sessions, session, (s) =>
    ok(
      owing(s, {
        // pressed twice within a minute it is one card
        key: `${noticeKey('assistantSession', s.id, personId)}:asked:${now.slice(0, 16)}`,
        kind: 'assistantSession',
        personId,
        subjectId: s.id,
        dueAt: now,
        asked: true,
        reminder: 0,
      }),
    ),
  );
  world.deliverSoon(tenantId);
  return done;
}
