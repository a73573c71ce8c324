import { openStore, type Store } from '../../src/store/open-store.ts';
import { testDatabaseUri } from './test-database.ts';

/** What the clock of a test store shows. */
export const storeNow = '2026-11-24T09:00:00.000Z';

/** A store as one process has it, on a fresh database or on the one that another store of this test uses. */
export const openTestStore = (uri = testDatabaseUri()): Promise<Store> => openStore({ uri, now: () => storeNow });

/** Two processes on one fresh database; `close` ends both. */
export async function openTwoStores(): Promise<{ one: Store; other: Store; uri: string; close(): Promise<void> }> {
  const uri = testDatabaseUri();
  const [one, other] = await Promise.all([openTestStore(uri), openTestStore(uri)]);
  return {
    one,
    other,
    uri,
    close: async () => {
      await one.close();
      await other.close();
    },
  };
}
