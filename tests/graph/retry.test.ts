import { Gate } from '../../src/graph/gate.ts';
import { GraphProblem, routeOf } from '../../src/graph/graph-problem.ts';
import { backOffMs, retryAfterMs } from '../../src/graph/waiting.ts';
import { type Harness, idOf, now, people, resetHarness, startHarness } from './graph-harness.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness({
    people: people(3),
    groups: [{ id: idOf(9001), displayName: 'Shadowing', members: [idOf(1)] }],
  });
});
beforeEach(() => resetHarness(harness));
afterAll(() => harness.stop());

const reply = (headers: Record<string, string>) => ({ status: 429, header: (name: string) => headers[name] ?? null });
const nowMs = Date.parse(now);

test.each([
  ['a fraction of seconds', { 'retry-after': '2.128' }, 2128],
  ['whole seconds', { 'retry-after': '7' }, 7000],
  ['a date', { 'retry-after': 'Tue, 24 Nov 2026 08:00:30 GMT' }, 30_000],
  [
    'a date by a clock of its own',
    { 'retry-after': 'Fri, 01 Jan 2027 00:00:05 GMT', date: 'Fri, 01 Jan 2027 00:00:00 GMT' },
    5000,
  ],
  ['a date that is over', { 'retry-after': 'Tue, 24 Nov 2026 07:00:00 GMT' }, 0],
  ['more than a quarter of an hour', { 'retry-after': '3600' }, 900_000],
  ['something odd', { 'retry-after': 'soon' }, null],
  ['a time before', { 'retry-after': '-5' }, null],
  ['nothing', {}, null],
])('when Retry-After says %s, then that is understood', (_, headers, expected) => {
  expect(retryAfterMs(reply(headers as Record<string, string>), nowMs)).toBe(expected);
});

test('when nothing says how long, then the back-off doubles up to five minutes, with full jitter', () => {
  expect([0, 1, 2, 8, 20].map((n) => backOffMs(n, () => 0.999))).toEqual([999, 1998, 3996, 255_744, 299_700]);
  expect(backOffMs(5, () => 0)).toBe(0);
});

const failures = [
  [
    '429',
    {
      kind: 'answer',
      status: 429,
      headers: { 'retry-after': '1' },
      body: '{"error":{"code":"TooManyRequests","message":""}}',
    },
  ],
  ['408', { kind: 'answer', status: 408, body: '' }],
  ['500', { kind: 'answer', status: 500, body: 'oops' }],
  ['503', { kind: 'answer', status: 503, body: '<html></html>' }],
  ['a broken connection', { kind: 'reset', when: 'before' }],
  ['a cut reply', { kind: 'cut' }],
  [
    'HTML for JSON',
    { kind: 'answer', status: 200, headers: { 'content-type': 'text/html' }, body: '<html>login</html>' },
  ],
] as const;

test.each(failures)('when a read meets %s, then it is asked again', async (_, fault) => {
  harness.proxy.spoil('GET /v1.0/groups', fault, 3);
  expect(await harness.graph.directory.groupMembers(harness.tenantId, idOf(9001))).toEqual([idOf(1)]);
  expect(harness.proxy.count('GET /v1.0/groups')).toBe(4);
  expect(harness.waits).toHaveLength(3);
});

test('when a read never succeeds, then it ends after eight attempts, with a problem that says how', async () => {
  harness.proxy.spoil(
    'GET /v1.0/groups',
    { kind: 'answer', status: 503, body: '{"error":{"code":"serviceNotAvailable","message":""}}' },
    20,
  );
  const result = harness.graph.directory.groupMembers(harness.tenantId, idOf(9001));
  await expect(result).rejects.toThrow('GET /groups/{id}/transitiveMembers: 503 serviceNotAvailable');
  expect(harness.proxy.count('GET /v1.0/groups')).toBe(8);
});

test('when somebody is waiting for a read, then it gives up after ten seconds', async () => {
  harness.proxy.spoil(
    'GET /v1.0/groups',
    { kind: 'answer', status: 503, headers: { 'retry-after': '4' }, body: '' },
    20,
  );
  await expect(harness.graph.directory.findGroups(harness.tenantId, 'Shad')).rejects.toThrow('GET /groups: 503');
  expect(harness.waits).toEqual([4000, 4000]);
});

test.each([400, 403, 404])('when a read is refused with %i, then it is not asked again', async (status) => {
  harness.proxy.spoil(
    'GET /v1.0/groups',
    { kind: 'answer', status, body: '{"error":{"code":"nope","message":"Zoë may not"}}' },
    5,
  );
  const problem = await harness.graph.directory.findGroups(harness.tenantId, 'Shad').catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(GraphProblem);
  expect(problem).toMatchObject({ status, code: 'nope' });
  expect(String(problem)).not.toContain('Zoë');
  expect(harness.proxy.count('GET /v1.0/groups')).toBe(1);
});

test('when something is retried, then the log names no person, address or token', async () => {
  harness.proxy.spoil('/events', { kind: 'answer', status: 503, body: '' }, 1);
  const draft = {
    effectId: idOf(1),
    subject: 's',
    bodyLink: 'l',
    bodyText: 't',
    startsAt: now,
    endsAt: now,
    zone: 'UTC',
    attendees: [],
  };
  await harness.graph.calendar.writeEvent(harness.tenantId, 'person2@contoso.example', draft);
  expect(harness.log).toEqual([
    {
      level: 'info',
      fields: { method: 'POST', route: '/users/{id}/events', attempt: 1, status: 503, waitMs: 500 },
      message: expect.any(String),
    },
  ]);
});

test.each([
  ['https://graph.microsoft.com/v1.0/users/a@b.c/events/AAMk=/cancel?x=1', '/users/{id}/events/{id}/cancel'],
  ["/users('$x@y.z')/mailboxSettings", '/users/{id}/mailboxSettings'],
  ['/$batch', '/$batch'],
])('when %s is written to a log, then as %s', (url, route) => {
  expect(routeOf(url)).toBe(route);
});

test('when work of several weights waits at a gate, then never more than its room is inside, and order is kept', async () => {
  const gate = new Gate(4);
  const order: number[] = [];
  let inside = 0;
  let most = 0;
  const weights = [1, 4, 1, 2, 1, 9, 1];
  await Promise.all(
    weights.map((weight, i) =>
      gate
        .pass(weight, async () => {
          order.push(i);
          inside += Math.min(weight, 4);
          most = Math.max(most, inside);
          await new Promise((resolve) => setImmediate(resolve));
          inside -= Math.min(weight, 4);
          if (i === 2) throw new Error('work fails');
        })
        .catch(() => undefined),
    ),
  );
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(most).toBe(4);
});
