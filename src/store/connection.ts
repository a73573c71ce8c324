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

/** Journaled majority writes: what was acknowledged survives the loss of a server and of its power. */
export const durable = { w: 'majority', journal: true } as const;

/**
 * A connection of its own. Queries on unknown fields throw instead of matching everything, and an object where a value
 * belongs is compared as a value (`sanitizeFilter`): operators count only where this folder wrote them (`operator`).
 */
export async function connect(uri: string): Promise<Connection> {
  const connection = mongoose.createConnection(uri, {
    autoIndex: false,
    autoCreate: false,
    writeConcern: durable,
    readConcern: { level: 'majority' },
    serverSelectionTimeoutMS: 10_000,
  });
  connection.set('strictQuery', 'throw');
  connection.set('sanitizeFilter', true);
  try {
    return await connection.asPromise();
  } catch (error) {
    await connection.destroy();
    throw error;
  }
}

/** A query operator of our own, e.g. `operator({ $lte: now })`; everything else in a filter is a plain value. */
export const operator = <T extends object>(condition: T): T => mongoose.trusted(condition) as T;

/** A collection whose every call names its tenant. Beyond `fields` nothing can be stored. */
export function rowsOf(connection: Connection, name: string, fields: SchemaDefinition): Rows {
  const schema = new Schema(
    { _id: { type: String, required: true }, tenantId: { type: String, required: true }, ...fields },
    { strict: 'throw', strictQuery: 'throw', versionKey: false, minimize: false, collection: name },
  );
  schema.plugin(tenantGuard);
  return connection.model(name, schema) as unknown as Rows;
}

/** A key made of parts that may themselves hold the separator. */
export const keyOf = (...parts: readonly string[]): string =>
  parts.map((part) => part.replaceAll('%', '%25').replaceAll(':', '%3A')).join(':');

/**
 * The one document of a tenant with this key. `_id` stands first: the embedded database looks a filter of several fields up by
 * the first of them that has an index, and by the tenant alone it would read all of the tenant's documents.
 */
export const oneOf = (tenantId: string, ...parts: readonly string[]): { _id: string; tenantId: string } => ({
  _id: keyOf(tenantId, ...parts),
  tenantId,
});

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

/** Inserts; false when the unique key is there already. */
export async function insertNew(rows: Rows, row: Row): Promise<boolean> {
  try {
    await rows.create([row]);
    return true;
  } catch (error) {
    if (isDuplicate(error)) return false;
    throw error;
  }
}

/** Writes the row, whether it was there before or not. Two at once both succeed; the later write stays. */
export async function putRow(rows: Rows, row: Row): Promise<void> {
  const { _id, ...fields } = row;
  const { tenantId } = row;
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const done = await rows.updateOne({ _id, tenantId }, { $set: fields });
    if (done.matchedCount === 1 || (await insertNew(rows, row))) return;
  }
  throw new Error(`${rows.modelName} ${_id} came and went while it was written`);
}
