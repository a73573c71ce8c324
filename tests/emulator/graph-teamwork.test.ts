import { type Client, ids, smallTenant, startClient } from './emulator-client.ts';

let client: Client;
beforeEach(async () => {
  client = await startClient({ tenant: smallTenant });
});
afterEach(() => client.stop());

const appId = async (): Promise<string> =>
  (await client.graph('GET', `/appCatalogs/teamsApps?$filter=externalId eq '${client.emulator.clientId}'`)).body
    .value[0].id;
const bind = (id: string) => ({
  'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${id}`,
});
const install = async (who: string) =>
  client.graph('POST', `/users/${who}/teamwork/installedApps`, { body: bind(await appId()) });
const installed = (who: string) =>
  client.graph(
    'GET',
    `/users/${who}/teamwork/installedApps?$expand=teamsApp&$filter=teamsApp/externalId eq '${client.emulator.clientId}'`,
  );
const settled = async (): Promise<void> => {
  await client.control('PUT', `/people/${ids.ceo}`, {});
};

test('when the app is installed, then there is no body, the bot hears of it, and a second time is a conflict', async () => {
  const first = await install(ids.junior);
  const second = await install(ids.junior);
  await settled();
  expect([first.status, first.body, second.status, second.body.error.code]).toEqual([201, null, 409, 'Conflict']);
  expect(client.bot.activities.map(({ type, action }) => action ?? type)).toEqual(['conversationUpdate', 'add']);
  expect(client.bot.activities[1]?.from.aadObjectId).toBe(ids.junior);
});

test('when an installation is looked for, then it and its chat are found by the id of the manifest', async () => {
  await install(ids.junior);
  const { body } = await installed(ids.junior);
  const [entry] = body.value;
  const chat = await client.graph('GET', `/users/${ids.junior}/teamwork/installedApps/${entry.id}/chat`);
  const other = await client.graph('GET', `/users/${ids.lead}/teamwork/installedApps/${entry.id}/chat`);
  expect(entry.teamsApp).toEqual(
    expect.objectContaining({ externalId: client.emulator.clientId, distributionMethod: 'organization' }),
  );
  expect(entry.teamsApp.id).not.toBe(client.emulator.clientId);
  expect([chat.status, chat.body.chatType, other.status]).toEqual([200, 'oneOnOne', 404]);
});

test('when the app is upgraded and removed, then the bot hears of both', async () => {
  await install(ids.junior);
  const path = `/users/${ids.junior}/teamwork/installedApps/${(await installed(ids.junior)).body.value[0].id}`;
  const upgraded = await client.graph('POST', `${path}/upgrade`);
  const removed = await client.graph('DELETE', path);
  await settled();
  expect([upgraded.status, removed.status, (await installed(ids.junior)).body.value]).toEqual([204, 204, []]);
  expect(client.bot.activities.map(({ type, action }) => action ?? type)).toEqual([
    'conversationUpdate',
    'add',
    'add-upgrade',
    'remove',
  ]);
});

test.each([
  ['somebody without Teams', ids.noMail, 403],
  ['a disabled account', ids.left, 403],
  ['nobody', 'nobody@fabrikam.example', 404],
])('when the app is installed for %s, then it is refused', async (_who, id, status) => {
  expect((await install(id)).status).toBe(status);
});

test('when another app is meant or the administrator blocks this one, then nothing is installed', async () => {
  const unknown = await client.graph('POST', `/users/${ids.lead}/teamwork/installedApps`, {
    body: bind('00000000-0000-0000-0000-000000000000'),
  });
  const empty = await client.graph('POST', `/users/${ids.lead}/teamwork/installedApps`, { body: {} });
  await client.control('PUT', '/app', { disabledByAdmin: true });
  expect([unknown.status, empty.status, (await install(ids.lead)).status]).toEqual([404, 400, 403]);
});

describe('feed notifications', () => {
  const notification = {
    topic: { source: 'text', value: 'A pairing', webUrl: 'https://teams.microsoft.com/l/entity/app/home' },
    activityType: 'pairingProposed',
    previewText: { content: 'x'.repeat(200) },
    templateParameters: [{ name: 'count', value: '2' }],
  };
  const notify = (change: object, who = ids.junior) =>
    client.graph('POST', `/users/${who}/teamwork/sendActivityNotification`, { body: { ...notification, ...change } });

  test('when the person has the app, then it stands in their feed, the preview cut', async () => {
    await install(ids.junior);
    const sent = await notify({});
    const { body } = await client.control('GET', `/feed/${ids.junior}`);
    expect(sent.status).toBe(204);
    expect(body).toEqual([
      expect.objectContaining({ activityType: 'pairingProposed', topic: 'A pairing', parameters: { count: '2' } }),
    ]);
    expect(body[0].preview).toHaveLength(150);
  });

  test.each([
    ['a text topic without a link', { topic: { source: 'text', value: 'x' } }, 400],
    ['no preview', { previewText: undefined }, 400],
  ])('when there is %s, then it is refused', async (_what, change, status) => {
    await install(ids.junior);
    expect((await notify(change)).status).toBe(status);
  });

  test('when many are notified at once, then whoever has the app sees it', async () => {
    await install(ids.junior);
    const to = (...users: string[]) => ({
      ...notification,
      recipients: users.map((userId) => ({ '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', userId })),
    });
    const send = (body: object) => client.graph('POST', '/teamwork/sendActivityNotificationToRecipients', { body });
    const sent = await send(to(ids.junior, ids.lead));
    const tooMany = await send(to(...Array.from({ length: 101 }, (_, n) => `u${n}`)));
    const feeds = [
      (await client.control('GET', `/feed/${ids.junior}`)).body.length,
      (await client.control('GET', `/feed/${ids.lead}`)).body.length,
    ];
    expect([sent.status, tooMany.status, feeds]).toEqual([202, 400, [1, 0]]);
  });

  test('when the person lacks the app, then it is refused', async () => {
    expect((await notify({})).status).toBe(403);
  });
});

test('when the app role Admin is asked for, then the assignments name who holds it', async () => {
  const principals = await client.graph(
    'GET',
    `/servicePrincipals?$filter=appId eq '${client.emulator.clientId}'&$select=id,appRoles`,
  );
  const { id, appRoles } = principals.body.value[0];
  const assigned = await client.graph('GET', `/servicePrincipals/${id}/appRoleAssignedTo`);
  await client.control('PUT', `/people/${ids.lead}`, { roles: ['Admin'] });
  const later = await client.graph('GET', `/servicePrincipals/${id}/appRoleAssignedTo`);
  expect(assigned.body.value).toEqual([
    expect.objectContaining({
      principalId: ids.head,
      appRoleId: appRoles[0].id,
      resourceId: id,
      principalType: 'User',
    }),
  ]);
  expect(later.body.value).toHaveLength(2);
});
