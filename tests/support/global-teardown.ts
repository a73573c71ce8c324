import { rm } from 'node:fs/promises';

/** The data is thrown away, so the database need not close its files in order. */
export default async function tearDown(): Promise<void> {
  const running = globalThis.testDatabase;
  if (running === undefined) return;
  await running.database.kill();
  await rm(running.dir, { recursive: true, force: true });
}
