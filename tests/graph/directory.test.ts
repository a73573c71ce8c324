import { type Harness, idOf, people, person, resetHarness, startHarness } from './graph-harness.ts';

const group = { id: idOf(9001), displayName: "Women's network & friends", members: [idOf(2), idOf(3)] };
const untidy = [
  person(1001, { displayName: null, mail: null, managerId: idOf(7777) }),
  person(1002, { userType: 'Guest', accountEnabled: false, employeeHireDate: '2021-04-01' }),
  person(1003, { displayName: 'عمر 🚀 الفاروق', preferredLanguage: 'ar', country: 'EG', department: 'R&D' }),
];

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness({ people: [...people(1000), ...untidy], groups: [group] });
});
beforeEach(() => resetHarness(harness));
afterAll(() => harness.stop());

test('when the directory has more than one page, then everybody is listed once, with the manager', async () => {
  const found = await harness.graph.directory.listPeople(harness.tenantId);
  expect(found).toHaveLength(1003);
  expect(new Set(found.map((p) => p.id)).size).toBe(1003);
  expect(found.find((p) => p.id === idOf(2))?.managerId).toBe(idOf(1));
  expect(found.find((p) => p.id === idOf(1))?.managerId).toBeNull();
  expect(harness.proxy.count('GET /v1.0/users')).toBe(2);
});

test('when people are untidy, then they are listed with what is known of them', async () => {
  const found = await harness.graph.directory.listPeople(harness.tenantId);
  const byId = new Map(found.map((p) => [p.id, p]));
  expect(byId.get(idOf(1001))).toMatchObject({ mail: null, displayName: 'person1001@contoso.example' });
  expect(byId.get(idOf(1002))).toMatchObject({ guest: true, accountEnabled: false, hireDate: '2021-04-01' });
  expect(byId.get(idOf(1003))).toMatchObject({ displayName: 'عمر 🚀 الفاروق', country: 'EG', department: 'R&D' });
});

test('when somebody in a page cannot be read, then they are left out and counted, without their name', async () => {
  const spoilt = { displayName: 'Nobody Special', id: null };
  const change = (body: Record<string, unknown>) => ({
    ...body,
    value: [spoilt, ...(body.value as unknown[]).slice(1)],
  });
  harness.proxy.spoil('GET /v1.0/users', { kind: 'rewrite', change });
  expect(await harness.graph.directory.listPeople(harness.tenantId)).toHaveLength(1002);
  expect(harness.log).toContainEqual(
    expect.objectContaining({ level: 'warn', fields: { tenantId: harness.tenantId, unreadable: 1 } }),
  );
  expect(JSON.stringify(harness.log)).not.toContain('Special');
});

test('when a field is of an odd type, then only the field is lost', async () => {
  const change = (body: Record<string, unknown>) => {
    const [first, ...rest] = body.value as Record<string, unknown>[];
    return {
      ...body,
      value: [{ ...first, jobTitle: 7, employeeHireDate: '0001-01-01T00:00:00Z', manager: 'x' }, ...rest],
    };
  };
  harness.proxy.spoil('GET /v1.0/users', { kind: 'rewrite', change });
  const found = await harness.graph.directory.listPeople(harness.tenantId);
  expect(found).toHaveLength(1003);
  expect(found.find((p) => p.id === idOf(1))).toMatchObject({ jobTitle: null, hireDate: null, managerId: null });
});

test('when pages lead in a circle, then listing ends with an error', async () => {
  const again = 'https://graph.microsoft.com/v1.0/users?$skiptoken=again';
  const change = (body: Record<string, unknown>) => ({ ...body, '@odata.nextLink': again });
  const body = JSON.stringify({ value: [], '@odata.nextLink': again });
  harness.proxy.spoil('skiptoken=again', { kind: 'answer', status: 200, body }, 5);
  harness.proxy.spoil('GET /v1.0/users', { kind: 'rewrite', change });
  await expect(harness.graph.directory.listPeople(harness.tenantId)).rejects.toThrow('circle');
  expect(harness.proxy.count('skiptoken=again')).toBe(1);
});

test('when a page names a next page elsewhere, then no token goes there', async () => {
  const change = (body: Record<string, unknown>) => ({
    ...body,
    '@odata.nextLink': 'https://graph.microsoft.com.evil.example/v1.0/users',
  });
  harness.proxy.spoil('GET /v1.0/users', { kind: 'rewrite', change });
  await expect(harness.graph.directory.listPeople(harness.tenantId)).rejects.toThrow();
  expect(harness.proxy.count('GET /v1.0/users')).toBe(1);
});

test('when a group has members, then the ids of its people come, and no devices', async () => {
  const device = { '@odata.type': '#microsoft.graph.device', id: idOf(5555) };
  const change = (body: Record<string, unknown>) => ({ ...body, value: [...(body.value as unknown[]), device] });
  harness.proxy.spoil('transitiveMembers', { kind: 'rewrite', change });
  expect(await harness.graph.directory.groupMembers(harness.tenantId, group.id)).toEqual([idOf(2), idOf(3)]);
});

test('when there is no such group, then its members are null', async () => {
  expect(await harness.graph.directory.groupMembers(harness.tenantId, idOf(4242))).toBeNull();
});

test.each(["Women's network & f", "women's"])(
  'when groups are looked for by %s, then the words are taken literally',
  async (words) => {
    const found = await harness.graph.directory.findGroups(harness.tenantId, words);
    expect(found).toEqual([{ id: group.id, displayName: group.displayName }]);
  },
);

test('when nothing is typed, then no group is looked for', async () => {
  expect(await harness.graph.directory.findGroups(harness.tenantId, '  ')).toEqual([]);
  expect(harness.proxy.seen).toHaveLength(0);
});
