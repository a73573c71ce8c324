import { rm } from 'node:fs/promises';
import { checkExchanges } from './suite-exchanges.ts';

/** The data is thrown away, so the database need not close its files in order. Strayed Graph exchanges fail the run. */
export default async function tearDown(): Promise<void> {
  const running = globalThis.testDatabase;
  if (running !== undefined) {
    await running.database.kill();
    await rm(running.dir, { recursive: true, force: true });
  }
  if (globalThis.testExchanges !== undefined) checkExchanges(globalThis.testExchanges);
}
