import { randomUUID } from 'node:crypto';

/** The URI of a fresh, empty database in the server of this test run; call it once per test file. */
export function testDatabaseUri(): string {
  const server = process.env.TEST_MONGODB_URI;
  if (server === undefined) throw new Error('No test database: this file must run in the jest project "node".');
  const uri = new URL(server);
  uri.pathname = `/test-${randomUUID()}`;
  return uri.href;
}
