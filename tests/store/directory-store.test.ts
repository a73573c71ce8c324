import type { DirectorySnapshot, Person } from '../../src/domain/kernel/person.ts';
import { aPerson, guid, tenantId as someTenant } from '../support/builders.ts';
import { openTwoStores } from '../support/store.ts';

let stores: Awaited<ReturnType<typeof openTwoStores>>;
beforeAll(async () => {
  stores = await openTwoStores();
});
afterAll(() => stores.close());

/** Each test has a tenant of its own. */
let tenantId = someTenant;
let tests = 0;
beforeEach(() => {
  tests += 1;
  tenantId = guid(8000 + tests);
});

const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}T02:00:00.000Z`;
const snapshotOf = (takenAt: string, people: readonly Person[], given: object = {}): DirectorySnapshot => ({
  tenantId,
  takenAt,
  people,
  findings: [{ kind: 'noMail', personIds: people.map((p) => p.id) }],
  ...given,
});
const crowd = (count: number, displayName: string) =>
  Array.from({ length: count }, (_, n) =>
    aPerson({ id: guid(n + 1), displayName, mail: null, userPrincipalName: null }),
  );

describe('snapshots', () => {
  test('when there is none, then nothing is known', async () => {
    const { directory } = stores.one;
    await expect(directory.snapshot(tenantId)).resolves.toBeNull();
    await expect(directory.summary(tenantId)).resolves.toBeNull();
    await expect(directory.person(tenantId, guid(1))).resolves.toBeNull();
    await expect(directory.people(tenantId, [guid(1)])).resolves.toEqual([]);
    await expect(directory.search(tenantId, 'anna', 5)).resolves.toEqual([]);
  });

  test('when one was taken, then every process reads it whole', async () => {
    const taken = snapshotOf(day(1), crowd(1500, 'Ada'));
    await stores.one.directory.replace(taken);
    await expect(stores.other.directory.snapshot(tenantId)).resolves.toEqual(taken);
    await expect(stores.other.directory.summary(tenantId)).resolves.toEqual({
      takenAt: day(1),
      people: 1500,
      findings: taken.findings,
    });
  });

  test('when people are asked for, then the known ones come, each once', async () => {
    await stores.one.directory.replace(snapshotOf(day(1), crowd(3, 'Ada')));
    const found = await stores.one.directory.people(tenantId, [guid(2), guid(3), guid(2), guid(99)]);
    expect(found.map((p) => p.id).sort()).toEqual([guid(2), guid(3)]);
    await expect(stores.one.directory.people(tenantId, [])).resolves.toEqual([]);
    await expect(stores.one.directory.person(tenantId, guid(99))).resolves.toBeNull();
  });

  test('when a newer one replaces it, then nobody of the old one is left', async () => {
    const { directory } = stores.one;
    await directory.replace(snapshotOf(day(1), crowd(5, 'Ada')));
    await directory.replace(snapshotOf(day(2), crowd(2, 'Bea')));
    await expect(directory.snapshot(tenantId)).resolves.toMatchObject({ takenAt: day(2), people: { length: 2 } });
    await expect(directory.person(tenantId, guid(4))).resolves.toBeNull();
    await expect(directory.search(tenantId, 'ada', 9)).resolves.toEqual([]);
  });

  test('when an older one is written late, then the newer one stays', async () => {
    await stores.one.directory.replace(snapshotOf(day(2), crowd(2, 'Bea')));
    await stores.other.directory.replace(snapshotOf(day(1), crowd(5, 'Ada')));
    await expect(stores.one.directory.snapshot(tenantId)).resolves.toMatchObject({
      takenAt: day(2),
      people: { length: 2 },
    });
    await expect(stores.one.directory.search(tenantId, 'ada', 9)).resolves.toEqual([]);
  });

  test('when it is replaced by two at once while others read, then each reads one snapshot, never a mixture', async () => {
    await stores.one.directory.replace(snapshotOf(day(1), crowd(300, 'Name 1')));
    let isDone = false;
    const replacing = Promise.all([
      stores.one.directory.replace(snapshotOf(day(2), crowd(200, 'Name 2'))),
      stores.other.directory.replace(snapshotOf(day(3), crowd(100, 'Name 3'))),
    ]).then(() => {
      isDone = true;
    });
    do {
      const seen = await stores.other.directory.snapshot(tenantId);
      const names = new Set(seen?.people.map((p) => p.displayName));
      expect(names.size).toBe(1);
      expect(seen?.people).toHaveLength({ 'Name 1': 300, 'Name 2': 200, 'Name 3': 100 }[[...names][0] ?? ''] ?? -1);
      await expect(stores.one.directory.person(tenantId, guid(50))).resolves.not.toBeNull();
    } while (!isDone);
    await replacing;
    await expect(stores.one.directory.summary(tenantId)).resolves.toMatchObject({ takenAt: day(3), people: 100 });
    await expect(stores.one.directory.search(tenantId, 'name', 500)).resolves.toHaveLength(100);
  });
});

describe('search', () => {
  const someone = (n: number, given: Partial<Person>) =>
    aPerson({ id: guid(n), mail: null, userPrincipalName: null, department: null, jobTitle: null, ...given });
  const people = [
    someone(1, { displayName: 'Zoë O’Brien-Rossi', mail: 'zoe@contoso.example' }),
    someone(2, { displayName: 'Müller, Jürgen', jobTitle: 'Direktor Straßenbau' }),
    someone(3, { displayName: '山田 太郎', mail: 'taro.yamada@contoso.example' }),
    someone(4, { displayName: '佐藤花子' }),
    someone(5, { displayName: 'Ольга Петрова', department: 'R&D' }),
    someone(6, { displayName: 'Łukasz Ødegård' }),
    someone(7, { displayName: 'İpek Yılmaz' }),
    someone(8, { displayName: 'مريم حسن' }),
    someone(9, { displayName: 'Anna Bruno', department: 'Sales' }),
    someone(10, { displayName: 'Ánna Abel', department: 'Sales' }),
    someone(11, { displayName: 'Anna Gone', accountEnabled: false }),
    someone(12, { displayName: 'Anna Guest', guest: true }),
    someone(13, { displayName: 'Bo Li' }),
    someone(14, { displayName: '김민준' }),
  ];
  const searched = guid(8900);
  beforeAll(async () => {
    await stores.one.directory.replace({ tenantId: searched, takenAt: day(1), people, findings: [] });
  });

  test.each<[string, number[]]>([
    ['zoe', [1]],
    ['ZOË', [1]],
    ['obrien', [1]],
    ["o'brien", [1]],
    ['brien', [1]],
    ['rossi zoe', [1]],
    ['muller jurgen', [2]],
    ['müll', [2]],
    ['strassen', [2]],
    ['yamada', [3]],
    ['taro.yamada@con', [3]],
    ['山田', [3]],
    ['太', [3]],
    ['花子', [4]],
    ['петр', [5]],
    ['r&d', [5]],
    ['lukasz odegard', [6]],
    ['Yilmaz', [7]],
    ['ipek', [7]],
    ['حسن', [8]],
    ['sales', [10, 9]],
    ['an', [10, 9]],
    ['anna br', [9]],
    ['li', [13]],
    ['bo l', [13]],
    ['김민', [14]],
    ['zoex', []],
    ['an bo', []],
    ['--', []],
    ['.*', []],
  ])('when somebody types "%s", then those are found whose words begin so, by name', async (words, expected) => {
    const found = await stores.one.directory.search(searched, words, 20);
    expect(found.map((p) => p.id)).toEqual(expected.map(guid));
  });

  test('when one letter or nothing is typed, then the first members by name are shown, up to the limit', async () => {
    const all = await stores.one.directory.search(searched, ' ', 100);
    expect(all).toHaveLength(12);
    expect(all.slice(0, 3).map((p) => p.displayName)).toEqual(['Ánna Abel', 'Anna Bruno', 'Bo Li']);
    const ofB = await stores.one.directory.search(searched, 'b', 2);
    expect(ofB.map((p) => p.displayName)).toEqual(['Anna Bruno', 'Bo Li']);
    await expect(stores.one.directory.search(searched, '', 0)).resolves.toEqual([]);
    await expect(stores.one.directory.search(searched, 'anna', 1)).resolves.toHaveLength(1);
  });
});
