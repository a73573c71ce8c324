import { EmulatedClock } from '../../emulator/clock.ts';
import { Directory } from '../../emulator/directory/directory.ts';
import { Faults } from '../../emulator/faults.ts';
import { GraphError } from '../../emulator/graph/graph-error.ts';
import { GraphLimits, resourceUnits } from '../../emulator/graph/graph-limits.ts';
import type { GraphRequest } from '../../emulator/graph/graph-request.ts';
import { RequestBudget } from '../../emulator/request-budget.ts';
import { readTenant } from '../../emulator/tenant/tenant-file.ts';
import { smallTenant } from './emulator-client.ts';

const request = (url: string, user?: string): GraphRequest => {
  const { pathname, searchParams } = new URL(url, 'https://graph.microsoft.com');
  const caller = { roles: [], scopes: [], userId: null };
  return {
    method: 'GET',
    segments: pathname.split('/').filter(Boolean),
    path: pathname,
    query: searchParams,
    headers: {},
    body: undefined,
    caller,
    params: user ? { user } : {},
  };
};

describe('a budget', () => {
  test('when it is spent, then it says how long until the oldest spending leaves the window', () => {
    let now = 0;
    const budget = new RequestBudget({ now: () => now });
    const spend = () => budget.spend('x', { most: 2, windowMs: 1000 });
    expect([spend(), spend()]).toEqual([0, 0]);
    now = 400;
    expect(spend()).toBe(600);
    // refused requests count as well, so the wait is for two to leave
    now = 1001;
    expect(spend()).toBe(0);
    expect(budget.spend('y', { most: 2, windowMs: 1000 })).toBe(0);
  });
});

describe("Graph's limits", () => {
  let now = Date.parse('2026-11-24T10:00:00Z');
  const directory = new Directory(readTenant(smallTenant));
  const limits = () =>
    new GraphLimits({ clock: { now: () => now }, directory, faults: new Faults(new EmulatedClock()) });
  const ask = async (by: GraphLimits, asked: GraphRequest) => {
    try {
      return (await by.within(asked, () => ({ status: 200 }))).status;
    } catch (error) {
      return error instanceof GraphError ? error : null;
    }
  };

  test.each([
    ['/users', 2],
    ['/users?$select=id', 1],
    ['/users?$select=id&$expand=manager&$top=999', 2],
    ['/users?$expand=manager', 3],
    ['/users?$top=5', 1],
    ['/users/x', 1],
    ['/groups/x/members', 3],
    ['/groups/x/transitiveMembers', 5],
  ])('when %s is asked for, then it costs %i units', (url, units) => {
    expect(resourceUnits(request(url))).toBe(units);
  });

  test('when a small tenant spends 3,500 units in ten seconds, then the next is refused, and ten seconds later it is not', async () => {
    const by = limits();
    for (let n = 0; n < 700; n++) expect(await ask(by, request('/groups/x/transitiveMembers'))).toBe(200);
    const refused = await ask(by, request('/users?$select=id'));
    now += 10_001;
    expect(refused).toMatchObject({
      status: 429,
      code: 'TooManyRequests',
      headers: { 'retry-after': expect.stringMatching(/^\d+\.\d{3}$/) },
    });
    expect(await ask(by, request('/users?$select=id'))).toBe(200);
  });

  test('when five feed notifications went out within a second, then the sixth is refused', async () => {
    const by = limits();
    const statuses: unknown[] = [];
    for (let n = 0; n < 6; n++)
      statuses.push(await ask(by, request('/users/x/teamwork/sendActivityNotification', 'x')));
    expect([statuses.slice(0, 5), statuses[5]]).toEqual([
      [200, 200, 200, 200, 200],
      expect.objectContaining({ status: 429 }),
    ]);
  });

  test('when five requests work in one mailbox, then the fifth is refused and another mailbox is not', async () => {
    const by = limits();
    const mailbox = (user: string) => ask(by, request(`/users/${user}/mailboxSettings`, user));
    const answers = await Promise.all([...Array.from({ length: 5 }, () => mailbox('a')), mailbox('b')]);
    expect(answers.filter((answer) => answer === 200)).toHaveLength(5);
    expect(answers[4]).toMatchObject({ status: 429, code: 'ApplicationThrottled' });
  });
});
