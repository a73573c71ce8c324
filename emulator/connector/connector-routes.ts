import { json, type Request, type Response, Router } from 'express';
import { decodeProtectedHeader, jwtVerify } from 'jose';
import type { AppRegistration } from '../app-registration.ts';
import type { ChangeBus } from '../changes.ts';
import type { Directory } from '../directory/directory.ts';
import type { Person } from '../directory/person.ts';
import { botAudience, type TokenMint } from '../entra/token-mint.ts';
import type { Chat, ChatEntry, Chats } from '../teams/chats.ts';
import { isObject, type JsonObject, textOf } from '../teams/json.ts';
import { ConnectorError } from './connector-error.ts';
import type { ConnectorTraffic } from './connector-traffic.ts';

export interface ConnectorParts {
  readonly app: AppRegistration;
  readonly bus: ChangeBus;
  readonly chats: Chats;
  readonly directory: Directory;
  readonly mint: TokenMint;
  readonly tenantId: string;
  /** Names the service URL that goes into answers. */
  readonly channel: { readonly serviceUrl: string };
}

// 100 KB, counted as UTF-16
const messageLimit = 100 * 1024;

async function checkToken({ app, mint }: ConnectorParts, authorization: string | undefined): Promise<void> {
  const refused = new ConnectorError(401, 'Unauthorized', 'Authorization has been denied for this request.');
  const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
  if (!token) throw refused;
  try {
    const key = mint.entraKey(decodeProtectedHeader(token).kid ?? '');
    if (!key) throw refused;
    const { payload } = await jwtVerify(token, key, { algorithms: ['RS256'], audience: botAudience });
    if ((payload.appid ?? payload.azp) !== app.clientId) throw refused;
  } catch {
    throw refused;
  }
}

function personOf({ chats, directory }: ConnectorParts, id: string): Person | undefined {
  const byObjectId = directory.find(id);
  if (byObjectId) return byObjectId;
  for (const chat of chats.all()) {
    const person = directory.find(chat.personId);
    if (person && chats.teamsIdOf(person) === id) return person;
  }
  return undefined;
}

/** Throws what Teams answers when the bot may not write to a person. */
function checkWritable({ app }: ConnectorParts, chat: Chat): void {
  if (app.disabledByAdmin) throw new ConnectorError(403, 'BotDisabledByAdmin', 'The tenant admin disabled this bot');
  if (chat.blocked)
    throw new ConnectorError(403, 'ConversationBlockedByUser', 'User blocked the conversation with the bot.');
  if (!chat.installed) {
    if (!chat.everInstalled)
      throw new ConnectorError(403, 'ForbiddenOperationException', 'Bot is not installed in user personal scope.');
    throw new ConnectorError(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
  }
}

function chatAt({ chats }: ConnectorParts, request: Request): Chat {
  const chat = chats.byConversation(String(request.params.conversation));
  if (!chat) throw new ConnectorError(404, 'ConversationNotFound', 'Conversation not found.');
  return chat;
}

function entryAt(parts: ConnectorParts, request: Request): { chat: Chat; entry: ChatEntry } {
  const chat = chatAt(parts, request);
  const entry = chat.entries.find(({ id }) => id === request.params.activity);
  if (entry?.from !== 'bot' || entry.deletedAt)
    throw new ConnectorError(404, 'ActivityNotFoundInConversation', 'The activity was not found in the conversation.');
  return { chat, entry };
}

function readActivity(body: unknown): JsonObject {
  if (!isObject(body)) throw new ConnectorError(400, 'BadSyntax', 'Activity is required.');
  if (Buffer.byteLength(JSON.stringify(body), 'utf16le') > messageLimit)
    throw new ConnectorError(413, 'MessageSizeTooBig', 'Message size too large.');
  return body;
}

/** Stores what the bot says; typing is only passed on to who is looking. */
function post(parts: ConnectorParts, chat: Chat, activity: JsonObject): string {
  checkWritable(parts, chat);
  const type = textOf(activity.type) ?? 'message';
  if (type === 'typing') {
    parts.bus.tell({ type: 'typing', personId: chat.personId });
    return parts.chats.freshId();
  }
  if (type !== 'message') throw new ConnectorError(400, 'BadArgument', `Activity type '${type}' is not supported.`);
  const attachments = Array.isArray(activity.attachments) ? activity.attachments : [];
  if (!textOf(activity.text) && attachments.length === 0)
    throw new ConnectorError(400, 'BadSyntax', 'Message has neither text nor attachments.');
  return parts.chats.append(chat, 'bot', { ...activity, id: parts.chats.freshId(), type }).id;
}

function createConversation(parts: ConnectorParts, body: unknown): JsonObject {
  if (!isObject(body)) throw new ConnectorError(400, 'BadSyntax', 'Conversation parameters are required.');
  const members = Array.isArray(body.members) ? body.members : [];
  const [member] = members;
  if (members.length !== 1 || !isObject(member))
    throw new ConnectorError(
      400,
      'BadSyntax',
      'Incorrect conversation creation parameters: exactly one member is expected.',
    );
  const channelTenant =
    isObject(body.channelData) && isObject(body.channelData.tenant) ? body.channelData.tenant.id : undefined;
  const tenant = textOf(body.tenantId) ?? textOf(channelTenant);
  if (tenant !== parts.tenantId)
    throw new ConnectorError(400, 'BadArgument', 'The tenant of the conversation is missing or unknown.');
  const person = personOf(parts, String(member.id));
  if (!person)
    throw new ConnectorError(403, 'ForbiddenOperationException', 'Failed to decrypt pairwise id or user is unknown.');
  const chat = parts.chats.of(person);
  checkWritable(parts, chat);
  const activityId = isObject(body.activity) ? post(parts, chat, body.activity) : undefined;
  return { id: chat.conversationId, serviceUrl: parts.channel.serviceUrl, ...(activityId ? { activityId } : {}) };
}

function memberView({ chats, tenantId }: ConnectorParts, person: Person): JsonObject {
  return {
    id: chats.teamsIdOf(person),
    name: person.displayName,
    aadObjectId: person.id,
    objectId: person.id,
    givenName: person.givenName,
    surname: person.surname,
    email: person.mail,
    userPrincipalName: person.userPrincipalName,
    tenantId,
    userRole: 'user',
  };
}

function memberOf(parts: ConnectorParts, chat: Chat): Person {
  const person = parts.directory.find(chat.personId);
  if (!person) throw new ConnectorError(404, 'MemberNotFoundInConversation', 'Member not found.');
  return person;
}

type Handler = (request: Request, response: Response) => void | Promise<void>;

type Guard = (handler: Handler) => Handler;

/** Every request passes the token check, the limits and the faults; refusals are written in the connector's shape. */
const guardedBy =
  (parts: ConnectorParts, traffic: ConnectorTraffic): Guard =>
  (handler) =>
  async (request, response) => {
    try {
      await checkToken(parts, request.headers.authorization);
      await traffic.pass(request, response, () => handler(request, response));
    } catch (error) {
      if (!(error instanceof ConnectorError)) throw error;
      response.status(error.status).set(error.headers).json(error.body());
    }
  };

function activityRoutes(router: Router, parts: ConnectorParts, guarded: Guard): void {
  const activities = '/v3/conversations/:conversation/activities';
  const say: Handler = (request, response) => {
    response.status(201).json({ id: post(parts, chatAt(parts, request), readActivity(request.body)) });
  };
  const replace: Handler = (request, response) => {
    const { chat, entry } = entryAt(parts, request);
    checkWritable(parts, chat);
    parts.chats.replace(chat, entry, readActivity(request.body));
    response.status(200).json({ id: entry.id });
  };
  const remove: Handler = (request, response) => {
    const { chat, entry } = entryAt(parts, request);
    checkWritable(parts, chat);
    parts.chats.remove(chat, entry);
    response.status(200).end();
  };
  router.post(activities, guarded(say));
  router.post(`${activities}/:activity`, guarded(say));
  router.put(`${activities}/:activity`, guarded(replace));
  router.delete(`${activities}/:activity`, guarded(remove));
}

function memberRoutes(router: Router, parts: ConnectorParts, guarded: Guard): void {
  const base = '/v3/conversations/:conversation';
  const view = (request: Request): JsonObject => memberView(parts, memberOf(parts, chatAt(parts, request)));
  const one: Handler = (request, response) => {
    const person = memberOf(parts, chatAt(parts, request));
    const asked = String(request.params.member);
    if (asked !== person.id && asked !== parts.chats.teamsIdOf(person))
      throw new ConnectorError(404, 'MemberNotFoundInConversation', 'Member not found.');
    response.json(memberView(parts, person));
  };
  router.get(
    `${base}/members`,
    guarded((request, response) => void response.json([view(request)])),
  );
  router.get(
    `${base}/pagedmembers`,
    guarded((request, response) => void response.json({ members: [view(request)] })),
  );
  router.get(`${base}/members/:member`, guarded(one));
}

/** The Bot Connector below the service URL: conversations, activities, members. */
export function connectorRoutes(parts: ConnectorParts, traffic: ConnectorTraffic): Router {
  const router = Router();
  const guarded = guardedBy(parts, traffic);
  router.use(json({ limit: '2mb' }));
  router.post(
    '/v3/conversations',
    guarded((request, response) => void response.status(201).json(createConversation(parts, request.body))),
  );
  activityRoutes(router, parts, guarded);
  memberRoutes(router, parts, guarded);
  return router;
}
