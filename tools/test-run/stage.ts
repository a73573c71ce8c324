import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

export const CLONE = resolve(import.meta.dirname, '../..');

/** A program of node_modules, or one of ours, as a path inside the clone, with its arguments. */
export interface Program {
  readonly script: string;
  readonly args: readonly string[];
}

export interface Stage {
  readonly name: string;
  /** Run side by side; the stage passes when all end with 0. */
  readonly programs: readonly Program[];
}

const running = new Set<ChildProcess>();

/** Runs the stage's programs, prints one line with its time, and the output of those that failed. Never throws. */
export async function runStage(stage: Stage, env: NodeJS.ProcessEnv): Promise<boolean> {
  const start = performance.now();
  const results = await Promise.all(stage.programs.map((program) => runProgram(program, env, 'kept')));
  const passed = results.every((result) => result.code === 0);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`${passed ? 'ok  ' : 'FAIL'} ${stage.name} (${seconds} s)\n`);
  for (const { code, output } of results) if (code !== 0) process.stdout.write(`${output.trimEnd()}\n`);
  return passed;
}

export interface Ended {
  /** 128 when a signal ended it or it could not be started. */
  readonly code: number;
  /** Empty when it was shown while it came. */
  readonly output: string;
}

export async function runProgram(program: Program, env: NodeJS.ProcessEnv, output: 'kept' | 'shown'): Promise<Ended> {
  const child = spawn(process.execPath, [resolve(CLONE, program.script), ...program.args], {
    cwd: CLONE,
    env,
    stdio: output === 'kept' ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  });
  running.add(child);
  let text = '';
  child.stdout?.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  child.stderr?.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return { code: code ?? 128, output: text };
  } catch (error) {
    return { code: 128, output: `${(error as Error).message}\n` };
  } finally {
    running.delete(child);
  }
}

export function stopRunningPrograms(): void {
  for (const child of running) child.kill('SIGTERM');
}
