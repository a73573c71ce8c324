import { Pace } from '../../src/graph/pace.ts';
import { type Harness, idOf, people, person, resetHarness, startHarness } from './graph-harness.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness({ people: [...people(8), person(9, { teams: false })] });
});
beforeEach(() => resetHarness(harness));
afterAll(() => harness.stop());

const install = (n: number, graph = harness.graph) => graph.reach.install(harness.tenantId, idOf(n));
const catalogue = 'GET /v1.0/appCatalogs';

test('when the app is installed for people, then the catalogue is asked once', async () => {
  const graph = harness.open();
  expect([await install(1, graph), await install(2, graph)]).toEqual(['installed', 'installed']);
  expect(harness.proxy.count(catalogue)).toBe(1);
});

test('when the app is there already, then that is fine', async () => {
  expect([await install(3), await install(3)]).toEqual(['installed', 'installed']);
});

test('when the reply is lost after installing, then it is sent again and fine', async () => {
  harness.proxy.spoil('POST /v1.0/users', { kind: 'reset', when: 'after' });
  expect(await install(4)).toBe('installed');
  expect(harness.proxy.count('POST /v1.0/users')).toBe(2);
});

test('when somebody has no Teams, or is unknown, then that is told from a refusal', async () => {
  expect([await install(9), await install(999)]).toEqual(['noTeams', 'noTeams']);
});

test('when the administrator blocks the app, then it is refused', async () => {
  await harness.control('PUT', '/app', { disabledByAdmin: true });
  const result = await install(5);
  await harness.control('PUT', '/app', { disabledByAdmin: false });
  expect(result).toBe('refused');
});

test('when the catalogue does not hold the app, then it is refused, said in the log, and looked for again next time', async () => {
  const graph = harness.open();
  harness.proxy.spoil(catalogue, { kind: 'answer', status: 200, body: '{"value":[]}' });
  expect(await install(6, graph)).toBe('refused');
  expect(harness.log.map((line) => line.level)).toEqual(['warn']);
  expect(await install(6, graph)).toBe('installed');
});

test('when the app was published anew, then its new id is looked up', async () => {
  const graph = harness.open();
  harness.proxy.spoil(catalogue, {
    kind: 'rewrite',
    change: (body) => ({ value: [{ ...(body.value as object[])[0], id: 'old' }] }),
  });
  expect(await install(7, graph)).toBe('noTeams');
  expect(await install(7, graph)).toBe('installed');
});

test('when a permission is missing, then the problem names the code', async () => {
  const { permissions } = (await harness.control('GET', '/app')) as { permissions: string[] };
  await harness.control('PUT', '/app', { permissions: permissions.filter((p) => p !== 'AppCatalog.Read.All') });
  const result = install(8, harness.open());
  await expect(result).rejects.toThrow('GET /appCatalogs/teamsApps: 403 Forbidden');
  await harness.control('PUT', '/app', { permissions });
});

test('when many are installed at once, then they start evenly, and what a long pause missed is not made up for', async () => {
  let clock = 1000;
  const starts: number[] = [];
  const lateBy = [0, 0, 10, 0, 0, 5000];
  const sleep = async (ms: number) => {
    clock += ms + (lateBy[starts.length] ?? 0);
  };
  const pace = new Pace(25, { now: () => clock, random: () => 0, sleep });
  await Promise.all(Array.from({ length: 10 }, () => pace.turn().then(() => starts.push(clock))));
  expect(starts.map((start) => start - 1000)).toEqual([0, 0, 50, 80, 120, 5160, 5160, 5160, 5200, 5240]);
});

test('when many are installed at once, then the catalogue is asked once', async () => {
  const graph = harness.open();
  await Promise.all([1, 2, 3, 4].map((n) => install(n, graph)));
  expect(harness.proxy.count(catalogue)).toBe(1);
});
