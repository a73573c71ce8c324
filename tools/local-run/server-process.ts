import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const CLONE = resolve(import.meta.dirname, '../..');
const START_TIME_OUT_MS = 60_000;
/** The server drains for up to 20 s. */
const STOP_TIME_OUT_MS = 30_000;

export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** Resolves with its exit code when the process has ended, asked or not; 128 after a signal. */
  readonly ended: Promise<number>;
  stop(): Promise<void>;
  /** Ends as a power cut does. */
  kill(): Promise<void>;
}

export interface ServerOptions {
  readonly port: number;
  /** Variables of interfaces.md, "Environment of the server"; PORT and PUBLIC_URL follow from `port`. */
  readonly env: Readonly<Record<string, string>>;
  /** Its log lines go here, standard error as well. */
  readonly logFile: string;
}

/** Starts `src/server/main.ts` as a process of its own and resolves when `/readyz` agrees; throws with the end of its log. */
export async function startServerProcess(options: ServerOptions): Promise<ServerProcess> {
  const url = `http://localhost:${options.port}`;
  const child = await launch(options, url);
  const ended = once(child, 'exit').then(([code]) => (code as number | null) ?? 128);
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    const lateKill = setTimeout(() => child.kill('SIGKILL'), STOP_TIME_OUT_MS);
    await ended;
    clearTimeout(lateKill);
  };
  try {
    await becomeReady(url, child);
  } catch (error) {
    await end('SIGKILL');
    throw new Error(`The server did not start: ${(error as Error).message}\n${await logEnd(options.logFile)}`);
  }
  return { url, pid: child.pid as number, ended, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

async function launch(options: ServerOptions, url: string): Promise<ChildProcess> {
  const preload = pathToFileURL(resolve(CLONE, 'tools/set-up/end-with-parent.mjs')).href;
  const log = await open(options.logFile, 'a');
  // A process group of its own: Ctrl-C in the terminal reaches the starter, which ends the parts in their order.
  const child = spawn(process.execPath, ['--import', preload, resolve(CLONE, 'src/server/main.ts')], {
    cwd: CLONE,
    env: { ...inherited(), ...options.env, PORT: String(options.port), PUBLIC_URL: url },
    stdio: ['ignore', log.fd, log.fd, 'ipc'],
    detached: true,
  });
  await Promise.race([once(child, 'spawn'), once(child, 'error').then(([error]) => Promise.reject(error))]);
  await log.close();
  return child;
}

/** Nothing of the caller's own configuration may slip into the local server. */
function inherited(): NodeJS.ProcessEnv {
  const names = [
    'PATH',
    'HOME',
    'TMPDIR',
    'TEMP',
    'SystemRoot',
    'LANG',
    'TZ',
    'NODE_EXTRA_CA_CERTS',
    'INVERSO_TEST_RUN',
  ];
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}

async function becomeReady(url: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + START_TIME_OUT_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`it ended with ${child.exitCode ?? child.signalCode}`);
    }
    const reply = await fetch(`${url}/readyz`).catch(() => null);
    await reply?.body?.cancel();
    if (reply?.ok) return;
    await sleep(100);
  }
  throw new Error('it was not ready within a minute');
}

async function logEnd(file: string): Promise<string> {
  const log = await readFile(file, 'utf8').catch(() => '');
  return log.trimEnd().split('\n').slice(-15).join('\n');
}
