import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type EmulatorOptions, type RunningEmulator, startEmulator } from '../../emulator/start-emulator.ts';
import { startEmbeddedDatabase } from '../embedded-database.ts';
import { freePort } from './free-port.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

/** The Teams window's, and those of further clones that run beside; a server takes the port after its window's. */
const TEAMS_PORTS = [3978, 3980, 3982, 3984, 3986];

export interface LocalRunOptions {
  /** Everything that the run keeps lies here: data, the emulator's state, keys, ports, logs. */
  readonly dir: string;
  readonly tenant: Pick<EmulatorOptions, 'tenant' | 'people' | 'seed' | 'startAt'>;
  /** A MongoDB of one's own; absent or empty: the embedded one. */
  readonly mongodbUri?: string | undefined;
  readonly logLevel?: string | undefined;
}

/** What people and scripts are told; the names are fixed. */
export type Places = Omit<RunningEmulator, 'remarks' | 'setApp' | 'stop'> & { readonly server: string };

export interface LocalRun {
  readonly places: Places;
  readonly remarks: readonly string[];
  readonly serverPid: number;
  /** The environment of the server, for further instances beside it. */
  readonly serverEnv: Readonly<Record<string, string>>;
  /** Resolves with a sentence when a part ends although nobody asked it to. */
  readonly broken: Promise<string>;
  /** Ends server, emulator and database in this order; safe to call twice. */
  stop(): Promise<void>;
}

type Ending = () => Promise<void>;

/** Starts database, emulated Microsoft 365 and server; when a part fails, those before it are stopped again. */
export async function startLocalRun(options: LocalRunOptions): Promise<LocalRun> {
  const dir = resolve(options.dir);
  await mkdir(dir, { recursive: true });
  const endings: Ending[] = [];
  let stopping: Promise<void> | null = null;
  const stop = () => {
    stopping ??= endInOrder(endings);
    return stopping;
  };
  try {
    return { ...(await startParts({ ...options, dir }, endings)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startParts(options: LocalRunOptions, endings: Ending[]): Promise<Omit<LocalRun, 'stop'>> {
  const { dir } = options;
  const database = await openDatabase(options, endings);
  const ports = await choosePorts(dir);
  const stateFile = join(dir, 'microsoft-365.json');
  const emulator = await startEmulator({ ...options.tenant, port: ports.teams, stateFile });
  endings.unshift(() => emulator.stop());
  emulator.setApp(`http://localhost:${ports.server}`);
  const serverEnv = await environment(options, emulator, database.uri);
  const server = await startServerProcess({ port: ports.server, env: serverEnv, logFile: join(dir, 'server.log') });
  endings.unshift(() => server.stop());
  const { setApp: _setApp, stop: _stop, remarks, ...places } = emulator;
  return {
    places: { server: server.url, ...places },
    remarks,
    serverPid: server.pid,
    serverEnv,
    broken: firstEnd(server, database.ended),
  };
}

async function openDatabase(
  { dir, mongodbUri }: LocalRunOptions,
  endings: Ending[],
): Promise<{ uri: string; ended: Promise<unknown> }> {
  if (mongodbUri) return { uri: mongodbUri, ended: new Promise(() => undefined) };
  const database = await startEmbeddedDatabase({ dir: join(dir, 'database') });
  endings.unshift(() => database.stop());
  return database;
}

async function firstEnd(server: ServerProcess, database: Promise<unknown>): Promise<string> {
  return await Promise.race([
    server.ended.then((code) => `The server ended unexpectedly (exit ${code}).`),
    database.then(() => 'The database ended unexpectedly.'),
  ]);
}

async function environment(
  { dir, logLevel }: LocalRunOptions,
  emulator: RunningEmulator,
  mongodbUri: string,
): Promise<Record<string, string>> {
  const mailbox = await programMailbox(emulator.control);
  return {
    MONGODB_URI: mongodbUri,
    CLIENT_ID: emulator.clientId,
    CLIENT_SECRET: emulator.clientSecret,
    TENANT_IDS: emulator.tenantId,
    DATA_KEY: await keptDataKey(dir),
    ...(mailbox === null ? {} : { PROGRAM_MAILBOX: mailbox }),
    LOG_LEVEL: logLevel ?? 'info',
    LOCAL_ENDPOINTS: '1',
    GRAPH_URL: emulator.graph,
    LOGIN_URL: emulator.login,
    BOT_OPENID_URL: emulator.botOpenId,
    BOT_SERVICE_URLS: new URL(emulator.connector).origin,
    TEAMS_ORIGINS: new URL(emulator.teams).origin,
    CLOCK_URL: emulator.clock,
  };
}

async function programMailbox(control: string): Promise<string | null> {
  const reply = await fetch(`${control}/app`);
  return z.object({ programMailbox: z.string().nullable() }).parse(await reply.json()).programMailbox;
}

const Ports = z.object({ teams: z.int().min(1), server: z.int().min(1) });

/** The ports of the last time, so that links in kept cards and events stay good; others where they are taken. */
async function choosePorts(dir: string): Promise<z.infer<typeof Ports>> {
  const file = join(dir, 'ports.json');
  const last = await readFile(file, 'utf8').then(
    (text) => Ports.parse(JSON.parse(text)),
    () => null,
  );
  const teams = await freePort(...(last === null ? [] : [last.teams]), ...TEAMS_PORTS);
  const forServer = [...(last === null ? [] : [last.server]), ...TEAMS_PORTS.map((port) => port + 1)];
  const server = await freePort(...forServer.filter((port) => port !== teams));
  await writeFile(file, JSON.stringify({ teams, server }));
  return { teams, server };
}

/** Self-declared facts of a kept run stay readable only with the key they were written with. */
async function keptDataKey(dir: string): Promise<string> {
  const file = join(dir, 'data-key');
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept !== null) return kept.trim();
  const key = randomBytes(32).toString('base64');
  await writeFile(file, key, { mode: 0o600 });
  return key;
}

async function endInOrder(endings: readonly Ending[]): Promise<void> {
  for (const end of endings) {
    await end().catch((error: Error) => process.stderr.write(`While stopping: ${error.message}\n`));
  }
}
