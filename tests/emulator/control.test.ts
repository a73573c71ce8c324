import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readExchanges } from '../support/graph-checker.ts';
import { type Client, ids, smallTenant, startClient } from './emulator-client.ts';

let client: Client;
beforeEach(async () => {
  client = await startClient({ tenant: smallTenant, startAt: '2026-11-24T10:00:00Z' });
});
afterEach(() => client.stop());

describe('the clock', () => {
  const now = async () => (await client.control('GET', '/clock')).body.now;

  test('when it is moved, then every service shows the new time', async () => {
    await client.control('POST', '/clock', { advance: 'P1W' });
    expect((await now()).slice(0, 16)).toBe('2026-12-01T10:00');
    await client.control('POST', '/clock', { to: '2026-12-24T18:00:00Z' });
    const { body } = await client.control('POST', `/chats/${ids.lead}/messages`, { text: 'Late' });
    expect((await now()).slice(0, 16)).toBe('2026-12-24T18:00');
    expect(new Date(Number(body.activityId)).toISOString().slice(0, 16)).toBe('2026-12-24T18:00');
  });

  test.each([
    [{ advance: 'soon' }, 400],
    [{ advance: 'P' }, 400],
    [{ to: '2020-01-01T00:00:00Z' }, 409],
    [{}, 400],
  ])('when %j is asked, then it stays', async (body, status) => {
    expect((await client.control('POST', '/clock', body)).status).toBe(status);
    expect((await now()).slice(0, 16)).toBe('2026-11-24T10:00');
  });

  test('when somebody waits for the next move, then they are told at once', async () => {
    const reading = await (await fetch(client.emulator.clock)).json();
    const waiting = fetch(`${client.emulator.clock}?revision=0&waitMs=60000`).then((answer) => answer.json());
    await client.control('POST', '/clock', { advance: 'P1D' });
    expect(reading).toEqual({ now: expect.stringMatching(/^2026-11-24T10:00/), revision: 0 });
    expect(await waiting).toEqual({ now: expect.stringMatching(/^2026-11-25T10:00/), revision: 1 });
  });
});

describe('people', () => {
  test('when they are listed, then each shows roles and the state of the chat', async () => {
    await client.control('PUT', `/people/${ids.lead}`, { installed: true });
    await client.control('PUT', `/people/${ids.junior}`, { app: 'install' });
    await client.control('PUT', `/people/${ids.junior}`, { app: 'block' });
    const { body } = await client.control('GET', '/people');
    const state = Object.fromEntries(body.map((p: { name: string; id: string; chat: string }) => [p.id, p.chat]));
    expect(body).toHaveLength(9);
    expect(body[1]).toEqual(expect.objectContaining({ id: ids.head, name: "Hal O'Head", roles: ['Admin'] }));
    expect([state[ids.lead], state[ids.junior], state[ids.ceo]]).toEqual(['open', 'blocked', 'none']);
  });

  test('when a manager, an account, leave and automatic replies change, then Graph shows it', async () => {
    const change = {
      managerId: ids.ceo,
      accountEnabled: false,
      employeeLeaveDateTime: '2026-12-31T00:00:00Z',
      automaticReplies: { status: 'scheduled', start: '2026-12-01T00:00:00Z', end: '2026-12-08T00:00:00Z' },
    };
    await client.control('PUT', `/people/${ids.lead}`, change);
    const user = await client.graph(
      'GET',
      `/users/${ids.lead}?$select=accountEnabled,employeeLeaveDateTime&$expand=manager($select=id)`,
    );
    const settings = await client.graph('GET', `/users/${ids.lead}/mailboxSettings/automaticRepliesSetting`);
    const reports = await client.graph('GET', `/users/${ids.head}/directReports?$select=id`);
    expect(user.body).toEqual(
      expect.objectContaining({
        accountEnabled: false,
        employeeLeaveDateTime: '2026-12-31T00:00:00Z',
        manager: expect.objectContaining({ id: ids.ceo }),
      }),
    );
    expect([settings.body.status, settings.body.scheduledStartDateTime.dateTime]).toEqual([
      'scheduled',
      '2026-12-01T00:00:00.0000000',
    ]);
    expect(reports.body.value.map(({ id }: { id: string }) => id)).toEqual([ids.closed]);
  });

  test.each([
    ['an unknown field', `/people/${ids.lead}`, { shoeSize: 44 }, 400],
    ['an unknown manager', `/people/${ids.lead}`, { managerId: 'x' }, 400],
    ['nobody', '/people/nobody', {}, 404],
  ])('when %s is changed, then it is refused', async (_what, path, body, status) => {
    expect((await client.control('PUT', path, body)).status).toBe(status);
  });

  test('when people are searched, then accents do not matter', async () => {
    const { body } = await client.control('GET', '/people?search=JUN&top=1');
    expect(body.map(({ name }: { name: string }) => name)).toEqual(['Jun Junior']);
  });
});

test('when the app is described, then it says where it is and what it may do, and a proxy can stand before the connector', async () => {
  const { body } = await client.control('GET', '/app');
  const tenant = await client.control('GET', '/tenant');
  const changed = await client.control('PUT', '/app', {
    serviceUrl: 'http://127.0.0.1:4444/teams/',
    permissions: ['User.Read.All'],
  });
  await client.control('POST', `/chats/${ids.lead}/messages`, { text: 'hi' });
  expect(body).toEqual(
    expect.objectContaining({
      app: client.bot.origin,
      clientId: client.emulator.clientId,
      tenantId: client.emulator.tenantId,
      programMailbox: 'mentoring@fabrikam.example',
    }),
  );
  expect(body.tabs.length).toBeGreaterThan(0);
  expect(tenant.body.people).toHaveLength(9);
  expect([changed.body.permissions, client.bot.activities.at(-1)?.serviceUrl]).toEqual([
    ['User.Read.All'],
    'http://127.0.0.1:4444/teams/',
  ]);
});

test('when something changes, then listeners are told whom it is about', async () => {
  const stop = new AbortController();
  const response = await fetch(`${client.emulator.control}/events`, { signal: stop.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  await client.control('PUT', `/people/${ids.lead}`, { installed: true });
  await client.control('POST', '/clock', { advance: 'PT1H' });
  let heard = '';
  while (!heard.includes('"clock"')) heard += (await reader?.read())?.value ?? '';
  stop.abort();
  expect(heard).toContain(`data: {"type":"chat","personId":"${ids.lead}"}`);
});

test('when Graph was asked, then every exchange is on record as a line of JSON', async () => {
  await client.graph('GET', '/users?$select=id&$top=1');
  await client.graph('POST', `/users/${ids.ceo}/calendar/getSchedule`, { body: { schedules: [] } });
  const text = await (await fetch(`${client.emulator.control}/exchanges`)).text();
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ method, url, status }) => [method, url, status])).toEqual([
    ['GET', '/v1.0/users?$select=id&$top=1', 200],
    ['POST', `/v1.0/users/${ids.ceo}/calendar/getSchedule`, 400],
  ]);
  expect(lines[1]).toEqual(
    expect.objectContaining({ requestBody: { schedules: [] }, responseBody: { error: expect.anything() } }),
  );
});

test('when an answer breaks on its way, then what Graph said is on record, and nothing where it was never asked', async () => {
  const broken = async (kind: string) => {
    await client.control('PUT', '/faults', { shares: { [kind]: 1 }, services: ['graph'] });
    await client.graph('GET', `/users/${ids.lead}?$select=id`).catch(() => null);
  };
  for (const kind of ['html', 'resetBefore', 'resetAfter', 'cutJson']) await broken(kind);
  const text = await (await fetch(`${client.emulator.control}/exchanges`)).text();
  const kept = readExchanges(text).map(({ status, responseBody }) => [status, responseBody]);
  expect(kept).toEqual(Array(2).fill([200, expect.objectContaining({ id: ids.lead })]));
});

test.each([
  ['stops', {}, 1],
  ['stops, whose callers ask wrongly on purpose', { exchangesNotKept: 'nonsense' }, 0],
])('when an emulator %s, then its exchanges are kept where it was told', async (_what, options, count) => {
  const exchangesDir = mkdtempSync(join(tmpdir(), 'kept-exchanges-'));
  const other = await startClient({ tenant: smallTenant, exchangesDir, ...options });
  await other.graph('GET', '/users?$select=id&$top=1');
  await other.stop();
  const files = readdirSync(exchangesDir);
  const kept = files.flatMap((file) => readExchanges(readFileSync(join(exchangesDir, file), 'utf8')));
  rmSync(exchangesDir, { recursive: true });
  expect(kept).toHaveLength(count);
});
