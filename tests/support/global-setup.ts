import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedDatabase, startEmbeddedDatabase } from '../../tools/embedded-database.ts';

declare global {
  var testDatabase: { database: EmbeddedDatabase; dir: string } | undefined;
}

/** One database server for all test files; each file takes a database of its own in it (test-database.ts). */
export default async function setUp(): Promise<void> {
  if (process.env.MONGODB_URI !== undefined && process.env.MONGODB_URI !== '') {
    process.env.TEST_MONGODB_URI = process.env.MONGODB_URI;
    return;
  }
  const dir = await mkdtemp(join(tmpdir(), 'inverso-test-'));
  const database = await startEmbeddedDatabase({ dir });
  globalThis.testDatabase = { database, dir };
  process.env.TEST_MONGODB_URI = database.uri;
}
