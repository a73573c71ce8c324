import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose, { type Connection, Schema } from 'mongoose';
import { startEmbeddedDatabase } from '../../tools/embedded-database.ts';
import { commandOf } from '../../tools/processes.ts';
import { testDatabaseUri } from '../support/test-database.ts';

describe('the database of a test run', () => {
  let connection: Connection;
  beforeAll(async () => {
    connection = await mongoose.createConnection(testDatabaseUri()).asPromise();
  });
  afterAll(async () => {
    await connection.dropDatabase();
    await connection.close();
  });

  test('when a transaction throws, then nothing of it stays', async () => {
    const Note = connection.model('Note', new Schema({ text: String }));
    await Note.init();
    const aborted = connection.transaction(async (session) => {
      await Note.create([{ text: 'half' }], { session });
      throw new Error('changed my mind');
    });
    await expect(aborted).rejects.toThrow('changed my mind');
    expect(await Note.countDocuments({})).toBe(0);
  });

  test('when transactions change one document at once, then none is lost', async () => {
    const Counter = connection.model('Counter', new Schema({ _id: String, n: Number }));
    await Counter.init();
    await Counter.create({ _id: 'c', n: 0 });
    const increment = () =>
      connection.transaction(async (session) => {
        const counter = await Counter.findById('c').session(session).orFail();
        await Counter.updateOne({ _id: 'c' }, { $set: { n: (counter.n ?? 0) + 1 } }, { session });
      });
    await Promise.all(Array.from({ length: 10 }, increment));
    expect((await Counter.findById('c').orFail()).n).toBe(10);
  });

  test('when a unique index is partial, then only the documents it covers collide', async () => {
    const schema = new Schema({ slot: String, active: Boolean });
    schema.index({ slot: 1 }, { unique: true, partialFilterExpression: { active: true } });
    const Slot = connection.model('Slot', schema);
    await Slot.init();
    await Slot.create({ slot: 'a', active: true });
    await Slot.create({ slot: 'a', active: false });
    await expect(Slot.create({ slot: 'a', active: true })).rejects.toMatchObject({ code: 11000 });
  });
});

describe('an embedded database of its own', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'inverso-database-'));
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  test('when it is killed and started again on its port, then acknowledged writes are there', async () => {
    const first = await startEmbeddedDatabase({ dir });
    const connection = await mongoose.createConnection(first.uri, { w: 'majority', journal: true }).asPromise();
    const Mark = connection.model('Mark', new Schema({ n: Number }));
    await Mark.init();
    for (let n = 0; n < 50; n++) await Mark.create({ n });
    await first.kill();

    const second = await startEmbeddedDatabase({ dir, port: first.port });
    expect(second.uri).toBe(first.uri);
    expect(await Mark.countDocuments({})).toBe(50);
    await connection.close();
    await second.stop();
    expect(commandOf(second.pid)).toBeNull();
  });

  test('when an earlier run left its process behind, then the next start ends it and takes over', async () => {
    const left = await startEmbeddedDatabase({ dir });
    const next = await startEmbeddedDatabase({ dir });
    expect(commandOf(left.pid)).toBeNull();
    expect(commandOf(next.pid)).toContain(dir);
    await next.stop();
  });

  test('when the port is taken, then the start fails and says so', async () => {
    const first = await startEmbeddedDatabase({ dir: join(dir, 'a') });
    const second = startEmbeddedDatabase({ dir: join(dir, 'b'), port: first.port });
    await expect(second).rejects.toThrow('The embedded database did not start');
    await first.stop();
  });
});
