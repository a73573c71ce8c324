import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, ids, smallTenant, startClient } from './emulator-client.ts';

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 200; tries++) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it never came true');
};

let client: Client;
beforeEach(async () => {
  client = await startClient({ tenant: smallTenant, startAt: '2026-11-24T10:00:00Z' });
});
afterEach(() => client.stop());

describe('people who answer by themselves', () => {
  const card = (actions: object[], body: object[] = []) => ({
    type: 'message',
    attachments: [
      { contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard', body, actions } },
    ],
  });
  const send = async (id: string, activity: object) => {
    await client.control('PUT', `/people/${id}`, { installed: true });
    await client.connector('POST', 'v3/conversations', { members: [{ id }], tenantId: smallTenant.tenantId, activity });
  };
  const invokes = () => client.bot.activities.filter(({ type }) => type === 'invoke');
  const choice = {
    type: 'Input.ChoiceSet',
    id: 'topic',
    isRequired: true,
    choices: [
      { title: 'AI', value: 'ai' },
      { title: 'Video', value: 'video' },
    ],
  };

  test('when the clock moves on, then they fill in what is required and press the first button; those left out or away do not', async () => {
    await client.control('POST', '/autopilot', { on: true, seed: 4, otherShare: 0, except: ['lena@fabrikam.example'] });
    for (const id of [ids.junior, ids.head, ids.lead, ids.nepal])
      await send(
        id,
        card(
          [
            { type: 'Action.Execute', title: 'Yes', verb: 'yes' },
            { type: 'Action.Execute', title: 'No', verb: 'no' },
          ],
          [choice],
        ),
      );
    expect(invokes()).toHaveLength(0);
    await client.control('POST', '/clock', { advance: 'PT1H' });
    await until(async () => invokes().length >= 2);
    expect(
      invokes()
        .map(({ from, value }) => [
          from.aadObjectId,
          value.action.verb,
          ['ai', 'video'].includes(value.action.data.topic),
        ])
        .sort(),
    ).toEqual([
      [ids.head, 'yes', true],
      [ids.junior, 'yes', true],
    ]);
  });

  test('when a form has several steps, then they go through them; one that turns in circles is left alone', async () => {
    let step = 0;
    client.bot.reply = ({ type }) => {
      step += 1;
      return type === 'invoke'
        ? {
            body: {
              statusCode: 200,
              type: 'application/vnd.microsoft.card.adaptive',
              value: {
                type: 'AdaptiveCard',
                body: [{ type: 'TextBlock', text: `Step ${step}` }],
                actions: [{ type: 'Action.Execute', title: 'Next', verb: 'next' }],
              },
            },
          }
        : {};
    };
    await client.control('POST', '/autopilot', { on: true, delayMinutes: 0 });
    await send(ids.junior, card([{ type: 'Action.Execute', title: 'Start', verb: 'start' }]));
    await until(async () => invokes().length >= 8);
    await client.control('POST', '/clock', { advance: 'PT1H' });
    expect(invokes()).toHaveLength(8);
  });

  test('when they are invited, then most accept, and later were there', async () => {
    await client.control('POST', '/autopilot', { on: true, seed: 2 });
    const body = {
      subject: 'S',
      start: { dateTime: '2026-11-26T10:00:00', timeZone: 'UTC' },
      end: { dateTime: '2026-11-26T11:00:00', timeZone: 'UTC' },
      attendees: [{ emailAddress: { address: 'jun@fabrikam.example' } }],
      isOnlineMeeting: true,
    };
    const made = await client.graph('POST', '/users/mentoring@fabrikam.example/events', { body });
    await client.control('POST', '/clock', { advance: 'P1D' });
    const event = `/users/mentoring@fabrikam.example/events/${made.body.id}`;
    await until(async () => (await client.graph('GET', event)).body.attendees[0].status.response === 'accepted');
    await client.control('POST', '/clock', { advance: 'P2D' });
    const filter = encodeURIComponent(`JoinWebUrl eq '${made.body.onlineMeeting.joinUrl}'`);
    const meetings = await client.graph('GET', `/users/mentoring@fabrikam.example/onlineMeetings?$filter=${filter}`);
    await until(
      async () =>
        (
          await client.graph(
            'GET',
            `/users/mentoring@fabrikam.example/onlineMeetings/${meetings.body.value[0].id}/attendanceReports`,
          )
        ).body.value.length === 1,
    );
  });

  test('when they are switched off, then nobody answers any more', async () => {
    await client.control('POST', '/autopilot', { on: true, delayMinutes: 10 });
    await send(ids.junior, card([{ type: 'Action.Execute', title: 'Yes' }]));
    await client.control('POST', '/autopilot', { on: false });
    await client.control('POST', '/clock', { advance: 'P1D' });
    expect([invokes(), (await client.control('GET', '/autopilot')).body.on]).toEqual([[], false]);
  });
});

test('when it is stopped and started with the same state file, then chats, events, people and the clock are as before', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'emulator-state-'));
  const stateFile = join(dir, 'state.json');
  const first = await startClient({ people: 40, seed: 5, stateFile });
  const [, head] = (await first.control('GET', '/people')).body;
  await first.control('POST', `/chats/${head.id}/messages`, { text: 'Remember me' });
  await first.control('PUT', `/people/${head.id}`, { jobTitle: 'Chief of Staff' });
  await first.control('POST', '/clock', { advance: 'P30D' });
  const body = {
    subject: 'Kept',
    start: { dateTime: '2027-02-01T10:00:00', timeZone: 'UTC' },
    end: { dateTime: '2027-02-01T11:00:00', timeZone: 'UTC' },
    attendees: [{ emailAddress: { address: head.mail } }],
  };
  const made = await first.graph('POST', '/users/mentoring@contoso.example/events', { body });
  await first.stop();

  const second = await startClient({ people: 40, seed: 5, stateFile });
  const chat = await second.control('GET', `/chats/${head.id}`);
  const user = await second.graph('GET', `/users/${head.id}`);
  const event = await second.graph('GET', `/users/mentoring@contoso.example/events/${made.body.id}`);
  const clock = await second.control('GET', '/clock');
  await second.stop();
  const other = await startClient({ people: 40, seed: 6, stateFile });
  const fresh = await other.control('GET', '/people');
  await other.stop();
  rmSync(dir, { recursive: true });

  expect([second.emulator.clientId, second.emulator.clientSecret]).toEqual([
    first.emulator.clientId,
    first.emulator.clientSecret,
  ]);
  expect([chat.body.activities[0].text, user.body.jobTitle, event.body.subject]).toEqual([
    'Remember me',
    'Chief of Staff',
    'Kept',
  ]);
  expect(Date.parse(clock.body.now) - Date.now()).toBeGreaterThan(29 * 86_400_000);
  expect(fresh.body.every((p: { messages: number }) => p.messages === 0)).toBe(true);
});
