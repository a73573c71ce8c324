import { type Request, Router } from 'express';
import { z } from 'zod';
import type { Person } from '../directory/person.ts';
import { type Chat, type ChatEntry, cardOf } from '../teams/chats.ts';
import type { World } from '../world.ts';
import { ControlError } from './control-error.ts';
import { pressAction, pressSchema, refreshCard } from './press.ts';
import { answers, bodyOf, personIn } from './route.ts';

const messageSchema = z.object({ text: z.string() });
const editSchema = z.object({ text: z.string() });
const refreshSchema = z.object({ activityId: z.string().optional(), as: z.string().optional() });

function entryView(entry: ChatEntry): object {
  const { activity } = entry;
  return {
    id: entry.id,
    from: entry.from,
    type: activity.type ?? 'message',
    text: activity.text ?? null,
    textFormat: activity.textFormat ?? null,
    summary: activity.summary ?? null,
    card: entry.deletedAt ? null : cardOf(activity),
    attachments: entry.deletedAt ? [] : (activity.attachments ?? []),
    suggestedActions: activity.suggestedActions ?? null,
    replyToId: activity.replyToId ?? null,
    value: activity.value ?? null,
    channelData: activity.channelData ?? null,
    createdAt: entry.createdAt,
    updatedAt: entry.updatedAt,
    deletedAt: entry.deletedAt,
  };
}

function chatView(world: World, person: Person): object {
  const chat = world.chats.peek(person.id);
  return {
    personId: person.id,
    teamsUserId: world.chats.teamsIdOf(person),
    conversationId: chat?.conversationId ?? null,
    state: world.chats.stateOf(person.id),
    installed: chat?.installed ?? false,
    blocked: chat?.blocked ?? false,
    activities: (chat?.entries ?? []).map(entryView),
  };
}

function openChat(world: World, person: Person): Chat {
  const chat = world.chats.of(person);
  if (world.app.disabledByAdmin) throw new ControlError(403, 'appBlocked', 'the app is blocked by the administrator');
  // writing to a bot for the first time adds it, and writing to a blocked one lifts the block, as in Teams
  if (!chat.installed) world.installs.install(person);
  chat.blocked = false;
  return chat;
}

const asHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');

async function write(world: World, person: Person, text: string): Promise<object> {
  const chat = openChat(world, person);
  await world.installs.settled();
  const activity = {
    ...world.channel.envelope(person, chat),
    type: 'message',
    id: world.chats.freshId(),
    text,
    textFormat: 'plain',
    // Teams sends what was written as HTML beside the plain text
    attachments: [{ contentType: 'text/html', content: `<p>${asHtml(text)}</p>` }],
  };
  const entry = world.chats.append(chat, 'person', activity);
  return { activityId: entry.id, ...(await world.channel.send(activity)) };
}

function ownEntry(chat: Chat, request: Request): ChatEntry {
  const entry = chat.entries.find(({ id, from }) => id === request.params.activity && from === 'person');
  if (!entry) throw new ControlError(404, 'unknownActivity', 'the person wrote no such message');
  return entry;
}

/** A person edits or takes back something they wrote. */
async function changeMessage(world: World, request: Request, change: 'edit' | 'delete'): Promise<object> {
  const person = personIn(world, request);
  const chat = world.chats.of(person);
  const entry = ownEntry(chat, request);
  const envelope = { ...world.channel.envelope(person, chat), id: entry.id };
  if (change === 'delete') {
    world.chats.remove(chat, entry);
    const channelData = { tenant: { id: world.tenant.tenantId }, eventType: 'softDeleteMessage' };
    return world.channel.send({ ...envelope, type: 'messageDelete', channelData });
  }
  const { text } = bodyOf(editSchema, request);
  world.chats.replace(chat, entry, { ...entry.activity, text });
  const channelData = { tenant: { id: world.tenant.tenantId }, eventType: 'editMessage' };
  return world.channel.send({ ...envelope, type: 'messageUpdate', text, textFormat: 'plain', channelData });
}

function presser(world: World, owner: Person, as: string | undefined): Person {
  const person = as === undefined ? owner : world.directory.find(as);
  if (!person) throw new ControlError(404, 'unknownPerson', `nobody here is called ${as ?? ''}`);
  return person;
}

export function chatRoutes(world: World): Router {
  const router = Router();
  router.get(
    '/chats/:id',
    answers((request) => chatView(world, personIn(world, request))),
  );
  router.post(
    '/chats/:id/messages',
    answers((request) => write(world, personIn(world, request), bodyOf(messageSchema, request).text)),
  );
  router.put(
    '/chats/:id/messages/:activity',
    answers((request) => changeMessage(world, request, 'edit')),
  );
  router.delete(
    '/chats/:id/messages/:activity',
    answers((request) => changeMessage(world, request, 'delete')),
  );
  router.post(
    '/chats/:id/actions',
    answers((request) => {
      const owner = personIn(world, request);
      const press = bodyOf(pressSchema, request);
      return pressAction(world, world.chats.of(owner), { press, person: presser(world, owner, press.as) });
    }),
  );
  router.post(
    '/chats/:id/refresh',
    answers((request) => {
      const owner = personIn(world, request);
      const { activityId, as } = bodyOf(refreshSchema, request);
      return refreshCard(world, world.chats.of(owner), { activityId, person: presser(world, owner, as) });
    }),
  );
  router.get(
    '/feed/:id',
    answers((request) => world.feed.of(personIn(world, request).id)),
  );
  return router;
}
