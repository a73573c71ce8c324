import { createRemoteJWKSet, jwtVerify } from 'jose';
import { type Activity, type Client, ids, smallTenant, startClient } from './emulator-client.ts';

let client: Client;
beforeEach(async () => {
  client = await startClient({ tenant: smallTenant });
});
afterEach(() => client.stop());

const tenantId = smallTenant.tenantId;
const create = (id: string, more: object = {}) =>
  client.connector('POST', 'v3/conversations', {
    bot: { id: `28:${client.emulator.clientId}` },
    members: [{ id }],
    tenantId,
    ...more,
  });
const install = (id: string = ids.junior) => client.control('PUT', `/people/${id}`, { installed: true });
const chat = async (id: string = ids.junior) => (await client.control('GET', `/chats/${id}`)).body;
const activities = async (id: string = ids.junior) =>
  `v3/conversations/${encodeURIComponent((await chat(id)).conversationId)}/activities`;
const say = async (activity: object) => client.connector('POST', await activities(), { type: 'message', ...activity });
const last = (): Activity => client.bot.activities.at(-1) as Activity;

describe('conversations', () => {
  test('when the app is installed, then a conversation opens by object id and by Teams id, with a first message', async () => {
    await install();
    const byObjectId = await create(ids.junior, { activity: { type: 'message', text: 'Hello' } });
    const byTeamsId = await create((await chat()).teamsUserId);
    expect([byObjectId.status, byObjectId.body.id, byTeamsId.body.id]).toEqual([
      201,
      (await chat()).conversationId,
      byObjectId.body.id,
    ]);
    expect((await chat()).activities).toEqual([
      expect.objectContaining({ id: byObjectId.body.activityId, from: 'bot', text: 'Hello' }),
    ]);
  });

  test.each([
    ['the app is not installed', () => create(ids.lead), 403, 'ForbiddenOperationException'],
    ['the person is unknown', () => create('nobody'), 403, 'ForbiddenOperationException'],
    ['the tenant is missing', () => create(ids.junior, { tenantId: undefined }), 400, 'BadArgument'],
    [
      'there is no member',
      () => client.connector('POST', 'v3/conversations', { members: [], tenantId }),
      400,
      'BadSyntax',
    ],
    [
      'the conversation is unknown',
      () => client.connector('POST', 'v3/conversations/a:nothing/activities', { type: 'message', text: 'x' }),
      404,
      'ConversationNotFound',
    ],
    ['the message is empty', () => say({}), 400, 'BadSyntax'],
    ['the message is too large', () => say({ text: 'x'.repeat(120_000) }), 413, 'MessageSizeTooBig'],
  ])('when %s, then the connector says so', async (_what, ask, status, code) => {
    await install();
    const answer = await ask();
    expect([answer.status, answer.body.error.code]).toEqual([status, code]);
  });

  test.each([
    [
      'the person blocked the bot',
      () => client.control('PUT', `/people/${ids.junior}`, { blocked: true }),
      'ConversationBlockedByUser',
    ],
    [
      'the person removed the app',
      () => client.control('PUT', `/people/${ids.junior}`, { installed: false }),
      'BotNotInConversationRoster',
    ],
    [
      'the administrator blocked the app',
      () => client.control('PUT', '/app', { disabledByAdmin: true }),
      'BotDisabledByAdmin',
    ],
  ])('when %s, then nothing can be written', async (_what, change, code) => {
    await install();
    await change();
    const answer = await say({ text: 'Hello' });
    expect([answer.status, answer.body.error.code]).toEqual([403, code]);
  });

  test.each([
    [401, 'Unauthorized'],
    [403, 'MessageWritesBlocked'],
    [404, 'ConversationNotFound'],
    [412, 'PreconditionFailed'],
    [400, 'InvalidBotApiHost'],
    [429, 'TooManyRequests'],
    [500, 'ServiceError'],
    [502, 'ServiceError'],
    [503, 'ServiceUnavailable'],
    [504, 'GatewayTimeout'],
  ])('when %i %s is scripted, then the next message meets it and the one after does not', async (status, code) => {
    await install();
    await client.control('PUT', '/faults', { scripted: [{ service: 'connector', status, code, retryAfter: 1.5 }] });
    const failed = await say({ text: 'One' });
    expect([failed.status, failed.body.error.code, failed.headers.get('retry-after')]).toEqual([status, code, '1.5']);
    expect((await say({ text: 'Two' })).status).toBe(201);
  });

  test('when an upstream fails with an unknown outcome, then the message sometimes arrived', async () => {
    await install();
    await client.control('PUT', '/faults', { seed: 5, shares: { badGateway: 1 } });
    for (let n = 0; n < 10; n++) expect((await say({ text: String(n) })).status).toBe(502);
    const arrived = (await chat()).activities.length;
    expect(arrived).toBeGreaterThan(0);
    expect(arrived).toBeLessThan(10);
  });

  test('when the line breaks after delivery, then the message is there and the bot does not know', async () => {
    await install();
    const path = await activities();
    await client.token('https://api.botframework.com/.default');
    await client.control('PUT', '/faults', { shares: { resetAfter: 1 } });
    await expect(client.connector('POST', path, { type: 'message', text: 'Hi' })).rejects.toThrow();
    expect((await chat()).activities).toHaveLength(1);
  });

  test('when the token is not for the connector, then it is refused', async () => {
    const authorization = `Bearer ${await client.token('https://graph.microsoft.com/.default')}`;
    const answer = await fetch(`${client.emulator.connector}v3/conversations`, {
      method: 'POST',
      headers: { authorization },
    });
    expect(answer.status).toBe(401);
  });

  test('when members are asked for, then the person is described', async () => {
    await install();
    const base = `v3/conversations/${encodeURIComponent((await chat()).conversationId)}`;
    const { body } = await client.connector('GET', `${base}/members/${ids.junior}`);
    const paged = await client.connector('GET', `${base}/pagedmembers`);
    expect(body).toEqual(expect.objectContaining({ aadObjectId: ids.junior, email: 'jun@fabrikam.example', tenantId }));
    expect([paged.body.members.length, (await client.connector('GET', `${base}/members/nobody`)).status]).toEqual([
      1, 404,
    ]);
  });
});

describe('messages', () => {
  test('when the bot updates and deletes, then the chat shows the newest state, and unknown ones are refused', async () => {
    await install();
    const { body } = await say({ text: 'One' });
    const path = `${await activities()}/${body.id}`;
    await client.connector('PUT', path, { type: 'message', text: 'Two' });
    const updated = (await chat()).activities[0];
    const removed = await client.connector('DELETE', path);
    const again = await client.connector('PUT', path, { type: 'message', text: 'Three' });
    expect([
      updated.text,
      updated.updatedAt !== null,
      removed.status,
      again.status,
      (await chat()).activities[0].deletedAt !== null,
    ]).toEqual(['Two', true, 200, 404, true]);
  });

  test('when a person writes, edits and deletes, then the bot gets signed activities as Teams sends them', async () => {
    const { body } = await client.control('POST', `/chats/${ids.nepal}/messages`, { text: 'Namaste' });
    const message = last();
    const keys = createRemoteJWKSet(new URL(`${client.emulator.botOpenId}/v1/.well-known/keys`));
    const { payload } = await jwtVerify(client.bot.tokens.at(-1) ?? '', keys, {
      issuer: 'https://api.botframework.com',
      audience: client.emulator.clientId,
    });
    await client.control('PUT', `/chats/${ids.nepal}/messages/${body.activityId}`, { text: 'Namaste!' });
    const edited = last();
    await client.control('DELETE', `/chats/${ids.nepal}/messages/${body.activityId}`);
    expect([body.status, payload.serviceurl]).toEqual([200, client.emulator.connector]);
    expect(message).toEqual(
      expect.objectContaining({
        type: 'message',
        text: 'Namaste',
        channelId: 'msteams',
        serviceUrl: client.emulator.connector,
        localTimezone: 'Asia/Kathmandu',
        from: expect.objectContaining({ aadObjectId: ids.nepal, id: expect.stringMatching(/^29:1/) }),
        recipient: expect.objectContaining({ id: `28:${client.emulator.clientId}` }),
        conversation: expect.objectContaining({ conversationType: 'personal', tenantId }),
        channelData: { tenant: { id: tenantId } },
      }),
    );
    expect(message.localTimestamp).toMatch(/\+05:45$/);
    expect([edited.type, edited.text, last().type]).toEqual(['messageUpdate', 'Namaste!', 'messageDelete']);
  });

  test('when the bot is slow or away, then the stand-in learns of it', async () => {
    await client.control('PUT', '/app', { app: 'http://127.0.0.1:9' });
    const away = await client.control('POST', `/chats/${ids.lead}/messages`, { text: 'Hello?' });
    expect([away.body.status, (await chat(ids.lead)).activities[0].text]).toEqual([0, 'Hello?']);
  });
});
