import mongoose, { type Connection, type Model, Schema, type SchemaDefinition } from 'mongoose';
import { tenantGuard } from './tenant-guard.ts';

export type Row = { _id: string; tenantId: string } & Record<string, unknown>;
export type Rows = Model<Row>;

export type IndexOf = {
  readonly fields: Readonly<Record<string, 1 | -1>>;
  readonly unique?: boolean;
  /** Only documents that fit are in the index. */
  readonly where?: Readonly<Record<string, unknown>>;
  /** Documents vanish this long after the (Date) field. */
  readonly expireAfterSeconds?: number;
};

export const mixed = Schema.Types.Mixed;

/** A connection of its own, with journaled majority writes; queries on unknown fields throw instead of matching everything. */
export async function connect(uri: string): Promise<Connection> {
  const connection = mongoose.createConnection(uri, {
    autoIndex: false,
    autoCreate: false,
    writeConcern: { w: 'majority', journal: true },
    readConcern: { level: 'majority' },
    serverSelectionTimeoutMS: 10_000,
  });
  connection.set('strictQuery', 'throw');
  return connection.asPromise();
}

/** A collection whose every call names its tenant. Beyond `fields` nothing can be stored. */
export function rowsOf(connection: Connection, name: string, fields: SchemaDefinition): Rows {
  const schema = new Schema(
    { _id: { type: String, required: true }, tenantId: { type: String, required: true }, ...fields },
    { strict: 'throw', strictQuery: 'throw', versionKey: false, minimize: false, collection: name },
  );
  schema.plugin(tenantGuard);
  return connection.model(name, schema) as unknown as Rows;
}

/** Creates collection and indexes that are missing; both may be there already. Transactions need the collection before they begin. */
export async function prepare(rows: Rows, indexes: readonly IndexOf[]): Promise<void> {
  await rows.createCollection().catch((error: unknown) => {
    if ((error as { codeName?: string }).codeName !== 'NamespaceExists' && (error as { code?: number }).code !== 48)
      throw error;
  });
  for (const { fields, unique, where, expireAfterSeconds } of indexes)
    await rows.collection.createIndex(fields as Record<string, 1 | -1>, {
      ...(unique ? { unique } : {}),
      ...(where ? { partialFilterExpression: where } : {}),
      ...(expireAfterSeconds === undefined ? {} : { expireAfterSeconds }),
    });
}

export const keyOf = (...parts: readonly string[]): string => parts.join(':');

/** Whether a write failed because its unique key is there already (also every one of an unordered batch). */
export function isDuplicate(error: unknown): boolean {
  const { code, writeErrors } = error as {
    code?: unknown;
    writeErrors?: readonly { code?: unknown; err?: { code?: unknown } }[];
  };
  if (writeErrors !== undefined && writeErrors.length > 0)
    return writeErrors.every((e) => (e.code ?? e.err?.code) === 11000);
  return code === 11000;
}
