import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalRun } from '../../tools/local-run/start-local-run.ts';
import { commandOf } from '../../tools/processes.ts';
import { testDatabaseUri } from '../support/test-database.ts';

describe('a local run', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'inverso-local-run-'));
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));

  test('when it starts, then the server is ready and the emulator knows where it is; when it stops, both are gone', async () => {
    const run = await startLocalRun({ dir, tenant: { people: 12, seed: 3 }, mongodbUri: testDatabaseUri() });
    const { server, control, teams } = run.places;
    expect((await fetch(`${server}/readyz`)).status).toBe(200);
    expect(await (await fetch(`${control}/app`)).json()).toMatchObject({ app: server });

    await run.stop();
    await run.stop();
    await expect(fetch(`${server}/livez`)).rejects.toThrow('fetch failed');
    await expect(fetch(teams)).rejects.toThrow('fetch failed');
  });

  test('when it starts again with its own database, then tenant, ports and key are the same', async () => {
    const first = await startLocalRun({ dir, tenant: { people: 12, seed: 3 } });
    await first.stop();
    const second = await startLocalRun({ dir, tenant: { people: 12, seed: 3 } });
    // what can be called in a run is each run's own
    expect(JSON.stringify(second.places)).toBe(JSON.stringify(first.places));
    expect({ ...second.serverEnv, MONGODB_URI: '' }).toEqual({ ...first.serverEnv, MONGODB_URI: '' });
    await second.stop();
  });

  test('when the server dies unasked, then the run says so and can still be stopped', async () => {
    const run = await startLocalRun({ dir, tenant: { people: 12, seed: 3 }, mongodbUri: testDatabaseUri() });
    expect(commandOf(run.serverPid)).toContain('src/server/main.ts');
    process.kill(run.serverPid, 'SIGKILL');
    expect(await run.broken).toBe('The server ended unexpectedly (exit 128).');
    await run.stop();
  });

  test('when the database cannot be reached, then the start fails with the reason and leaves nothing running', async () => {
    const start = startLocalRun({ dir, tenant: { people: 12, seed: 3 }, mongodbUri: 'mongo:nonsense' });
    await expect(start).rejects.toThrow(/The server did not start: it ended with 78\n(.*\n)*MONGODB_URI/);
  });
});
