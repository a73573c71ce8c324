import type { Connection } from 'mongoose';
import { collections } from '../../src/store/collections.ts';
import { connect } from '../../src/store/connection.ts';
import { type Migration, migrate, migrations } from '../../src/store/migrations/migrate.ts';
import { anEnrollment, aPairing, aSession, guid, tenantId } from '../support/builders.ts';
import { openTestStore } from '../support/store.ts';
import { testDatabaseUri } from '../support/test-database.ts';

let uri: string;
let connection: Connection;
beforeEach(async () => {
  uri = testDatabaseUri();
  connection = await connect(uri);
});
afterEach(() => connection.close());

const note = () => connection.collection<{ _id: string; version: number }>('schemaVersion');
const version = async () => (await note().findOne({ _id: 'schema' }))?.version;

describe('migrations', () => {
  const steps = (done: number[], ...versions: number[]): Migration[] =>
    versions.map((v) => ({ version: v, what: `step ${v}`, up: async () => void done.push(v) }));

  test('when the data is older, then exactly the missing steps run, in order and once', async () => {
    const done: number[] = [];
    await migrate(connection, steps(done, 1, 2));
    await migrate(connection, steps(done, 1, 2, 3));
    await migrate(connection, steps(done, 1, 2, 3));
    expect(done).toEqual([1, 2, 3]);
    await expect(version()).resolves.toBe(3);
  });

  test('when a step fails, then its version is not written and it runs again at the next start', async () => {
    const done: number[] = [];
    const [first, second] = steps(done, 1, 2) as [Migration, Migration];
    const broken = { ...second, up: () => Promise.reject(new Error('disk full')) };
    await expect(migrate(connection, [first, broken])).rejects.toThrow('disk full');
    await expect(version()).resolves.toBe(1);
    await migrate(connection, [first, second]);
    expect(done).toEqual([1, 2]);
  });

  test('when two processes migrate at once, then the version ends at the newest', async () => {
    const done: number[] = [];
    await Promise.all([migrate(connection, steps(done, 1, 2, 3)), migrate(connection, steps(done, 1, 2, 3))]);
    await expect(version()).resolves.toBe(3);
  });

  test('when the data is of a newer program, then the store refuses to open and leaves it alone', async () => {
    await note().insertOne({ _id: 'schema', version: 999 });
    await expect(openTestStore(uri)).rejects.toThrow(/version 999/);
    await expect(version()).resolves.toBe(999);
  });

  test('when sessions were stored before check-ins were asked, then they read as not asked yet', async () => {
    const { checkInsAskedAt, ...old } = aSession();
    const key = `${tenantId}:${old.id}`;
    await connection.collection<{ _id: string }>('sessions').insertOne({ ...old, _id: key } as { _id: string });
    const store = await openTestStore(uri);
    await expect(store.sessions.find(tenantId, old.id)).resolves.toEqual(aSession());
    await expect(store.sessions.listEnded(tenantId, '2030-01-01', 5)).resolves.toHaveLength(1);
    await store.close();
  });

  test('when people were trained before steps were kept, then they stay trained, and who was not is due for the one reminder', async () => {
    const enrolled = { state: 'enrolled', enrolledAt: '2026-11-01T09:00:00.000Z' } as const;
    const trained = anEnrollment({
      ...enrolled,
      state: 'trained',
      trainedAt: '2026-11-02T09:00:00.000Z',
      trainedBy: 'self',
    });
    const open = anEnrollment({ ...enrolled, id: guid(22), personId: guid(12) });
    for (const { training, trainingNudgedAt, ...old } of [trained, open])
      await connection
        .collection<{ _id: string }>('enrollments')
        .insertOne({ ...old, _id: `${tenantId}:${old.id}` } as { _id: string });
    const store = await openTestStore(uri);
    await expect(store.enrollments.find(tenantId, trained.id)).resolves.toEqual(trained);
    await expect(store.enrollments.dueForTrainingNudge(tenantId, '2026-11-20T09:00:00.000Z', 5)).resolves.toEqual([
      open,
    ]);
    await expect(store.enrollments.dueForTrainingNudge(tenantId, '2026-10-20T09:00:00.000Z', 5)).resolves.toEqual([]);
    await store.close();
  });

  test('when data was stored before there were assistants, moves in place and alarms, then it reads as if there were none', async () => {
    const change = {
      by: null,
      side: null,
      what: 'cancelled',
      at: '2026-11-24T09:00:00.000Z',
      counts: false,
      proposed: null,
    };
    const { moving, movedFrom, ...session } = { ...aSession(), changes: [change] };
    const { watch, sessionsBefore, ...pairing } = aPairing();
    const { assistantId, wantsNext, ...place } = anEnrollment();
    for (const [name, old] of Object.entries({ sessions: session, pairings: pairing, enrollments: place })) {
      const row = { ...old, _id: `${tenantId}:${old.id}` } as { _id: string };
      await connection.collection<{ _id: string }>(name).insertOne(row);
    }
    const store = await openTestStore(uri);
    const changes = [{ ...change, from: null, far: false }];
    await expect(store.sessions.find(tenantId, session.id)).resolves.toEqual({ ...aSession(), changes });
    await expect(store.pairings.find(tenantId, pairing.id)).resolves.toMatchObject({ watch, sessionsBefore });
    await expect(store.enrollments.find(tenantId, place.id)).resolves.toMatchObject({ assistantId, wantsNext });
    await store.close();
  });

  test('when all steps are listed, then their versions rise by one from one', () => {
    expect(migrations.map((m) => m.version)).toEqual(migrations.map((_, i) => i + 1));
  });
});

describe('indexes', () => {
  test('when a store was opened, then every collection has exactly its indexes, also after opening again', async () => {
    for (let time = 1; time <= 2; time += 1) await (await openTestStore(uri)).close();
    for (const [name, { indexes }] of Object.entries(collections)) {
      const there = await connection.collection(name).indexes();
      const keys = there.map((i) => Object.keys((i as { key: object }).key).join()).filter((k) => k !== '_id');
      expect(keys.sort()).toEqual(indexes.map((i) => Object.keys(i.fields).join()).sort());
    }
  });

  test('when an index is unique, then it begins with the tenant', () => {
    const unique = Object.values(collections).flatMap(({ indexes }) =>
      indexes.filter((i) => 'unique' in i && i.unique),
    );
    expect(unique.length).toBeGreaterThan(5);
    for (const { fields } of unique) expect(Object.keys(fields)[0]).toBe('tenantId');
  });

  test('when an earlier program had an index otherwise, then it is made anew', async () => {
    await connection.collection('enrollments').createIndex({ tenantId: 1, cohortId: 1, personId: 1 });
    const store = await openTestStore(uri);
    const there = (await connection.collection('enrollments').indexes()) as { name?: string; unique?: boolean }[];
    expect(there.find((i) => i.name === 'tenantId_1_cohortId_1_personId_1')).toMatchObject({ unique: true });
    await store.close();
  });
});

test('when several processes start on an empty database at once, then all of them can work', async () => {
  const stores = await Promise.all([1, 2, 3].map(() => openTestStore(uri)));
  for (const [n, store] of stores.entries())
    await expect(store.sessions.book(aSession({ id: guid(n) }), [`q${n}`])).resolves.toMatchObject({ ok: true });
  await Promise.all(stores.map((store) => store.close()));
});

test('when the database answers, then a ping resolves; when the store is closed, then it throws', async () => {
  const store = await openTestStore(uri);
  await expect(store.ping()).resolves.toBeUndefined();
  await store.close();
  await expect(store.ping()).rejects.toThrow();
});
