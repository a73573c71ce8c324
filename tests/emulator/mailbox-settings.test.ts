import { type Client, ids, smallTenant, startClient } from './emulator-client.ts';

let client: Client;
beforeEach(async () => {
  client = await startClient({ tenant: smallTenant, startAt: '2026-11-24T10:00:00Z' });
});
afterEach(() => client.stop());

const path = `/users/${ids.lead}/mailboxSettings`;
async function change(body: object, roles = 'MailboxSettings.ReadWrite') {
  const { body: given } = await client.control('GET', `/tokens/graph?roles=${roles}`);
  return client.graph('PATCH', path, { body, headers: { authorization: `Bearer ${given.token}` } });
}

test('when automatic replies are scheduled, then the answer holds them alone and they can be read', async () => {
  const at = (dateTime: string) => ({ dateTime, timeZone: 'UTC' });
  const setting = {
    status: 'Scheduled',
    scheduledStartDateTime: at('2026-12-20T18:00:00'),
    scheduledEndDateTime: at('2026-12-28T18:00:00'),
    internalReplyMessage: 'Away',
  };
  const answer = await change({
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#Me/mailboxSettings',
    automaticRepliesSetting: setting,
  });
  expect([answer.status, Object.keys(answer.body)]).toEqual([200, ['@odata.context', 'automaticRepliesSetting']]);
  const { body } = await client.graph('GET', `${path}/automaticRepliesSetting`);
  expect(body).toMatchObject({
    status: 'scheduled',
    scheduledEndDateTime: at('2026-12-28T18:00:00.0000000'),
    internalReplyMessage: 'Away',
  });
});

test('when working hours, zone and language change, then free/busy and settings show it', async () => {
  const workingHours = {
    endTime: '18:30:00.0000000',
    daysOfWeek: ['Monday', 'Thursday'],
    timeZone: { name: 'Pacific Standard Time' },
  };
  const answer = await change({ workingHours, language: { locale: 'it-IT' } });
  expect(answer.status).toBe(200);
  const { body } = await client.graph('GET', path);
  expect(body).toMatchObject({
    timeZone: 'Pacific Standard Time',
    language: { locale: 'it-IT' },
    workingHours: {
      daysOfWeek: ['monday', 'thursday'],
      startTime: '09:00:00.0000000',
      endTime: '18:30:00.0000000',
      timeZone: { name: 'Pacific Standard Time' },
    },
  });
});

test.each([
  ['a token that may only read', { timeZone: 'UTC' }, 'MailboxSettings.Read', 403],
  ['a zone that nobody knows', { timeZone: 'Mars/Olympus' }, 'MailboxSettings.ReadWrite', 400],
])('when %s comes, then nothing changes', async (_what, body, roles, status) => {
  expect((await change(body, roles)).status).toBe(status);
  expect((await client.graph('GET', `${path}/timeZone`)).body.value).toBe('Europe/Rome');
});
