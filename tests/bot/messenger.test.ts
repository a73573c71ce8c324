import { gccHome, serviceUrls } from '../../src/bot/auth/service-url.ts';
import { ChatOpener } from '../../src/bot/chat-opener.ts';
import { Connector } from '../../src/bot/connector.ts';
import type { NoticeKind } from '../../src/domain/notice/notice.ts';
import { guid, menteeId, mentorId, tenantId } from '../support/builders.ts';
import { BotStage } from './support/bot-stage.ts';
import { consulting, furnish, openChats, pairingId } from './support/furnish.ts';

let stage: BotStage;
beforeEach(async () => {
  stage = await new BotStage().open();
  await furnish(stage);
});
afterEach(() => stage.close());

const notice = (given: { reminder?: 0 | 1; kind?: NoticeKind; personId?: string; subjectId?: string } = {}) => ({
  key: `invitation:${given.reminder ?? 0}`,
  kind: 'invitation' as const,
  personId: mentorId,
  subjectId: guid(21),
  dueAt: stage.memory.now,
  asked: false,
  reminder: 0 as const,
  ...given,
});
const deliver = (given: Parameters<typeof notice>[0] = {}) => stage.bot.messenger.deliver(tenantId, notice(given));
const known = () =>
  stage.send(stage.activity(mentorId, { type: 'installationUpdate', action: 'add', conversation: chat(mentorId) }));
const chat = (personId: string) => ({ id: `chat-${personId}`, conversationType: 'personal', tenantId });
const sent = () => [...stage.memory.sentCards.values()];
const failure = (status: number, code: string, headers: Record<string, string> = {}) => ({
  status,
  body: { error: { code, message: code } },
  headers,
});

test('when the app is installed for everybody, then the chat is remembered and nobody is written to', async () => {
  await known();
  expect(stage.memory.conversations.get(`${tenantId}/${mentorId}`)).toMatchObject({
    conversationId: `chat-${mentorId}`,
    teamsUserId: `29:${mentorId}`,
  });
  expect(stage.host.calls).toEqual([]);
});

test('when a chat is known, then the card is posted there, recorded, and refreshes itself for its reader', async () => {
  await known();
  expect(await deliver()).toEqual({ kind: 'sent' });
  expect(stage.host.posted()).toMatchObject([{ path: `/teams/v3/conversations/chat-${mentorId}/activities` }]);
  expect(stage.postedCards()).toMatchObject([{ refresh: { userIds: [`29:${mentorId}`] } }]);
  expect(sent()).toMatchObject([{ personId: mentorId, subjectId: guid(21), activityId: expect.any(String) }]);
});

test('when a delivered card is delivered again, then nothing is posted', async () => {
  await known();
  await deliver();
  expect(await deliver()).toEqual({ kind: 'sent' });
  expect(stage.host.posted()).toHaveLength(1);
});

test('when what the card is about is over, then nothing is sent', async () => {
  await known();
  expect(await deliver({ subjectId: guid(404) })).toEqual({ kind: 'moot' });
  expect(stage.host.calls).toEqual([]);
});

test('when no chat is known, then the app is installed and the chat opened by the object id', async () => {
  expect(await deliver()).toEqual({ kind: 'sent' });
  expect(stage.installCalls).toBe(1);
  expect(stage.host.calls[0]).toMatchObject({
    path: '/teams/v3/conversations',
    body: { members: [{ id: mentorId }], tenantId, channelData: { tenant: { id: tenantId } } },
  });
  expect(await deliver({ reminder: 1 })).toEqual({ kind: 'sent' });
  expect(stage.installCalls).toBe(1);
});

test.each([
  ['noTeams', 'noTeams'],
  ['refused', 'installRefused'],
] as const)(
  'when installing says %s, then the person is unreachable, and tried anew the next time',
  async (says, problem) => {
    stage.installs = [says];
    expect(await deliver()).toEqual({ kind: 'unreachable', problem });
    expect(stage.memory.conversations.get(`${tenantId}/${mentorId}`)).toMatchObject({ unreachable: problem });
    expect(await deliver()).toEqual({ kind: 'sent' });
  },
);

test.each(['BotDisabledByAdmin', 'ConversationBlockedByUser', 'MessageWritesBlocked', 'BotNotInConversationRoster'])(
  'when the connector says %s, then nothing is sent until the person acts',
  async (code) => {
    await known();
    stage.host.replies.push(failure(403, code));
    expect(await deliver()).toEqual({ kind: 'unreachable', problem: code });
    expect(await deliver()).toEqual({ kind: 'unreachable', problem: code });
    expect(stage.host.posted()).toHaveLength(1);
    await stage.write(mentorId, 'hi');
    expect(await deliver()).toEqual({ kind: 'sent' });
  },
);

test('when the app turns out not to be installed, then it is installed once and the card posted', async () => {
  await known();
  stage.host.replies.push(failure(403, 'ForbiddenOperationException'));
  expect(await deliver()).toEqual({ kind: 'sent' });
  expect(stage.installCalls).toBe(1);
});

test('when the chat is gone, then it is forgotten and opened anew, once', async () => {
  await known();
  stage.host.replies.push(failure(404, 'ConversationNotFound'));
  expect(await deliver()).toEqual({ kind: 'sent' });
  expect(stage.memory.conversations.get(`${tenantId}/${mentorId}`)).toMatchObject({ conversationId: 'opened-chat' });
  stage.host.replies.push(failure(404, 'ConversationNotFound'), { status: 201, body: { id: 'other' } });
  stage.host.replies.push({ status: 200, body: [] }, failure(404, 'ConversationNotFound'));
  expect(await deliver({ reminder: 1 })).toEqual({ kind: 'unreachable', problem: 'ConversationNotFound' });
});

test.each([412, 429])(
  'when the connector says %i, then it is tried again later, as late as it asks for',
  async (status) => {
    await known();
    stage.host.replies.push(failure(status, 'Throttled', { 'retry-after': '7' }));
    expect(await deliver()).toEqual({
      kind: 'retry',
      retryAfterSeconds: 7,
      problem: 'Throttled',
      wholeTenant: status === 429,
    });
    expect(stage.host.posted()).toHaveLength(1);
    expect(await deliver()).toEqual({ kind: 'sent' });
  },
);

test.each([
  ['502', failure(502, 'BadGateway')],
  ['503', failure(503, 'ServiceUnavailable')],
  ['504', failure(504, 'GatewayTimeout')],
  ['a cut connection', { status: 0, cut: true }],
])(
  'when the outcome is unknown (%s), then a card may come again under the same id, a reminder never',
  async (_what, reply) => {
    await known();
    stage.host.replies.push(reply);
    expect(await deliver()).toMatchObject({ kind: 'unknown' });
    const [first] = sent();
    expect(first?.activityId).toBeNull();
    expect(await deliver()).toEqual({ kind: 'sent' });
    expect(sent().map((c) => c.id)).toEqual([first?.id]);

    stage.host.replies.push(reply);
    expect(await deliver({ reminder: 1 })).toMatchObject({ kind: 'unknown' });
    const posted = stage.host.posted().length;
    expect(await deliver({ reminder: 1 })).toEqual({ kind: 'sent' });
    expect(stage.host.posted()).toHaveLength(posted);
  },
);

test('when a reminder was throttled, then it certainly did not leave and is sent once it can be', async () => {
  await known();
  stage.host.replies.push(failure(429, 'Throttled'));
  expect(await deliver({ reminder: 1 })).toMatchObject({ kind: 'retry' });
  expect(await deliver({ reminder: 1 })).toEqual({ kind: 'sent' });
});

test('when a pairing is confirmed, then the cards about it that stand in both chats are redrawn, each in its language', async () => {
  const draft = await consulting(stage);
  await openChats(stage);
  for (const personId of [mentorId, menteeId])
    await stage.bot.messenger.deliver(tenantId, {
      ...notice({ kind: 'consultation', personId, subjectId: pairingId }),
      key: `consultation:${personId}`,
    });
  stage.memory.pairings.rows.set(`${tenantId}/${draft.id}`, { ...draft, state: 'confirmed' });
  await stage.bot.messenger.redraw(tenantId, draft.id, { personId: mentorId });
  const puts = stage.host.calls.filter((c) => c.method === 'PUT');
  expect(puts).toHaveLength(1);
  expect(JSON.stringify(puts[0]?.body)).toContain('È un abbinamento');
  await stage.bot.messenger.redraw(tenantId, draft.id);
  expect(stage.host.calls.filter((c) => c.method === 'PUT')).toHaveLength(3);
});

test('when a card cannot be redrawn, then nothing breaks and the log has its id, no token and no name', async () => {
  await known();
  await deliver();
  stage.host.replies.push(failure(404, 'ActivityNotFoundInConversation'));
  await stage.bot.messenger.redraw(tenantId, guid(21));
  expect(stage.logged).toMatchObject([{ level: 'warn', fields: { problem: 'ActivityNotFoundInConversation' } }]);
  expect(JSON.stringify(stage.logged)).not.toMatch(/Bearer|eyJ|Brien/);
});

describe('opening a chat', () => {
  test.each([
    [
      'throttled',
      failure(429, 'Throttled', { 'retry-after': '3' }),
      { kind: 'retry', retryAfterSeconds: 3, problem: 'Throttled' },
    ],
    [
      'of unknown outcome',
      failure(502, 'BadGateway'),
      { kind: 'retry', retryAfterSeconds: null, problem: 'BadGateway' },
    ],
    ['forbidden', failure(403, 'BotDisabledByAdmin'), { kind: 'unreachable', problem: 'BotDisabledByAdmin' }],
  ])('when it is %s, then nothing was sent', async (_how, reply, result) => {
    stage.host.replies.push(reply);
    expect(await deliver()).toEqual(result);
    expect(stage.host.posted()).toEqual([]);
    expect(await deliver()).toEqual({ kind: 'sent' });
  });

  test('when it is refused as a mistake of ours, then nothing is tried again until somebody looked', async () => {
    stage.host.replies.push(failure(400, 'BadSyntax'));
    expect(await deliver()).toEqual({ kind: 'refused', problem: '400 BadSyntax' });
  });

  test('when Teams tells the chat while the app is being installed, then that one is used', async () => {
    stage.whileInstalling = known;
    expect(await deliver()).toEqual({ kind: 'sent' });
    expect(stage.host.calls.map((c) => c.path)).toEqual([`/teams/v3/conversations/chat-${mentorId}/activities`]);
  });

  test('when its members cannot be read, then the card goes out all the same, and refreshes nobody', async () => {
    stage.host.replies.push({ status: 201, body: { id: 'opened', serviceUrl: 'https://evil.example/' } });
    stage.host.replies.push(failure(403, 'Forbidden'));
    expect(await deliver()).toEqual({ kind: 'sent' });
    expect(stage.postedCards()[0]).not.toHaveProperty('refresh');
    expect(stage.memory.conversations.get(`${tenantId}/${mentorId}`)).toMatchObject({
      serviceUrl: expect.stringContaining('127.0.0.1'),
      teamsUserId: null,
    });
  });
});

test.each([
  [400, 'BadSyntax'],
  [500, 'ServiceError'],
])('when the connector says %i, then nothing is sent again until somebody looked', async (status, code) => {
  await known();
  stage.host.replies.push(failure(status, code));
  expect(await deliver()).toEqual({ kind: 'refused', problem: `${status} ${code}` });
  expect(stage.host.posted()).toHaveLength(1);
  expect(sent()).toMatchObject([{ activityId: null }]);
  expect(await deliver()).toEqual({ kind: 'sent' });
});

test('when a card is too large, then a short one with the way into the tab goes in its place, once', async () => {
  await known();
  stage.host.replies.push(failure(413, 'MessageSizeTooBig'));
  expect(await deliver()).toEqual({ kind: 'sent' });
  const [whole, short] = stage.postedCards();
  expect(JSON.stringify(short).length).toBeLessThan(JSON.stringify(whole).length / 2);
  expect(short).toMatchObject({ actions: [{ type: 'Action.OpenUrl' }] });
  stage.host.replies.push(failure(413, 'MessageSizeTooBig'), failure(413, 'MessageSizeTooBig'));
  expect(await deliver({ reminder: 1 })).toEqual({ kind: 'refused', problem: '413 MessageSizeTooBig' });
});

test('when it is not the turn of a card after all, then nothing leaves, and it can be sent later', async () => {
  await known();
  const never = async () => false;
  expect(await stage.bot.messenger.deliver(tenantId, notice({ reminder: 1 }), never)).toEqual({ kind: 'held' });
  expect(stage.host.posted()).toEqual([]);
  expect(await deliver({ reminder: 1 })).toEqual({ kind: 'sent' });
});

test('when somebody lives in the government cloud, then their chat is addressed there from then on', async () => {
  await known();
  const reference = stage.memory.conversations.get(`${tenantId}/${mentorId}`);
  if (reference === undefined) throw new Error('no chat is known');
  const urls = serviceUrls('public', []);
  const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const opener = new ChatOpener({
    world: stage.memory.world,
    connector: new Connector(urls, async () => 'token'),
    reach: { install: async () => 'installed', look: async () => 'installed' },
    serviceUrls: urls,
    logger,
  });
  expect(await opener.recover('wrongHost', reference)).toMatchObject({ ok: true, reference: { serviceUrl: gccHome } });
  expect(stage.memory.conversations.get(`${tenantId}/${mentorId}`)?.serviceUrl).toBe(gccHome);
  expect(await opener.recover('stopped', reference)).toBeNull();
});
