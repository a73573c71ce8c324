import { findErasure } from '../use-cases/erase-me.ts';
import type { ConversationReference } from '../use-cases/ports/stores.ts';
import type { World } from '../use-cases/world.ts';
import type { Sender } from './incoming-activity.ts';

/** Any sign of life tells where a person is reached, and that they are reached again. */
export async function rememberChat(world: World, sender: Sender): Promise<void> {
  const known = await world.conversations.find(sender.tenantId, sender.personId);
  const fresh: ConversationReference = {
    tenantId: sender.tenantId,
    personId: sender.personId,
    conversationId: sender.conversationId,
    serviceUrl: sender.serviceUrl,
    teamsUserId: sender.teamsUserId,
    seenAt: world.clock.now(),
    unreachable: null,
  };
  // somebody who was erased is answered and not remembered
  if (known === null && (await findErasure(world, sender))?.doneAt != null) return;
  if (known === null || !sameWay(known, fresh)) await world.conversations.put(fresh);
}

const sameWay = (a: ConversationReference, b: ConversationReference): boolean =>
  a.conversationId === b.conversationId &&
  a.serviceUrl === b.serviceUrl &&
  a.teamsUserId === b.teamsUserId &&
  a.unreachable === b.unreachable;

/** As Teams says it of somebody who took the app away. */
export const removedByPerson = 'BotNotInConversationRoster';

/** Forgets the chat of somebody who removed the app; only that they did stays, so that it is not put back uninvited. */
export async function forgetChat(world: World, sender: Sender): Promise<void> {
  await world.conversations.remove(sender.tenantId, sender.personId);
  if ((await findErasure(world, sender))?.doneAt != null) return;
  await world.conversations.put({
    tenantId: sender.tenantId,
    personId: sender.personId,
    conversationId: '',
    serviceUrl: '',
    teamsUserId: null,
    seenAt: world.clock.now(),
    unreachable: removedByPerson,
  });
}
