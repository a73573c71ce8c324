import { type Harness, people, resetHarness, startHarness } from './graph-harness.ts';
import { selfSigned } from './self-signed.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness({ people: people(3) });
});
beforeEach(() => resetHarness(harness));
afterAll(() => harness.stop());

const graphScope = ['https://graph.microsoft.com/.default'];
const botScope = ['https://api.botframework.com/.default'];
const asked = () => harness.proxy.count('/oauth2/v2.0/token');
const claims = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>;

test('when one token is asked for often, also at once, then the login host is asked once', async () => {
  const { tokens } = harness.open();
  const many = await Promise.all(Array.from({ length: 5 }, () => tokens.acquire(harness.tenantId, graphScope)));
  expect(new Set([...many, await tokens.acquire(harness.tenantId, graphScope)]).size).toBe(1);
  expect(asked()).toBe(1);
});

test('when the bot needs a token, then it is one for the connector', async () => {
  const { tokens } = harness.open();
  expect(claims(await tokens.acquire(harness.tenantId, botScope)).aud).toBe('https://api.botframework.com');
  expect(claims(await tokens.acquire(harness.tenantId, graphScope)).aud).toBe('https://graph.microsoft.com');
});

test.each([
  ['throttles', { kind: 'answer', status: 429, headers: { 'retry-after': '1.5' }, body: '{}' }],
  ['is unavailable', { kind: 'answer', status: 503, body: '' }],
  ['breaks the connection', { kind: 'reset', when: 'before' }],
  ['answers with HTML', { kind: 'answer', status: 200, body: '<html></html>' }],
] as const)('when the login host %s, then it is asked again', async (_, fault) => {
  harness.proxy.spoil('/oauth2/v2.0/token', fault);
  expect(await harness.open().tokens.acquire(harness.tenantId, graphScope)).toContain('.');
  expect(asked()).toBe(2);
  expect(harness.waits).toHaveLength(1);
});

test('when the secret is wrong, then the problem names the code and no secret', async () => {
  const secret = 'not-the-secret-canary';
  const graph = harness.open({ credential: { secret } });
  const problem = await graph.directory.listPeople(harness.tenantId).then(
    () => null,
    (error: unknown) => error,
  );
  expect(problem).toMatchObject({ name: 'SignInProblem', code: 'invalid_client' });
  expect(JSON.stringify([problem, harness.log]) + String(problem)).not.toContain('canary');
});

test('when the tenant is unknown, then signing in fails', async () => {
  const elsewhere = harness.open().tokens.acquire('99999999-0000-4000-8000-000000000000', graphScope);
  await expect(elsewhere).rejects.toMatchObject({ name: 'SignInProblem' });
});

test('when Graph refuses a token, then one fresh token is asked for, and only one', async () => {
  const graph = harness.open();
  await graph.directory.findGroups(harness.tenantId, 'x');
  const refusal = {
    kind: 'answer',
    status: 401,
    body: '{"error":{"code":"InvalidAuthenticationToken","message":""}}',
  } as const;
  harness.proxy.spoil('GET /v1.0/groups', refusal);
  expect(await graph.directory.findGroups(harness.tenantId, 'x')).toEqual([]);
  expect(asked()).toBe(2);
  harness.proxy.spoil('GET /v1.0/groups', refusal, 2);
  await expect(graph.directory.findGroups(harness.tenantId, 'x')).rejects.toThrow('401 InvalidAuthenticationToken');
  expect(harness.proxy.count('GET /v1.0/groups')).toBe(5);
});

test('when the app has a certificate, then it signs in with an assertion and no secret', async () => {
  const { certificate, publicKey, both } = selfSigned();
  await harness.control('PUT', '/app', { certificates: [publicKey] });
  const { tokens } = harness.open({ credential: { certificatePem: both } });
  expect(claims(await tokens.acquire(harness.tenantId, graphScope)).aud).toBe('https://graph.microsoft.com');
  const [sent] = harness.proxy.seen;
  const form = new URLSearchParams(sent?.body);
  expect(form.get('client_secret')).toBeNull();
  expect(form.get('client_assertion')?.split('.')).toHaveLength(3);
  expect(certificate).toContain('BEGIN CERTIFICATE');
});
