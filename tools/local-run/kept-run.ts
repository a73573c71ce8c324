import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { commandOf } from '../processes.ts';
import { Refusal, type StartOptions, type TenantChoice } from './start-options.ts';

const DEFAULT_TENANT: TenantChoice = { people: 200, seed: 1 };

/**
 * Makes `dir` this process's, emptied when a fresh start is asked for, and says which tenant lives in it: the kept one, so
 * that a second start finds its people again. Throws a Refusal when another run is using it, or holds another tenant.
 */
export async function takeDir(dir: string, { fresh, tenant }: StartOptions): Promise<TenantChoice> {
  const claim = join(dir, 'run.json');
  await refuseWhereRunning(claim);
  const choice = join(dir, 'tenant.json');
  const kept = fresh ? null : await readFile(choice, 'utf8').catch(() => null);
  const before = kept === null ? null : (JSON.parse(kept) as TenantChoice);
  if (before !== null && tenant !== null && !isDeepStrictEqual(tenant, before)) {
    throw new Refusal(64, 'The kept data belong to another tenant: add --fresh to start over with this one.');
  }
  if (fresh) await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  await writeFile(claim, JSON.stringify({ pid: process.pid }));
  const chosen = before ?? tenant ?? DEFAULT_TENANT;
  await writeFile(choice, JSON.stringify(chosen));
  return chosen;
}

export async function releaseDir(dir: string): Promise<void> {
  await rm(join(dir, 'run.json'), { force: true });
}

async function refuseWhereRunning(claim: string): Promise<void> {
  const note = await readFile(claim, 'utf8').catch(() => null);
  if (note === null) return;
  const { pid } = JSON.parse(note) as { pid: number };
  if (pid === process.pid || !commandOf(pid)?.includes('start.ts')) return;
  throw new Refusal(64, `This clone is already running (process ${pid}); stop it first, or use a second clone.`);
}

/** Does `fill` once in the life of the data in `dir`; a failure leaves it to be tried at the next start. */
export async function onFirstRun(dir: string, fill: () => Promise<void>): Promise<void> {
  const mark = join(dir, 'filled');
  const filled = await readFile(mark, 'utf8').then(
    () => true,
    () => false,
  );
  if (filled) return;
  await fill();
  await writeFile(mark, '');
}
