import { guid, mentorId, tenantId } from '../support/builders.ts';
import { BotStage } from './support/bot-stage.ts';

let stage: BotStage;
beforeAll(async () => {
  stage = await new BotStage().open();
});
afterAll(() => stage.close());

const hello = (part: Record<string, unknown> = {}) =>
  stage.activity(mentorId, { type: 'message', text: 'help', ...part });
const now = () => Math.floor(Date.now() / 1000);

/** Refused, with a code and nothing else, and without any trace or call. */
async function expectRefused(answer: Promise<{ status: number; body: object }>, status: number): Promise<void> {
  const before = { calls: stage.host.calls.length, chats: stage.memory.conversations.size };
  const { status: got, body } = await answer;
  expect(got).toBe(status);
  expect(Object.keys(body)).toEqual(['code']);
  await stage.bot.settled();
  expect({ calls: stage.host.calls.length, chats: stage.memory.conversations.size }).toEqual(before);
}

describe('when the token is bad, then 401', () => {
  test.each([
    ['no token at all', null],
    ['no algorithm', { alg: 'none' as const }],
    ['HS256 signed with the public key', { alg: 'HS256' as const }],
    ['for another bot', { claims: { aud: guid(77) } }],
    ['for several bots', { several: true }],
    ['issued by Entra', { claims: { iss: 'https://sts.windows.net/common/' } }],
    ['expired 301 seconds ago', { claims: { exp: now() - 301 } }],
    ['not valid for another 400 seconds', { claims: { nbf: now() + 400 } }],
    ['without a service URL', { claims: { serviceurl: undefined } }],
    ['with another service URL', { claims: { serviceurl: 'https://smba.trafficmanager.net/teams/' } }],
    ['by a key that nobody published', { key: 'unknown' as const }],
  ])('%s', async (_name, change) => {
    const several = change !== null && 'several' in change;
    const token = several
      ? await stage.host.token({ claims: { aud: [stage.host.clientId, guid(77)] } })
      : change === null
        ? null
        : await stage.host.token(change);
    await expectRefused(stage.send(hello(), { token }), 401);
  });

  test('nonsense instead of a token', () => expectRefused(stage.send(hello(), { token: 'a.b.c' }), 401));
  test('the body names no service URL', () => expectRefused(stage.send(hello({ serviceUrl: undefined })), 401));
});

test('when a token is within 300 seconds of its times, then it is taken', async () => {
  const token = await stage.host.token({ claims: { exp: now() - 290, nbf: now() + 290 } });
  expect((await stage.send(hello(), { token })).status).toBe(200);
});

describe('when the place is wrong, then 403', () => {
  test.each([
    'https://evil.trafficmanager.net/teams/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://smba.trafficmanager.net:8443/teams',
    'https://user@smba.trafficmanager.net/teams',
    'http://smba.trafficmanager.net/teams',
  ])('service URL %s', async (serviceUrl) => {
    const token = await stage.host.token({ claims: { serviceurl: serviceUrl } });
    await expectRefused(stage.send(hello({ serviceUrl }), { token }), 403);
  });

  test('the key is not endorsed for Teams', async () =>
    expectRefused(stage.send(hello(), { token: await stage.host.token({ key: 'unendorsed' }) }), 403));

  test.each(['AseChannel', 'emulator', ''])('channel %p', (channelId) =>
    expectRefused(stage.send(hello({ channelId })), 403),
  );

  test.each([
    ['another tenant', guid(66), guid(66)],
    ['two tenants that differ', tenantId, guid(66)],
    ['no tenant in the conversation', undefined, tenantId],
    ['no tenant in the channel data', tenantId, undefined],
  ])('%s', (_name, inConversation, inChannel) =>
    expectRefused(
      stage.send(
        hello({
          conversation: { id: 'x', conversationType: 'personal', tenantId: inConversation },
          channelData: inChannel === undefined ? {} : { tenant: { id: inChannel } },
        }),
      ),
      403,
    ),
  );

  test('a header that names another tenant', () =>
    expectRefused(stage.send(hello(), { headers: { 'x-ms-tenant-id': guid(66) } }), 403));
});

describe('when the body is bad, then it is refused before anything is done', () => {
  test('1 MB', () => expectRefused(stage.send(hello({ text: 'x'.repeat(1024 * 1024) })), 413));
  test('cut in the middle of a character', () => {
    const whole = Buffer.from(JSON.stringify(hello({ text: 'é' })));
    return expectRefused(stage.send(null, { raw: whole.subarray(0, whole.indexOf(0xc3) + 1) }), 400);
  });
  test('cut JSON', () => expectRefused(stage.send(null, { raw: Buffer.from('{"type":') }), 400));
  test('no object', () => expectRefused(stage.send([]), 400));
  test('a key that reaches into prototypes', () =>
    expectRefused(stage.send(null, { raw: Buffer.from('{"__proto__":{"role":"admin"}}') }), 400));
  test('plain text', () => expectRefused(stage.send(hello(), { headers: { 'content-type': 'text/plain' } }), 415));
  test('no activity', () => expectRefused(stage.send({ serviceUrl: stage.host.serviceUrl }), 400));
});

test('when unknown key ids come in one after the other, then the keys are read again once a minute at most', async () => {
  const before = stage.host.keyReads;
  const token = await stage.host.token({ key: 'unknown' });
  for (let i = 0; i < 5; i += 1) await stage.send(hello(), { token });
  expect(stage.host.keyReads - before).toBeLessThanOrEqual(1);
});

test('when the same message comes twice, then it is answered once', async () => {
  const message = hello({ id: 'the-same' });
  const before = stage.host.posted().length;
  expect((await stage.send(message)).status).toBe(200);
  const once = stage.host.posted().length;
  expect(once).toBeGreaterThan(before);
  expect((await stage.send(message)).status).toBe(200);
  expect(stage.host.posted()).toHaveLength(once);
});

test('when a message is empty, long, or full of emoji, then help comes back', async () => {
  for (const text of ['', '😀'.repeat(200), 'x'.repeat(50_000), null]) {
    const before = stage.host.posted().length;
    expect((await stage.send(hello({ text }))).status).toBe(200);
    expect(stage.host.posted().length).toBeGreaterThan(before);
    expect(JSON.stringify(stage.postedCards().at(-1))).toContain('help');
  }
});

test('when the keys cannot be read, then it is not the caller who is refused', async () => {
  const alone = await new BotStage().open({ metadataUrl: 'http://127.0.0.1:9/openidconfiguration' });
  try {
    const message = alone.activity(mentorId, { type: 'message', text: 'help' });
    expect(await alone.send(message)).toEqual({ status: 503, body: { code: 'keysUnavailable' } });
  } finally {
    await alone.close();
  }
});

test('when somebody speaks in a group, or without an object id, then nothing is said or kept', async () => {
  const before = stage.host.calls.length;
  const group = { id: 'group', conversationType: 'groupChat', tenantId };
  expect((await stage.send(hello({ conversation: group }))).status).toBe(200);
  expect((await stage.send(hello({ from: { id: '29:x', aadObjectId: 'no-guid' } }))).status).toBe(200);
  const press = { type: 'invoke', name: 'adaptiveCard/action', value: {}, conversation: group };
  expect((await stage.send(hello(press))).body).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
  expect(stage.host.calls).toHaveLength(before);
});
