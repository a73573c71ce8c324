// npm test [-- jest arguments]: every stage, then one closing line with the counts of tests and stages.
// With arguments only jest runs, with these.
import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Counts, runJest } from './test-run/jest-run.ts';
import { endLeftovers } from './test-run/leftovers.ts';
import { CLONE, runStage, type Stage, stopRunningPrograms } from './test-run/stage.ts';

const RUN_ID = randomUUID();
const MARK = `INVERSO_TEST_RUN=${RUN_ID}`;
const TSC = 'node_modules/typescript/bin/tsc';
const STAGES: readonly Stage[] = [
  { name: 'pages build', programs: [{ script: 'tools/set-up/pages.mjs', args: [] }] },
  {
    name: 'format and lint',
    programs: [{ script: 'node_modules/@biomejs/biome/bin/biome', args: ['ci', '--colors=off'] }],
  },
  {
    name: 'types',
    programs: [
      { script: TSC, args: ['-p', 'tsconfig.json'] },
      { script: TSC, args: ['-p', 'tsconfig.browser.json'] },
    ],
  },
  {
    name: 'import law',
    programs: [
      {
        script: 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
        args: ['--config', '.dependency-cruiser.cjs', 'src', 'emulator', 'tools', 'tests'],
      },
    ],
  },
  { name: 'dead code', programs: [{ script: 'node_modules/knip/bin/knip.js', args: ['--no-progress'] }] },
];

async function main(jestArgs: readonly string[]): Promise<number> {
  const env = { ...process.env, INVERSO_TEST_RUN: RUN_ID, NODE_ENV: 'test', FORCE_COLOR: '0' };
  await mkdir(join(CLONE, '.local'), { recursive: true });
  let counts: Counts = { passed: 0, failed: 0 };
  if (jestArgs.length === 0) {
    for (const stage of STAGES) counts = add(counts, one(await runStage(stage, env)));
  }
  process.stdout.write('tests\n');
  counts = add(counts, await runJest(jestArgs, env));
  counts = add(counts, one(await nothingLeft()));
  process.stdout.write(`${counts.passed} passed, ${counts.failed} failed\n`);
  return counts.failed === 0 ? 0 : 1;
}

async function nothingLeft(): Promise<boolean> {
  const left = await endLeftovers(MARK);
  process.stdout.write(`${left.length === 0 ? 'ok  ' : 'FAIL'} no process left behind\n`);
  for (const { pid, command } of left) process.stdout.write(`${pid} ${command}\n`);
  return left.length === 0;
}

function one(passed: boolean): Counts {
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function add(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}

async function breakOff(): Promise<void> {
  stopRunningPrograms();
  await endLeftovers(MARK);
  process.exit(130);
}

process.once('SIGINT', breakOff);
process.once('SIGTERM', breakOff);
process.exitCode = await main(process.argv.slice(2));
