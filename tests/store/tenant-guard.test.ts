import mongoose from 'mongoose';
import { openCollections } from '../../src/store/collections.ts';
import { connect, operator, type Rows } from '../../src/store/connection.ts';
import { guid } from '../support/builders.ts';
import { testDatabaseUri } from '../support/test-database.ts';

const tenantId = guid(1);
const other = guid(2);
let rows: Rows;
let close: () => Promise<void>;

beforeAll(async () => {
  const connection = await connect(testDatabaseUri());
  rows = openCollections(connection).slotKeys;
  close = () => connection.close();
  await rows.create([
    { _id: 'a', tenantId, slotKey: 'a', sessionId: 's' },
    { _id: 'b', tenantId: other, slotKey: 'b', sessionId: 's' },
  ]);
});
afterAll(() => close());

const filters: readonly [string, Record<string, unknown>][] = [
  ['no filter', {}],
  ['only an id', { _id: 'a' }],
  ['an operator as tenant', { tenantId: { $ne: null } }],
  ['a trusted operator as tenant', { tenantId: operator({ $in: [tenantId, other] }) }],
  ['an empty tenant', { tenantId: '' }],
  ['a tenant within $or', { $or: [{ tenantId }, { tenantId: other }] }],
];

describe.each(filters)('when the filter is %s', (_name, filter) => {
  const set = { $set: { sessionId: 'x' } };
  const calls: readonly [string, () => Promise<unknown>][] = [
    ['find', () => rows.find(filter).lean()],
    ['find with a cursor', () => rows.find(filter).cursor().next()],
    ['findOne', () => rows.findOne(filter).lean()],
    ['exists', () => rows.exists(filter)],
    ['countDocuments', () => rows.countDocuments(filter)],
    ['distinct', () => rows.distinct('sessionId', filter)],
    ['updateOne', () => rows.updateOne(filter, set)],
    ['upserting updateOne', () => rows.updateOne(filter, set, { upsert: true })],
    ['updateMany', () => rows.updateMany(filter, set)],
    ['replaceOne', () => rows.replaceOne(filter, { _id: 'a', tenantId })],
    ['findOneAndUpdate', () => rows.findOneAndUpdate(filter, set)],
    ['findOneAndReplace', () => rows.findOneAndReplace(filter, { _id: 'a', tenantId })],
    ['findOneAndDelete', () => rows.findOneAndDelete(filter)],
    ['deleteOne', () => rows.deleteOne(filter)],
    ['deleteMany', () => rows.deleteMany(filter)],
    ['aggregate', () => rows.aggregate([{ $match: filter }])],
    [
      'aggregate with a cursor',
      () =>
        rows
          .aggregate([{ $match: filter }])
          .cursor()
          .next(),
    ],
    ['bulk updateOne', () => rows.bulkWrite([{ updateOne: { filter, update: set } }])],
    ['bulk updateMany', () => rows.bulkWrite([{ updateMany: { filter, update: set } }])],
    ['bulk deleteOne', () => rows.bulkWrite([{ deleteOne: { filter } }])],
    ['bulk deleteMany', () => rows.bulkWrite([{ deleteMany: { filter } }])],
    ['bulk replaceOne', () => rows.bulkWrite([{ replaceOne: { filter, replacement: { _id: 'a', tenantId } } }])],
  ];

  test.each(calls)('then %s throws', async (_call, call) => {
    await expect(call()).rejects.toThrow(/without a tenant/);
  });
});

describe('calls that name no tenant at all', () => {
  const calls: readonly [string, () => Promise<unknown>][] = [
    ['findById', () => rows.findById('a')],
    ['findByIdAndDelete', () => rows.findByIdAndDelete('a')],
    ['estimatedDocumentCount', () => rows.estimatedDocumentCount()],
    ['aggregate without $match', () => rows.aggregate([{ $group: { _id: '$tenantId' } }])],
    ['an empty aggregate', () => rows.aggregate([])],
    ['a late $match', () => rows.aggregate([{ $limit: 1 }, { $match: { tenantId } }])],
    ['a bulk insertion', () => rows.bulkWrite([{ insertOne: { document: { _id: 'c' } as never } }])],
    ['insertMany', () => rows.insertMany([{ _id: 'c', slotKey: 'c' }] as never)],
    ['lean insertMany', () => rows.insertMany([{ _id: 'c', slotKey: 'c' }] as never, { lean: true })],
    ['watch', async () => rows.watch()],
  ];

  test.each(calls)('when %s is called, then it throws', async (_call, call) => {
    await expect(call()).rejects.toThrow(/without a tenant/);
  });

  test('when a document without a tenant is created, then it is refused', async () => {
    await expect(rows.create([{ _id: 'c', slotKey: 'c' } as never])).rejects.toThrow();
  });

  test('when a loaded document is saved or deleted, then it is refused', async () => {
    const document = await rows.findOne({ tenantId, _id: 'a' });
    document?.set('sessionId', 'x');
    await expect(document?.save()).rejects.toThrow(/without a tenant/);
    await expect(document?.deleteOne()).rejects.toThrow(/without a tenant/);
  });
});

describe('calls that reach another tenant', () => {
  const mine = { _id: 'a', tenantId };
  const stages = [
    { $lookup: { from: 'slotKeys', localField: 'sessionId', foreignField: 'sessionId', as: 'all' } },
    { $unionWith: 'slotKeys' },
    { $facet: { all: [{ $lookup: { from: 'slotKeys', pipeline: [], as: 'all' } }] } },
    { $out: 'elsewhere' },
    { $merge: { into: 'slotKeys' } },
  ];
  const calls: readonly [string, () => Promise<unknown>][] = [
    ...stages.map((stage): [string, () => Promise<unknown>] => [
      `aggregate with ${Object.keys(stage)}`,
      () => rows.aggregate([{ $match: { tenantId } }, stage as never]),
    ]),
    ['an update of the tenant', () => rows.updateOne(mine, { $set: { tenantId: other } })],
    ['an update of the tenant without $set', () => rows.updateOne(mine, { tenantId: other })],
    ['a removal of the tenant', () => rows.updateOne(mine, { $unset: { tenantId: 1 } })],
    ['a renaming into the tenant', () => rows.updateOne(mine, { $rename: { sessionId: 'tenantId' } })],
    ['a replacement', () => rows.replaceOne(mine, { _id: 'a', tenantId: other })],
    ['a pipeline', () => rows.updateOne(mine, [{ $set: { tenantId: other } }], { updatePipeline: true })],
    ['a bulk update', () => rows.bulkWrite([{ updateOne: { filter: mine, update: { $set: { tenantId: other } } } }])],
    [
      'a bulk replacement',
      () => rows.bulkWrite([{ replaceOne: { filter: mine, replacement: { _id: 'a', tenantId: other } } }]),
    ],
  ];

  test.each(calls)('when it is %s, then it throws', async (_call, call) => {
    await expect(call()).rejects.toThrow(/without a tenant/);
  });
});

test('when calls name their tenant, then they go through and touch nobody else', async () => {
  await expect(rows.find({ tenantId }).lean()).resolves.toHaveLength(1);
  await expect(rows.find({ tenantId }).cursor().next()).resolves.toMatchObject({ _id: 'a' });
  await expect(rows.aggregate([{ $match: { tenantId } }, { $count: 'n' }])).resolves.toEqual([{ n: 1 }]);
  await rows.updateMany({ tenantId }, { $set: { tenantId, sessionId: 'y' } });
  await rows.bulkWrite([{ updateMany: { filter: { tenantId }, update: { $set: { slotKey: 'z' } } } }]);
  await rows.deleteMany({ tenantId, slotKey: 'nowhere' });
  await expect(rows.findOne({ tenantId, _id: 'a' }).lean()).resolves.toMatchObject({ sessionId: 'y', slotKey: 'z' });
  await expect(rows.findOne({ tenantId: other }).lean()).resolves.toMatchObject({ sessionId: 's', slotKey: 'b' });
});

test('when a field is unknown, then neither filter nor write goes through', async () => {
  await expect(rows.find({ tenantId, slotkey: 'a' }).lean()).rejects.toThrow(/strict/i);
  await expect(rows.updateOne({ tenantId }, { $set: { role: 'admin' } })).rejects.toThrow(/strict|schema/i);
  await expect(rows.create([{ _id: 'd', tenantId, role: 'admin' } as never])).rejects.toThrow(/strict|schema/i);
});

test('when several stores live in one process, then none changes what mongoose does for others', () => {
  expect(mongoose.get('strictQuery')).not.toBe('throw');
  expect(Object.keys(mongoose.models)).toEqual([]);
});
