import { type Client, ids, smallTenant, startClient } from './emulator-client.ts';

let client: Client;
beforeAll(async () => {
  client = await startClient({ tenant: smallTenant });
});
afterAll(() => client.stop());

const batch = (requests: unknown) => client.graph('POST', '/$batch', { body: { requests } });
const get = (id: string, url: string, more: object = {}) => ({ id, method: 'GET', url, ...more });

test('when steps depend on each other, then a failure fails those behind it alone', async () => {
  const { status, body } = await batch([
    get('1', `/users/${ids.lead}?$select=id`),
    get('2', '/users/nobody', { dependsOn: ['1'] }),
    get('3', `/users/${ids.head}?$select=id`, { dependsOn: ['2'] }),
    get('4', `/users/${ids.head}?$select=id`, { dependsOn: ['1'] }),
  ]);
  const statusOf = Object.fromEntries(body.responses.map((r: { id: string; status: number }) => [r.id, r.status]));
  expect([status, statusOf]).toEqual([200, { 1: 200, 2: 404, 3: 424, 4: 200 }]);
});

test('when a step carries headers and a body, then they count', async () => {
  const { body } = await batch([
    {
      id: '1',
      method: 'POST',
      url: `/users/${ids.ceo}/calendar/getSchedule`,
      headers: { 'Content-Type': 'application/json', Prefer: 'outlook.timezone="Europe/Rome"' },
      body: {
        schedules: ['wanda@fabrikam.example'],
        startTime: { dateTime: '2026-11-30T00:00:00', timeZone: 'UTC' },
        endTime: { dateTime: '2026-12-01T00:00:00', timeZone: 'UTC' },
      },
    },
    get('2', '/users/$count', { headers: { ConsistencyLevel: 'eventual' } }),
  ]);
  expect(body.responses[0].body.value[0].scheduleItems[0].start).toEqual({
    dateTime: '2026-11-30T10:00:00.0000000',
    timeZone: 'Europe/Rome',
  });
  expect(Buffer.from(body.responses[1].body, 'base64').toString()).toBe('9');
});

test('when single steps are throttled, then the others are answered', async () => {
  await client.control('PUT', '/faults', {
    scripted: [{ status: 429, code: 'TooManyRequests', retryAfter: 2.128, match: ids.head }],
  });
  const { status, body } = await batch([get('1', `/users/${ids.head}`), get('2', `/users/${ids.lead}`)]);
  const [first, second] = body.responses;
  expect([status, first.status, first.headers['retry-after'], second.status]).toEqual([200, 429, '2.128', 200]);
});
