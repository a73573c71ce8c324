import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GraphChecker, readExchanges } from './graph-checker.ts';

/** Every emulator of the suite, in whatever process, keeps its Graph exchanges in one directory (EXCHANGES_DIR). */
export function collectExchanges(): { readonly dir: string; readonly isOurs: boolean } {
  const given = process.env.EXCHANGES_DIR;
  if (given !== undefined && given !== '') return { dir: given, isOurs: false };
  const dir = mkdtempSync(join(tmpdir(), 'inverso-exchanges-'));
  process.env.EXCHANGES_DIR = dir;
  return { dir, isOurs: true };
}

const shownAtMost = 50;

/** Holds all that was collected against Graph's model; throws with what strays from it. A directory given from outside stays. */
export function checkExchanges({ dir, isOurs }: { readonly dir: string; readonly isOurs: boolean }): void {
  const checker = new GraphChecker();
  const found: string[] = [];
  let count = 0;
  try {
    for (const file of readdirSync(dir).filter((name) => name.endsWith('.jsonl'))) {
      const exchanges = readExchanges(readFileSync(join(dir, file), 'utf8'));
      count += exchanges.length;
      found.push(...checker.violations(exchanges));
    }
  } finally {
    if (isOurs) rmSync(dir, { recursive: true, force: true });
  }
  const line = `${count} Graph exchanges of the whole run, ${found.length} violations of Graph's model`;
  process.stdout.write(`${line}\n`);
  if (found.length > 0) throw new Error(`${line}:\n${found.slice(0, shownAtMost).join('\n')}`);
}
