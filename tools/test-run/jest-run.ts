import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { CLONE, runProgram } from './stage.ts';

const JestResult = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numRuntimeErrorTestSuites: z.int(),
});

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Runs jest, its output shown as it comes; a file that could not run, and a jest that broke down, count as one failure each. */
export async function runJest(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Counts> {
  const file = join(CLONE, '.local', `jest-${process.pid}.json`);
  const program = {
    script: 'node_modules/jest/bin/jest.js',
    args: ['--ci', '--watchman=false', '--maxWorkers=2', '--json', `--outputFile=${file}`, ...args],
  };
  const { code } = await runProgram(program, env, 'shown');
  try {
    const result = JestResult.parse(JSON.parse(await readFile(file, 'utf8')));
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    return { passed: result.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    await rm(file, { force: true });
  }
}
