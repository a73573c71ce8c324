import { type Activity, type Client, ids, smallTenant, startClient } from './emulator-client.ts';

let client: Client;
beforeEach(async () => {
  client = await startClient({ tenant: smallTenant });
});
afterEach(() => client.stop());

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
