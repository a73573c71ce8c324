import { Me } from '../../../src/contracts/me.ts';
import { createApiClient } from '../../../src/tab/lib/api-client.ts';
import { ApiError } from '../../../src/tab/lib/api-error.ts';
import { fakeApi, problem } from '../support/fake-api.ts';
import { me } from '../support/samples.ts';

function client(answers: Parameters<typeof fakeApi>[0]) {
  const api = fakeApi(answers);
  let forgotten = 0;
  const token = {
    current: async () => `token${forgotten}`,
    forget: () => {
      forgotten += 1;
    },
  };
  return { api, client: createApiClient({ token, language: 'it-IT', fetch: api.fetch }) };
}

const failureOf = async (call: Promise<unknown>): Promise<ApiError> => {
  const error: unknown = await call.then(
    () => null,
    (e: unknown) => e,
  );
  if (error instanceof ApiError) return error;
  throw new Error('no ApiError');
};

test('when something is read, then it goes signed and in the language of the person', async () => {
  const { api, client: tab } = client({ 'GET /api/me': { body: me() } });
  expect((await tab.read('/api/me', Me)).person.name).toBe('Ada Byron');
  expect(api.seen[0]?.headers.get('authorization')).toBe('Bearer token0');
  expect(api.seen[0]?.headers.get('accept-language')).toBe('it-IT');
});

test('when the server refuses with a problem, then its code and reference reach the screen', async () => {
  const { client: tab } = client({
    'GET /api/me': { status: 500, body: { ...problem(500, 'surprise'), reference: 'r1' } },
  });
  const error = await failureOf(tab.read('/api/me', Me));
  expect([error.code, error.status, error.reference]).toEqual(['surprise', 500, 'r1']);
});

test('when the token has ended on the way, then a fresh one is tried once and no more', async () => {
  const once = client({
    'GET /api/me': ({ headers }) =>
      headers.get('authorization') === 'Bearer token1'
        ? { body: me() }
        : { status: 401, body: problem(401, 'expired') },
  });
  await once.client.read('/api/me', Me);
  expect(once.api.seen).toHaveLength(2);
  const never = client({ 'GET /api/me': { status: 401, body: problem(401, 'expired') } });
  expect((await failureOf(never.client.read('/api/me', Me))).status).toBe(401);
  expect(never.api.seen).toHaveLength(2);
});

test('when the reply is not what the contract says, then nothing of it is used', async () => {
  const { client: tab } = client({ 'GET /api/me': { body: { person: 'somebody' } } });
  expect((await failureOf(tab.read('/api/me', Me))).code).toBe('strangeReply');
});

test('when no answer comes, then that is said and not more', async () => {
  const token = { current: async () => 'token', forget: () => undefined };
  const fetch = (() => Promise.reject(new TypeError('offline'))) as typeof globalThis.fetch;
  const tab = createApiClient({ token, language: 'en', fetch });
  expect((await failureOf(tab.read('/api/me', Me))).code).toBe('noAnswer');
});

test('when a change names its version, then it goes as If-Match', async () => {
  const { api, client: tab } = client({ 'PATCH /api/programs/1': { body: {} } });
  await tab.change({ method: 'PATCH', path: '/api/programs/1', body: { name: 'New' }, version: 7 });
  expect(api.seen[0]?.headers.get('if-match')).toBe('"7"');
  expect(api.seen[0]?.body).toEqual({ name: 'New' });
});
