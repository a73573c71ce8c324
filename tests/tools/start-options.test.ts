import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onFirstRun, takeDir } from '../../tools/local-run/kept-run.ts';
import { readStartOptions } from '../../tools/local-run/start-options.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'inverso-start-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

describe('the arguments of npm start', () => {
  test('when there are none, then nothing is chosen', async () => {
    expect(await readStartOptions([])).toEqual({ fresh: false, tenant: null });
  });

  test('when a size is given, then the seed is 1', async () => {
    expect(await readStartOptions(['--fresh', '--people', '50'])).toEqual({
      fresh: true,
      tenant: { people: 50, seed: 1 },
    });
  });

  test.each([
    [['--people', 'many'], 64, '--people'],
    [['--people', '0'], 64, '--people'],
    [['--seed', '-1'], 64, '--seed'],
    [['--colour', 'red'], 64, '--colour'],
    [['--tenant', 'no-such-file.json'], 65, 'no-such-file.json'],
    [['--tenant', 'x.json', '--people', '3'], 64, '--people'],
  ])('when the arguments are %j, then the refusal has code %i and names %s', async (args, exitCode, named) => {
    const refusal = readStartOptions(args);
    await expect(refusal).rejects.toMatchObject({ exitCode });
    await expect(refusal).rejects.toThrow(named);
  });

  test('when a tenant file is no tenant, then the refusal names file and field', async () => {
    const file = join(dir, 'tenant.json');
    await writeFile(file, JSON.stringify({ people: [{ displayName: 'Ann' }] }));
    const refusal = readStartOptions(['--tenant', file]);
    await expect(refusal).rejects.toMatchObject({ exitCode: 65 });
    await expect(refusal).rejects.toThrow(/tenant\.json.*(id|tenantId|people)/);
  });
});

describe('the kept data', () => {
  test('when a second start chooses nothing, then it gets the tenant of the first', async () => {
    await takeDir(dir, { fresh: false, tenant: { people: 9, seed: 2 } });
    expect(await takeDir(dir, { fresh: false, tenant: null })).toEqual({ people: 9, seed: 2 });
  });

  test('when a second start chooses another tenant, then it is refused, and with fresh it is taken', async () => {
    await takeDir(dir, { fresh: false, tenant: { people: 9, seed: 2 } });
    await expect(takeDir(dir, { fresh: false, tenant: { people: 8, seed: 2 } })).rejects.toMatchObject({
      exitCode: 64,
    });
    expect(await takeDir(dir, { fresh: true, tenant: { people: 8, seed: 2 } })).toEqual({ people: 8, seed: 2 });
  });

  test('when filling failed, then it is tried again; when it went well, then never again', async () => {
    let times = 0;
    const fill = async () => {
      times++;
      if (times === 1) throw new Error('no');
    };
    await expect(onFirstRun(dir, fill)).rejects.toThrow('no');
    await onFirstRun(dir, fill);
    await onFirstRun(dir, fill);
    expect(times).toBe(2);
  });
});
