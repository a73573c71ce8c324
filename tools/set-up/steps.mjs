// How the steps of the set-up speak and fail. Runs on Node 18 or newer, without packages.
import { spawnSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const CLONE = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const LOCAL = join(CLONE, '.local');
export const NODE_24 = join(CLONE, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Something that the machine lacks (exit 69) or that went wrong in a step; `advice` says what to do about it. */
export class SetUpFailure extends Error {
  constructor(message, { advice = '', output = '', exitCode = 69 } = {}) {
    super(message);
    this.advice = advice;
    this.output = output;
    this.exitCode = exitCode;
  }
}

export function say(line) {
  process.stderr.write(`set-up: ${line}\n`);
}

/** Does `work` and says on one line of standard error what, why and how long it took. */
export async function step(what, reason, work) {
  process.stderr.write(`set-up: ${what} (${reason}) … `);
  const start = performance.now();
  try {
    const result = await work();
    process.stderr.write(`${((performance.now() - start) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    process.stderr.write(`failed after ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
    throw error;
  }
}

/** Runs a program to its end; its output is kept back and shown only where the step fails. */
export function run(program, args, { cwd = CLONE, env = {}, shell = false, timeout } = {}) {
  const done = spawnSync(program, args, {
    cwd,
    shell,
    timeout,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  const output = `${done.stdout ?? ''}${done.stderr ?? ''}${done.error ? `${done.error.message}\n` : ''}`;
  return { ok: done.status === 0, output, stdout: done.stdout ?? '' };
}

/** As `run`, but a failure ends the set-up with this message and advice, and the end of the output. */
export function mustRun(program, args, { message, advice, ...options }) {
  const done = run(program, args, options);
  if (!done.ok) throw new SetUpFailure(message, { advice, output: done.output.split('\n').slice(-25).join('\n') });
  return done;
}

export function isRootOnDebian() {
  return process.platform === 'linux' && process.getuid?.() === 0 && run('apt-get', ['--version']).ok;
}

/** False when apt could not bring them; the caller then goes its next way. */
export function aptInstall(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  return (
    run('apt-get', ['update', '-q'], { env }).ok &&
    run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { env }).ok
  );
}
