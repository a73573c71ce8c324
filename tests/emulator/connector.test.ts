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
const card = (content: object) => ({
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard', version: '1.5', ...content },
    },
  ],
});
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

describe('cards', () => {
  const form = card({
    body: [
      { type: 'Input.Text', id: 'why', isRequired: true },
      { type: 'Input.Toggle', id: 'ok', title: 'OK' },
      { type: 'Input.Text', id: 'note', value: 'kept' },
    ],
    actions: [
      { type: 'Action.Execute', title: 'Yes', verb: 'answer', id: 'a1', data: { action: 'x', n: 1 } },
      { type: 'Action.Submit', title: 'Send', data: { action: 'y' } },
      {
        type: 'Action.ShowCard',
        title: 'More',
        card: {
          type: 'AdaptiveCard',
          body: [{ type: 'Input.Text', id: 'deep', value: 'd' }],
          actions: [{ type: 'Action.Execute', title: 'Deeper', verb: 'deep' }],
        },
      },
    ],
  });
  const press = (body: object) => client.control('POST', `/chats/${ids.junior}/actions`, body);

  test('when a button is pressed, then its data and the inputs are sent and the answered card takes its place', async () => {
    await install();
    const { body: sent } = await say(form);
    client.bot.reply = () => ({
      body: {
        statusCode: 200,
        type: 'application/vnd.microsoft.card.adaptive',
        value: { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: 'Thanks' }] },
      },
    });
    const answer = await press({ activityId: sent.id, title: ' yes ', inputs: { why: 'because', ok: 'true' } });
    expect(answer.body).toEqual(
      expect.objectContaining({ status: 200, body: expect.objectContaining({ statusCode: 200 }) }),
    );
    expect(last()).toEqual(
      expect.objectContaining({
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: sent.id,
        value: {
          action: {
            type: 'Action.Execute',
            id: 'a1',
            verb: 'answer',
            data: { action: 'x', n: 1, why: 'because', ok: 'true', note: 'kept' },
          },
          trigger: 'manual',
        },
      }),
    );
    expect((await chat()).activities[0].card.body[0].text).toBe('Thanks');
  });

  test("when a sub-card's button is pressed, then its own inputs go with it", async () => {
    await install();
    await say(form);
    await press({ title: 'Deeper', inputs: { why: 'w' } });
    expect(last().value.action.data).toEqual({ why: 'w', ok: 'false', note: 'kept', deep: 'd' });
  });

  test('when a submit is pressed, then the bot gets a message with the value', async () => {
    await install();
    const { body: sent } = await say(form);
    await press({ title: 'Send', inputs: { why: 'w' } });
    expect(last()).toEqual(
      expect.objectContaining({
        type: 'message',
        replyToId: sent.id,
        value: { action: 'y', why: 'w', ok: 'false', note: 'kept' },
      }),
    );
    expect(last()).not.toHaveProperty('text');
  });

  test('when somebody else presses, then the card that comes back is not shown to the one it belongs to', async () => {
    await install();
    await say(form);
    client.bot.reply = () => ({
      body: {
        statusCode: 200,
        type: 'application/vnd.microsoft.card.adaptive',
        value: { type: 'AdaptiveCard', body: [] },
      },
    });
    await press({ title: 'Yes', inputs: { why: 'w' }, as: ids.lead });
    expect((await chat()).activities[0].updatedAt).toBeNull();
  });

  test('when two buttons share a title, then the data tells them apart', async () => {
    await install();
    await say(
      card({ actions: [1, 2].map((n) => ({ type: 'Action.Execute', title: 'Book', verb: 'book', data: { n } })) }),
    );
    await press({ title: 'Book', data: { n: 2 } });
    expect(last().value.action.data).toEqual({ n: 2 });
  });

  test('when the bot takes too long, then the press is given up', async () => {
    await install();
    await say(form);
    await client.control('PUT', '/faults', { botTimeoutMs: 40 });
    client.bot.reply = () => ({ delayMs: 400 });
    expect((await press({ title: 'Yes', inputs: { why: 'w' } })).body.status).toBe(504);
  });

  test('when somebody else presses, or with data that the card does not offer, then it is sent as they did it', async () => {
    await install();
    await say(form);
    await press({ data: { action: 'forged', id: 'y' }, as: ids.lead });
    expect([last().from.aadObjectId, last().conversation.id, last().value.action.data]).toEqual([
      ids.lead,
      (await chat()).conversationId,
      { action: 'forged', id: 'y' },
    ]);
  });

  test.each([
    ['a required input is empty', { title: 'Yes' }, 400, 'inputRequired'],
    ['there is no such button', { title: 'Perhaps' }, 404, 'unknownAction'],
    ['the button sends nothing', { title: 'More', inputs: { why: 'x' } }, 400, 'notSent'],
    ['there is no such message', { activityId: '1', title: 'Yes' }, 404, 'unknownActivity'],
    ['neither title nor data is given', {}, 400, 'badRequest'],
  ])('when %s, then the client itself refuses', async (_what, body, status, error) => {
    await install();
    await say(form);
    const answer = await press(body);
    expect([answer.status, answer.body.error]).toEqual([status, error]);
  });

  test('when a card names the person for refresh, then it is asked for anew by itself', async () => {
    await install();
    const { teamsUserId } = await chat();
    await say(
      card({
        refresh: { action: { type: 'Action.Execute', verb: 'refresh', data: { id: 1 } }, userIds: [teamsUserId] },
        body: [],
      }),
    );
    await client.control('POST', `/chats/${ids.junior}/refresh`, {});
    const other = await client.control('POST', `/chats/${ids.junior}/refresh`, { as: ids.lead });
    expect(last().value).toEqual({
      action: { type: 'Action.Execute', verb: 'refresh', data: { id: 1 } },
      trigger: 'automatic',
    });
    expect([other.status, other.body.error]).toEqual([400, 'notNamed']);
  });

  test('when the bot answers an invoke with an error, then the card stays', async () => {
    await install();
    await say(form);
    client.bot.reply = () => ({ status: 500 });
    const answer = await press({ title: 'Yes', inputs: { why: 'w' } });
    expect([answer.body.status, (await chat()).activities[0].updatedAt]).toEqual([500, null]);
  });
});
