import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedDatabase, startEmbeddedDatabase } from '../../tools/embedded-database.ts';
import { collectExchanges } from './suite-exchanges.ts';

declare global {
  var testDatabase: { database: EmbeddedDatabase; dir: string } | undefined;
  var testExchanges: ReturnType<typeof collectExchanges> | undefined;
}

/** One database server for all test files; each file takes a database of its own in it (test-database.ts). Graph exchanges are collected. */
export default async function setUp(): Promise<void> {
  globalThis.testExchanges = collectExchanges();
  if (process.env.MONGODB_URI !== undefined && process.env.MONGODB_URI !== '') {
    process.env.TEST_MONGODB_URI = process.env.MONGODB_URI;
    return;
  }
  const dir = await mkdtemp(join(tmpdir(), 'inverso-test-'));
  const database = await startEmbeddedDatabase({ dir });
  globalThis.testDatabase = { database, dir };
  process.env.TEST_MONGODB_URI = database.uri;
}
