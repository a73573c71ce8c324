import { type Client, ids, smallTenant, startClient } from './emulator-client.ts';

let client: Client;
beforeAll(async () => {
  const exchangesNotKept =
    'asks for what Graph does not have, or by keys in parentheses, which the model does not list';
  client = await startClient({ tenant: smallTenant, exchangesNotKept });
});
afterAll(() => client.stop());

const batch = (requests: unknown) => client.graph('POST', '/$batch', { body: { requests } });
const get = (id: string, url: string, more: object = {}) => ({ id, method: 'GET', url, ...more });

describe('a listing', () => {
  test.each([
    ['a page above the maximum', '/users?$top=1000', 'Invalid page size specified'],
    ['a property that users lack', '/users?$select=shoeSize', 'shoeSize'],
    ['an expansion that users lack', '/users?$expand=cousins', 'cousins'],
  ])('when %s is asked for, then the request is refused', async (_what, path, message) => {
    const answer = await client.graph('GET', path);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain(message);
  });
});

describe('a batch', () => {
  test.each([
    ['21 steps', Array.from({ length: 21 }, (_, n) => get(String(n), '/users'))],
    ['no steps', []],
    ['ids that differ in case only', [get('a', '/users'), get('A', '/users')]],
    ['a dependency on nothing', [get('1', '/users', { dependsOn: ['9'] })]],
    ['a circle', [get('1', '/users', { dependsOn: ['2'] }), get('2', '/users', { dependsOn: ['1'] })]],
    ['a whole address', [get('1', 'https://graph.microsoft.com/v1.0/users')]],
    ['something that is no list', 'x'],
  ])('when it holds %s, then it is refused as a whole', async (_what, requests) => {
    const answer = await batch(requests);
    expect([answer.status, answer.body.error.code]).toEqual([400, 'BadRequest']);
  });

  test('when a step has a body without a content type, then that step is refused', async () => {
    const step = { id: '1', method: 'POST', url: `/users/${ids.ceo}/calendar/getSchedule`, body: { schedules: [] } };
    const { body } = await batch([step]);
    expect(body.responses[0].status).toBe(400);
  });
});

test('when the free/busy of 21 mailboxes is asked for, then it is refused', async () => {
  const at = (dateTime: string) => ({ dateTime, timeZone: 'UTC' });
  const body = {
    schedules: Array.from({ length: 21 }, (_, n) => `p${n}@x.example`),
    startTime: at('2026-11-30T00:00:00'),
    endTime: at('2026-12-01T00:00:00'),
  };
  const answer = await client.graph('POST', '/users/mentoring@fabrikam.example/calendar/getSchedule', { body });
  expect(answer.status).toBe(400);
});

test('when an event is sent with a sensitivity that does not exist, then it is refused', async () => {
  const at = (dateTime: string) => ({ dateTime, timeZone: 'UTC' });
  const body = {
    subject: 'Session',
    start: at('2026-12-01T10:00:00'),
    end: at('2026-12-01T10:45:00'),
    sensitivity: 'hush',
  };
  const answer = await client.graph('POST', '/users/mentoring@fabrikam.example/events', { body });
  expect([answer.status, answer.body.error.code]).toEqual([400, 'RequestBodyRead']);
});

describe('keys in parentheses', () => {
  test('when a principal name stands in them, then the person is found', async () => {
    expect((await client.graph('GET', "/users('jun@fabrikam.example')")).body.id).toBe(ids.junior);
  });

  test('when an alternate key stands in them, then the service principal is found', async () => {
    const path = `/servicePrincipals(appId='${client.emulator.clientId}')/appRoleAssignedTo`;
    const answer = await client.graph('GET', path);
    expect(answer.body.value.map((a: { principalId: string }) => a.principalId)).toContain(ids.head);
  });
});
