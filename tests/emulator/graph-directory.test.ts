import { type Client, ids, pathOf, smallTenant, startClient } from './emulator-client.ts';

let client: Client;
beforeAll(async () => {
  client = await startClient({ tenant: smallTenant });
});
afterAll(() => client.stop());

const names = (answer: { body: { value: Array<{ displayName: string }> } }): string[] =>
  answer.body.value.map(({ displayName }) => displayName);

describe('reading people', () => {
  test('when $select names some properties, then only they come, without the id', async () => {
    const { body } = await client.graph('GET', `/users/${ids.head}?$select=displayName,department`);
    expect(Object.keys(body).sort()).toEqual(['@odata.context', 'department', 'displayName']);
  });

  test('when a page is smaller than the list, then following the links yields everybody once', async () => {
    const seen: string[] = [];
    for (let path: string | undefined = '/users?$top=2&$select=id'; path; ) {
      const { body } = await client.graph('GET', path);
      seen.push(...body.value.map(({ id }: { id: string }) => id));
      const next: string | undefined = body['@odata.nextLink'];
      expect(next ?? 'https://graph.microsoft.com/v1.0/').toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\//);
      path = next && pathOf(next);
    }
    expect(seen).toHaveLength(9);
    expect(new Set(seen).size).toBe(9);
  });

  test.each([
    ['$skip', '/users?$skip=5', 400, '$skip'],
    ['a filter with a syntax error', "/users?$filter=displayName eq 'x", 400, 'syntax error'],
    ['two expansions', '/users?$expand=manager,directReports', 400, 'Only one'],
    ['more levels than there are', '/users?$expand=manager($levels=1001)', 400, '$levels'],
  ])('when %s is asked for, then the request is refused', async (_what, path, status, message) => {
    const answer = await client.graph('GET', path);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toContain(message);
  });

  test('when a count is asked for without the consistency header, then it is silently left out', async () => {
    const answer = await client.graph('GET', '/users?$count=true');
    expect(answer.status).toBe(200);
    expect(answer.body).not.toHaveProperty('@odata.count');
  });

  test.each([
    ['/$count', '/users/$count', 'Request_BadRequest'],
    ['$search', '/users?$search="displayName:ju"', 'Request_UnsupportedQuery'],
    ['endsWith', "/users?$filter=endswith(mail,'x')", 'Request_UnsupportedQuery'],
    ['ne', '/users?$filter=accountEnabled ne true', 'Request_UnsupportedQuery'],
    ['not', '/users?$filter=not(accountEnabled eq true)', 'Request_UnsupportedQuery'],
  ])('when %s is used without the consistency header, then the request is refused', async (_what, path, code) => {
    const answer = await client.graph('GET', path);
    expect([answer.status, answer.body.error.code]).toEqual([400, code]);
  });

  test('when an advanced query is paged, then the count comes with the first page only and each page needs the header', async () => {
    const headers = { consistencylevel: 'eventual' };
    const first = await client.graph('GET', '/users?$filter=accountEnabled ne false&$count=true&$top=3&$select=id', {
      headers,
    });
    const path = pathOf(first.body['@odata.nextLink']);
    const second = await client.graph('GET', path, { headers });
    const without = await client.graph('GET', path);
    expect(first.body['@odata.count']).toBe(8);
    expect(second.body).not.toHaveProperty('@odata.count');
    expect(second.body.value).toHaveLength(3);
    expect(without.status).toBe(400);
  });

  test.each([
    ['accountEnabled eq false', ['Left Already']],
    ["userType eq 'Guest'", ['Gus Guest']],
    ["displayName eq 'Hal O''Head'", ["Hal O'Head"]],
    ["startswith(displayName,'le') and accountEnabled eq true", ['Lena Lead']],
    ["mail in ('jun@fabrikam.example','hal@fabrikam.example')", ["Hal O'Head", 'Jun Junior']],
    ["(department eq 'R&D' or jobTitle eq 'CEO') and accountEnabled eq true", ['Wanda Chief', "Hal O'Head"]],
    ['employeeHireDate ge 2025-01-01T00:00:00Z', ['Jun Junior']],
    ["proxyAddresses/any(p:p eq 'SMTP:jun@fabrikam.example')", ['Jun Junior']],
  ])('when people are filtered by %s, then those come', async (filter, expected) => {
    const answer = await client.graph('GET', `/users?$filter=${encodeURIComponent(filter)}`);
    expect(names(answer)).toEqual(expected);
  });

  test('when a principal name holds a hash, then it can be addressed', async () => {
    const guest = await client.graph('GET', '/users/gus_adatum.example%23EXT%23@fabrikam.example');
    expect(guest.body.id).toBe(ids.guest);
  });

  test('when somebody has no manager, or one who is gone, then the manager is not found and not expanded', async () => {
    const top = await client.graph('GET', `/users/${ids.ceo}/manager`);
    const orphan = await client.graph('GET', `/users/${ids.left}?$expand=manager($select=id)`);
    expect([top.status, top.body.error.code]).toEqual([404, 'Request_ResourceNotFound']);
    expect(orphan.body).not.toHaveProperty('manager');
  });

  test('when managers form a cycle, then levels end where somebody would occur again', async () => {
    const person = (id: string, managerId: string) => ({ id, displayName: id, managerId });
    const cyclic = await startClient({ tenant: { people: [person('a', 'b'), person('b', 'c'), person('c', 'a')] } });
    const { body } = await cyclic.graph('GET', '/users/a?$select=id&$expand=manager($levels=max;$select=id)');
    expect([body.manager.id, body.manager.manager.id, body.manager.manager.manager]).toEqual(['b', 'c', undefined]);
    await cyclic.stop();
  });

  test('when directory units are spent, then the answer says how many', async () => {
    const counted = await startClient({ tenant: smallTenant, limits: true });
    const plain = await counted.graph('GET', '/users?$top=50');
    const expanded = await counted.graph('GET', '/users?$top=50&$select=id&$expand=manager');
    expect([plain.headers.get('x-ms-resource-unit'), expanded.headers.get('x-ms-resource-unit')]).toEqual(['2', '2']);
    await counted.stop();
  });
});

describe('what changed', () => {
  const round = async (path: string, headers: Record<string, string> = {}) => {
    const items: Array<Record<string, unknown>> = [];
    for (let next: string = path; ; ) {
      const { body } = await client.graph('GET', next, { headers });
      items.push(...body.value);
      if (body['@odata.deltaLink']) return { items, link: pathOf(body['@odata.deltaLink']) };
      next = pathOf(body['@odata.nextLink']);
    }
  };

  test('when people change, then the next round holds them alone, with what was asked for', async () => {
    const first = await round('/users/delta?$select=displayName,jobTitle,manager', { prefer: 'odata.maxpagesize=4' });
    await client.control('PUT', `/people/${ids.junior}`, { jobTitle: 'Analyst', managerId: ids.head });
    await client.control('PUT', `/people/${ids.nepal}`, { timeZone: 'UTC' });
    const second = await round(first.link);
    const minimal = await round(first.link, { prefer: 'return=minimal' });

    expect(first.items).toHaveLength(9);
    expect(first.items.find(({ id }) => id === ids.lead)).not.toHaveProperty('jobTitle');
    expect(second.items).toEqual([
      {
        id: ids.junior,
        displayName: 'Jun Junior',
        jobTitle: 'Analyst',
        'manager@delta': [{ '@odata.type': '#microsoft.graph.user', id: ids.head }],
      },
    ]);
    expect(minimal.items[0]).not.toHaveProperty('displayName');
  });

  test('when somebody is deleted and restored, then the rounds say so', async () => {
    const { link } = await round('/users/delta?$deltatoken=latest');
    await client.control('DELETE', `/people/${ids.closed}`);
    const gone = await round(link);
    const missing = await client.graph('GET', `/users/${ids.closed}`);
    await client.control('POST', `/people/${ids.closed}/restore`);
    const back = await round(gone.link);

    expect(gone.items).toEqual([{ id: ids.closed, '@removed': { reason: 'changed' } }]);
    expect(missing.status).toBe(404);
    expect(back.items).toEqual([expect.objectContaining({ id: ids.closed, displayName: 'Jun Junior' })]);
  });

  test('when a group gains and loses members, then both show inside it', async () => {
    const { link } = await round('/groups/delta?$select=displayName,members');
    await client.control('PUT', `/groups/${ids.group}`, { members: [ids.junior, ids.nepal, ids.lead] });
    const { items } = await round(link);
    expect(items).toEqual([
      {
        id: ids.group,
        displayName: 'Shadowing 2026',
        'members@delta': [
          { '@odata.type': '#microsoft.graph.user', id: ids.lead },
          { '@odata.type': '#microsoft.graph.user', id: ids.head, '@removed': { reason: 'deleted' } },
        ],
      },
    ]);
  });

  test.each(['$top=5', '$expand=manager', '$orderby=displayName', "$filter=displayName eq 'x'"])(
    'when a delta is asked with %s, then it is refused',
    async (query) => {
      const answer = await client.graph('GET', `/users/delta?${query}`);
      expect([answer.status, answer.body.error.code]).toEqual([400, 'Request_UnsupportedQuery']);
    },
  );

  test('when a token is older than a week, then the answer is 410 with the place to start over', async () => {
    const { link } = await round('/users/delta?$select=id');
    await client.control('POST', '/clock', { advance: 'P8D' });
    const answer = await client.graph('GET', link);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      410,
      'https://graph.microsoft.com/v1.0/users/delta?$deltatoken=',
    ]);
  });
});

describe('permissions', () => {
  test.each([
    ['/users', 'User.Read.All', 'Authorization_RequestDenied'],
    ['/groups', 'GroupMember.Read.All', 'Authorization_RequestDenied'],
    [`/users/${ids.lead}/mailboxSettings`, 'MailboxSettings.Read', 'ErrorAccessDenied'],
    [
      `/users/${ids.lead}/calendarView?startDateTime=2026-11-30&endDateTime=2026-12-01`,
      'Calendars.Read',
      'ErrorAccessDenied',
    ],
    [`/users/${ids.lead}/teamwork/installedApps`, 'TeamsAppInstallation.ReadForUser.All', 'Forbidden'],
    ['/appCatalogs/teamsApps', 'AppCatalog.Read.All', 'Forbidden'],
    ['/servicePrincipals', 'Application.Read.All', 'Authorization_RequestDenied'],
  ])('when a token asks for %s, then %s lets it in and nothing else does', async (path, role, code) => {
    const withRoles = async (roles: string) => {
      const { body } = await client.control('GET', `/tokens/graph?roles=${roles}`);
      return client.graph('GET', path, { headers: { authorization: `Bearer ${body.token}` } });
    };
    const [held, other] = [await withRoles(role), await withRoles('Mail.Read')];
    expect(held.status).toBe(200);
    expect([other.status, other.body.error.code]).toEqual([403, code]);
  });

  test('when a person signs in, then /me is them, and their scopes decide', async () => {
    const { body } = await client.control('GET', `/tokens/graph?user=${ids.lead}&scopes=User.Read`);
    const headers = { authorization: `Bearer ${body.token}` };
    const me = await client.graph('GET', '/me', { headers });
    const events = await client.graph('GET', '/me/events', { headers });
    const appOnly = await client.graph('GET', '/me');
    expect([me.body.id, events.status, appOnly.status]).toEqual([ids.lead, 403, 400]);
  });

  test.each([
    ['no token', '', 'Access token is empty.'],
    ['a token for something else', 'bot', 'Access token validation failure. Invalid audience.'],
    ['nonsense', 'Bearer nonsense', 'CompactToken parsing failed with error code: 80049217'],
  ])('when there is %s, then the answer is 401', async (_what, given, message) => {
    const authorization =
      given === 'bot' ? `Bearer ${await client.token('https://api.botframework.com/.default')}` : given;
    const answer = await client.graph('GET', '/users', { headers: { authorization } });
    expect([answer.status, answer.body.error.code, answer.body.error.message]).toEqual([
      401,
      'InvalidAuthenticationToken',
      message,
    ]);
  });
});
