import type { Connection } from 'mongoose';
import type { IndexOf, Rows } from './connection.ts';

const isThere = ({ code }: { code?: number }): boolean => code === 48;
/** An index of this name has other fields or other options: it is of an earlier program. */
const isOutdated = ({ code }: { code?: number }): boolean => code === 85 || code === 86;

/**
 * Creates the collections that are missing. They come before everything else: a transaction needs its collections, and
 * the embedded database hangs when one is created while somebody already writes to it.
 */
export async function createCollections(connection: Connection, all: readonly Rows[]): Promise<void> {
  const known = new Set((await connection.listCollections()).map((c) => c.name));
  for (const rows of all) {
    if (known.has(rows.collection.collectionName)) continue;
    await rows.createCollection().catch((error: { code?: number }) => {
      if (!isThere(error)) throw error;
    });
  }
}

/** Creates the indexes that are missing, and anew those that an earlier program had otherwise. */
export async function createIndexes(rows: Rows, indexes: readonly IndexOf[]): Promise<void> {
  const { collection } = rows;
  const known = new Set((await collection.indexes()).map((index) => signature(index as unknown as IndexSeen)));
  for (const index of indexes) {
    const { fields, unique, where, expireAfterSeconds } = index;
    const name = Object.entries(fields).flat().join('_');
    const options = {
      name,
      ...(unique ? { unique } : {}),
      ...(where ? { partialFilterExpression: where } : {}),
      ...(expireAfterSeconds === undefined ? {} : { expireAfterSeconds }),
    };
    if (known.has(signature({ key: fields, ...options }))) continue;
    await collection.createIndex({ ...fields }, options).catch(async (error: { code?: number }) => {
      if (!isOutdated(error)) throw error;
      await collection.dropIndex(name);
      await collection.createIndex({ ...fields }, options);
    });
  }
}

type IndexSeen = {
  readonly key: Readonly<Record<string, 1 | -1>>;
  readonly unique?: boolean;
  readonly partialFilterExpression?: Readonly<Record<string, unknown>>;
  readonly expireAfterSeconds?: number;
};

const signature = ({ key, unique, partialFilterExpression, expireAfterSeconds }: IndexSeen): string =>
  JSON.stringify([key, unique ?? false, partialFilterExpression ?? null, expireAfterSeconds ?? null]);
