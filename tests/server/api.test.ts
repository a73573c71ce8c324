import { apiDescription } from '../../src/server/api/openapi.ts';
import { guid } from '../support/builders.ts';
import { CohortStory } from '../support/cohort-story.ts';
import { admin, juniors, lead, seniors, smallCompany } from '../support/small-company.ts';
import { openStage, type Stage } from '../support/stage.ts';

let stage: Stage;
let story: CohortStory;
const [junior = ''] = juniors;
const [senior = ''] = seniors;

beforeAll(async () => {
  stage = await openStage(smallCompany());
  story = new CohortStory(stage);
  await story.setUp();
  await story.invite([junior], [senior]);
});
afterAll(() => stage.close());

type Sent = {
  readonly method?: string;
  readonly body?: string;
  readonly type?: string;
  readonly token?: string | null;
};
/** A request as nobody's tab would send it. */
async function raw(path: string, sent: Sent = {}): Promise<{ status: number; code: unknown; text: string }> {
  const { token } = await stage.control<{ token: string }>(`/tokens/tab?user=${lead}`);
  const given = sent.token === undefined ? token : sent.token;
  const reply = await fetch(`${stage.origin}/api${path}`, {
    method: sent.method ?? 'GET',
    headers: {
      ...(given === null ? {} : { Authorization: `Bearer ${given}` }),
      ...(sent.body === undefined ? {} : { 'Content-Type': sent.type ?? 'application/json' }),
    },
    ...(sent.body === undefined ? {} : { body: sent.body }),
  });
  const text = await reply.text();
  return { status: reply.status, code: (JSON.parse(text) as { code?: unknown }).code, text };
}

test.each(['expired', 'foreignTenant', 'idToken', 'v1', 'noScope', 'wrongAudience', 'noneAlg', 'hs256', 'foreignAzp'])(
  'when a token is flawed (%s), then nobody is signed in',
  async (flaw) => {
    const { token } = await stage.control<{ token: string }>(`/tokens/tab?user=${admin}&flaw=${flaw}`);
    expect(await raw('/me', { token })).toMatchObject({ status: 401, code: 'notSignedIn' });
  },
);

test('when there is no token, then nobody is signed in; with a good one the person is who the token names', async () => {
  expect(await raw('/me', { token: null })).toMatchObject({ status: 401 });
  expect(await stage.api(admin, 'GET /me')).toMatchObject({
    status: 200,
    body: { admin: true, person: { id: admin } },
  });
});

test.each([
  ['an operator for a value', { body: '{"name":{"$ne":null},"leads":[]}' }, 400],
  ['a prototype in the body', { body: '{"__proto__":{"role":"admin"},"name":"x","leads":[]}' }, 400],
  ['a dotted key', { body: '{"a.b":1}' }, 400],
  ['a field that does not exist', { body: `{"name":"x","leads":["${guid(101)}"],"role":"admin"}` }, 400],
  ['plain text', { body: 'name=x', type: 'text/plain' }, 415],
  ['101 KB', { body: JSON.stringify({ name: 'x'.repeat(101 * 1024), leads: [] }) }, 413],
  ['cut JSON', { body: '{"name":"x' }, 400],
  ['a list', { body: '[]' }, 400],
])('when a body is %s, then it is refused with a code and nothing is made', async (_, sent, status) => {
  const before = (await stage.api<{ programs: unknown[] }>(admin, 'GET /programs')).body.programs.length;
  const answer = await raw('/programs', { method: 'POST', ...sent });
  expect(answer.status).toBe(status);
  expect(typeof answer.code).toBe('string');
  expect(answer.text).not.toMatch(/ at .*\.ts|node_modules/);
  expect((await stage.api<{ programs: unknown[] }>(admin, 'GET /programs')).body.programs).toHaveLength(before);
});

test.each(['..%2Fx', 'x'.repeat(25), '%00', '000000000000000000000000', guid(3).toUpperCase().replace('0', 'A')])(
  'when an id in the path is %s, then it is a bad request',
  async (id) => {
    expect((await raw(`/cohorts/${id}`)).status).toBe(400);
  },
);

test.each(['words[$ne]=x', 'words=a&words=b', 'other=1'])(
  'when a query is %s, then it is a bad request',
  async (query) => {
    expect((await raw(`/people?${query}`)).status).toBe(400);
  },
);

test('when a version is stale or missing, then the change is refused and nothing is lost', async () => {
  const path = `/programs/${story.programId}`;
  const { body } = await stage.api<{ version: number }>(lead, `GET ${path}`);
  const renamed = await stage.api(lead, `PATCH ${path}`, { name: 'New name' }, { 'If-Match': `"${body.version}"` });
  expect(renamed).toMatchObject({ status: 200, body: { name: 'New name', version: body.version + 1 } });
  const stale = await stage.api(lead, `PATCH ${path}`, { name: 'Old' }, { 'If-Match': `"${body.version}"` });
  expect(stale).toMatchObject({ status: 412, body: { code: 'versionConflict' } });
  expect(await stage.api(lead, `PATCH ${path}`, { name: 'Old' })).toMatchObject({ status: 400 });
});

test.each([
  [{ endsOn: '2026-01-01', startsOn: '2026-06-01' }, 'endsBeforeStart'],
  [{ startsOn: '9999-01-01' }, 'invalid'],
  [{ startsOn: '2026-02-30' }, 'invalid'],
  [{ smallestGroup: 4 }, 'invalid'],
  [{ weights: { topics: 0, distance: 0, logistics: 0 } }, 'noWeight'],
])('when a cohort is set to %j, then it is refused', async (settings, code) => {
  const call = `POST /programs/${story.programId}/cohorts`;
  const whole = { name: 'x', startsOn: '2027-01-04', endsOn: '2027-06-30', ...settings };
  expect(await stage.api(lead, call, whole)).toMatchObject({ status: 400, body: { code } });
});

test('when the smallest group is lowered, then it is refused', async () => {
  const path = `/cohorts/${story.cohortId}`;
  const raised = await stage.api<{ version: number }>(
    lead,
    `PATCH ${path}`,
    { smallestGroup: 8 },
    { 'If-Match': `"${(await story.view()).version}"` },
  );
  expect(raised.status).toBe(200);
  const lowered = await stage.api(
    lead,
    `PATCH ${path}`,
    { smallestGroup: 6 },
    { 'If-Match': `"${raised.body.version}"` },
  );
  expect(lowered).toMatchObject({ status: 400, body: { code: 'thresholdLowered' } });
});

/** Every route with an id of this tenant's, as a participant or a person without any part would try it. */
const routes = Object.entries(apiDescription).map(([name, route]) => ({ name, route }));
const open = new Set([
  'GET /insights',
  'GET /actions',
  'GET /me',
  'GET /home',
  'GET /programs',
  'GET /me/ledger',
  'GET /assisting',
  'GET /cases',
  'GET /concerns',
  'GET /me/access-log',
  'GET /me/erasure',
  'DELETE /me/erasure',
  'GET /me/export',
  'GET /me/facts',
  'GET /me/messages',
  'GET /me/owed',
  'GET /sessions',
]);

test.each(routes.map((r) => r.name))(
  'when somebody without a part calls %s, then nothing of the program is told',
  async (name) => {
    const [method = '', path = ''] = name.split(' ');
    for (const id of [story.cohortId, story.programId, guid(77)]) {
      const call = `${method} ${path.replace('{id}', id)}${path.includes('comparison') ? `?with=${id}` : ''}`;
      const answer = await stage.api(juniors[5] ?? '', call, method === 'GET' ? undefined : {}, { 'If-Match': '"1"' });
      if (!open.has(name)) expect([400, 403, 404]).toContain(answer.status);
      expect(JSON.stringify(answer.body)).not.toMatch(/Anna Bruno|Carla Neri|Giulia Serra/);
    }
  },
);

test('when an administrator asks for a cohort, then it stays with its leads', async () => {
  expect((await stage.api(admin, `GET /cohorts/${story.cohortId}`)).status).toBe(403);
  expect((await stage.api(admin, `GET /cohorts/${story.cohortId}/progress`)).status).toBe(403);
});

test('when the API describes itself, then every route it names is there', async () => {
  const reply = await fetch(`${stage.origin}/api/openapi.json`);
  const { paths } = (await reply.json()) as { paths: Record<string, object> };
  expect(Object.keys(paths).length).toBeGreaterThan(20);
  for (const { name } of routes) {
    const [method = '', path = ''] = name.split(' ');
    const call = `${method} ${path.replace('{id}', guid(77))}`;
    const answer = await stage.api<{ code?: string }>(lead, call, method === 'GET' ? undefined : {}, {
      'If-Match': '"1"',
    });
    // an unknown id or a bad body, but never a route that is not there
    expect([name, answer.status === 404 && answer.body.code === 'notFound' && !path.includes('{')]).toEqual([
      name,
      false,
    ]);
  }
});

test('when pages are asked for without signing in, then the public ones are there and may only be framed by Microsoft’s hosts', async () => {
  for (const path of ['/privacy', '/terms', '/support', '/livez', '/readyz'])
    expect((await fetch(stage.origin + path)).status).toBe(200);
  const policy = (await fetch(`${stage.origin}/privacy`)).headers.get('content-security-policy') ?? '';
  expect(policy).toContain('frame-ancestors https://teams.microsoft.com');
  expect(policy).toContain("script-src 'self'");
  expect((await fetch(`${stage.origin}/privacy`)).headers.get('x-frame-options')).toBeNull();
  expect((await fetch(`${stage.origin}/nowhere`)).status).toBe(404);
});
