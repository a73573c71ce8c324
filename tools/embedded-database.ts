import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { mongo } from 'mongoose';
import { commandOf, stopProcess } from './processes.ts';

const CLONE = resolve(import.meta.dirname, '..');
const START_TIME_OUT_MS = 60_000;
/** SecantusDB waits up to 7 s for open connections before it closes its files. */
const STOP_TIME_OUT_MS = 20_000;

export interface EmbeddedDatabase {
  /** Names the database `inverso`; another database of the same server has another path in the URI. */
  readonly uri: string;
  readonly pid: number;
  readonly port: number;
  /** Resolves with the exit code when the process has ended, asked or not. */
  readonly ended: Promise<number | null>;
  /** Ends cleanly; resolves when the process is gone and its files are closed. */
  stop(): Promise<void>;
  /** Ends as a power cut does (SIGKILL); what was acknowledged is there after the next start. */
  kill(): Promise<void>;
}

export interface EmbeddedDatabaseOptions {
  /** Data, log and process note lie here; one running database per directory. */
  readonly dir: string;
  /** Free port when absent. */
  readonly port?: number;
}

/**
 * Starts SecantusDB from `.local/database-venv` on 127.0.0.1 and resolves when it answers a ping.
 * A trap of this database: creating a collection or its first index while another request inserts into that same,
 * still missing collection blocks both for ever. Await `Model.init()` before the first write.
 * Throws when the virtual environment is missing, when another living run uses `dir`, and when the
 * database ends or stays silent for a minute (the message quotes the end of its log).
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const dir = resolve(options.dir);
  await mkdir(join(dir, 'data'), { recursive: true });
  await endStaleRun(dir);
  const child = await launch(dir, options.port ?? 0);
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  try {
    const port = await listeningPort(dir, child);
    const uri = `mongodb://127.0.0.1:${port}/inverso?replicaSet=secantus`;
    await waitForPing(uri);
    await writeFile(noteFile(dir), JSON.stringify({ pid: child.pid, port, owner: process.pid }));
    return running({ dir, child, port, uri, ended });
  } catch (error) {
    child.kill('SIGKILL');
    throw new Error(`The embedded database did not start: ${(error as Error).message}\n${await logEnd(dir)}`);
  }
}

interface Running {
  readonly dir: string;
  readonly child: ChildProcess;
  readonly port: number;
  readonly uri: string;
  readonly ended: Promise<number | null>;
}

function running({ dir, child, port, uri, ended }: Running): EmbeddedDatabase {
  const pid = child.pid as number;
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    const lateKill = setTimeout(() => child.kill('SIGKILL'), STOP_TIME_OUT_MS);
    await ended;
    clearTimeout(lateKill);
    await rm(noteFile(dir), { force: true });
  };
  return { uri, pid, port, ended, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

async function launch(dir: string, port: number): Promise<ChildProcess> {
  const python = venvPython();
  if (!existsSync(python)) {
    throw new Error(`No embedded database in ${python}: run "npm start" or "npm test" once, or set MONGODB_URI.`);
  }
  // An own empty configuration, because SecantusDB would otherwise take one from the home directory or from /etc.
  await writeFile(join(dir, 'secantusd.toml'), '');
  const log = await open(logFile(dir), 'w');
  const args = [join(CLONE, 'tools/set-up/secantusd.py'), '--config', join(dir, 'secantusd.toml')];
  args.push('--host', '127.0.0.1', '--port', String(port), '--storage-path', join(dir, 'data'));
  args.push('--sync-on-commit', '--cache-size', '512M', '--log-level', 'INFO');
  // A process group of its own: Ctrl-C in the terminal must reach the server first and the database last.
  const child = spawn(python, args, { stdio: ['pipe', log.fd, log.fd], cwd: dir, detached: true });
  child.stdin?.on('error', () => undefined);
  await Promise.race([once(child, 'spawn'), once(child, 'error').then(([error]) => Promise.reject(error))]);
  await log.close();
  return child;
}

/** The port stands in the log's first line; asking for port 0 leaves no moment in which another process could take it. */
async function listeningPort(dir: string, child: ChildProcess): Promise<number> {
  const until = Date.now() + START_TIME_OUT_MS;
  while (Date.now() < until) {
    const port = /listening on 127\.0\.0\.1:(\d+)/.exec(await readFile(logFile(dir), 'utf8'))?.[1];
    if (port !== undefined) return Number(port);
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`it ended with ${child.exitCode ?? child.signalCode}`);
    }
    await sleep(25);
  }
  throw new Error('it did not listen within a minute');
}

async function waitForPing(uri: string): Promise<void> {
  const client = new mongo.MongoClient(uri, { serverSelectionTimeoutMS: START_TIME_OUT_MS });
  try {
    await client.db('admin').command({ ping: 1 });
  } finally {
    await client.close();
  }
}

/** A database whose starter was killed may still be closing its files; a living starter keeps its directory. */
async function endStaleRun(dir: string): Promise<void> {
  const note = await readFile(noteFile(dir), 'utf8').catch(() => null);
  if (note === null) return;
  const { pid, owner } = JSON.parse(note) as { pid: number; owner: number };
  const isOurs = commandOf(pid)?.includes(dir) ?? false;
  if (isOurs && owner !== process.pid && (commandOf(owner)?.includes('node') ?? false)) {
    throw new Error(`Process ${owner} is running with the data in ${dir}; stop it first.`);
  }
  if (isOurs) await stopProcess(pid, STOP_TIME_OUT_MS);
  await rm(noteFile(dir), { force: true });
}

function venvPython(): string {
  const venv = join(CLONE, '.local/database-venv');
  return process.platform === 'win32' ? join(venv, 'Scripts/python.exe') : join(venv, 'bin/python');
}

async function logEnd(dir: string): Promise<string> {
  const log = await readFile(logFile(dir), 'utf8').catch(() => '');
  return log.split('\n').slice(-15).join('\n');
}

function noteFile(dir: string): string {
  return join(dir, 'process.json');
}

function logFile(dir: string): string {
  return join(dir, 'secantusd.log');
}
