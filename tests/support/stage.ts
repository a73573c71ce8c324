import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { type RunningEmulator, startEmulator } from '../../emulator/start-emulator.ts';
import type { TenantFile } from '../../emulator/tenant/tenant-file.ts';
import { compose, type Product } from '../../src/server/compose.ts';
import { parseConfig } from '../../src/server/config.ts';
import { testDatabaseUri } from './test-database.ts';

export type Card = { readonly body: unknown; readonly actions?: unknown };
export type ChatEntry = {
  readonly id: string;
  readonly from: 'bot' | 'person';
  readonly text: string | null;
  readonly card: Card | null;
  readonly createdAt: string;
};
export type PressResult = { readonly status: number; readonly body: unknown };
export type Reply<T = unknown> = { readonly status: number; readonly body: T };

/** The product and an emulated Microsoft 365 around it, as `npm start` puts them together, in this process. */
export type Stage = {
  readonly emulator: RunningEmulator;
  readonly origin: string;
  /** The product's own database, to be looked at from outside. */
  readonly databaseUri: string;
  /** Ends the product's process at once, as a power cut would, and starts it again after `meanwhile` (`apart` only; else it is stopped in order). */
  killAndRestart(meanwhile?: () => Promise<void>): Promise<void>;
  /** The tab's API, in a person's name. */
  api<T = unknown>(personId: string, call: string, body?: unknown, headers?: Record<string, string>): Promise<Reply<T>>;
  control<T = unknown>(call: string, body?: unknown): Promise<T>;
  chat(personId: string): Promise<readonly ChatEntry[]>;
  /** The newest card in somebody's chat that says `words`, once it is there. */
  card(personId: string, words: string | RegExp): Promise<ChatEntry>;
  press(personId: string, press: Record<string, unknown>): Promise<PressResult>;
  /** Something of the person's own comes into their calendar. */
  ownAppointment(personId: string, start: string, end: string): Promise<void>;
  advance(duration: string): Promise<void>;
  close(): Promise<void>;
};

export const textOf = (card: Card | null): string => JSON.stringify(card ?? '');
/** Asks again until there is an answer; says what it waited for when there is none. */
export async function eventually<T>(what: string, ask: () => Promise<T | null | undefined | false>): Promise<T> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    await wait(100);
  }
  throw new Error(`waited in vain for ${what}`);
}

type Variables = Readonly<Record<string, string>>;

function variablesFor(emulator: RunningEmulator, port: number, tenant: TenantFile): Variables {
  return {
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    CLIENT_ID: emulator.clientId,
    CLIENT_SECRET: emulator.clientSecret,
    TENANT_IDS: emulator.tenantId,
    DATA_KEY: randomBytes(32).toString('base64'),
    LOG_LEVEL: process.env.STAGE_LOG ?? 'silent',
    LOCAL_ENDPOINTS: '1',
    GRAPH_URL: emulator.graph,
    LOGIN_URL: emulator.login,
    BOT_OPENID_URL: emulator.botOpenId,
    TEAMS_ORIGINS: new URL(emulator.teams).origin,
    CLOCK_URL: emulator.clock,
    ...(tenant.programMailbox == null ? {} : { PROGRAM_MAILBOX: tenant.programMailbox }),
  };
}

/** The product running somewhere; `kill` leaves nothing time to end what it does. */
type Running = { stop(): Promise<void>; kill(): Promise<void> };

/** In this process, behind `server`. */
async function runHere(variables: Variables, take: (product: Product | null) => void): Promise<Running> {
  const parsed = parseConfig(variables);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const product = await compose(parsed.config, pino({ level: parsed.config.logLevel }));
  take(product);
  product.startTicking();
  const stop = async () => {
    take(null);
    await product.stop();
  };
  return { stop, kill: stop };
}

const nodeBinary = join(import.meta.dirname, '..', '..', 'node_modules', 'node', 'bin', 'node');
const serverMain = join(import.meta.dirname, '..', '..', 'src', 'server', 'main.ts');

/** In a process of its own, as in production. */
async function runApart(variables: Variables): Promise<Running> {
  const child = spawn(nodeBinary, [serverMain], {
    // compiled once, however often it is started
    env: { PATH: process.env.PATH ?? '', NODE_COMPILE_CACHE: join(tmpdir(), 'inverso-compiled'), ...variables },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  await Promise.race([
    once(child, 'message'),
    ended.then(([code]) => Promise.reject(new Error(`the server ended with ${code}`))),
  ]);
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return { stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
};

export type StageOptions = {
  /** What the shared clock shows at the beginning; a Monday morning in Europe unless said otherwise. */
  readonly startAt?: string;
  /** The product in a process of its own, which can be killed. */
  readonly apart?: boolean;
  /** A database of the test's own; else a fresh one in the server of this run. */
  readonly databaseUri?: string;
  /** Further places than the emulator where the bot may answer. */
  readonly serviceOrigins?: readonly string[];
};

export async function openStage(tenant: TenantFile, options: StageOptions = {}): Promise<Stage> {
  const emulator = await startEmulator({ tenant, startAt: options.startAt ?? '2026-11-30T08:30:00.000Z' });
  let product: Product | null = null;
  const server = createServer((req, res) => product?.web(req, res));
  const port = await listen(server);
  if (options.apart) await new Promise((resolve) => server.close(resolve));
  const origin = `http://127.0.0.1:${port}`;
  emulator.setApp(origin);
  const variables = {
    ...variablesFor(emulator, port, tenant),
    MONGODB_URI: options.databaseUri ?? testDatabaseUri(),
    BOT_SERVICE_URLS: [new URL(emulator.connector).origin, ...(options.serviceOrigins ?? [])].join(','),
  };
  const begin = (): Promise<Running> =>
    options.apart
      ? runApart(variables)
      : runHere(variables, (p) => {
          product = p;
        });
  let running = await begin();

  const control = async <T>(call: string, body?: unknown): Promise<T> => {
    const [method = 'GET', path = ''] = call.includes(' ')
      ? call.split(' ')
      : [body === undefined ? 'GET' : 'POST', call];
    const json =
      body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
    const reply = await fetch(`${emulator.control}${path}`, { method, ...json });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${call}: ${reply.status} ${text}`);
    return JSON.parse(text) as T;
  };
  const chat = async (id: string) => (await control<{ activities: ChatEntry[] }>(`/chats/${id}`)).activities;

  const stage: Stage = {
    emulator,
    origin,
    databaseUri: variables.MONGODB_URI ?? '',
    async killAndRestart(meanwhile = async () => undefined) {
      await running.kill();
      await meanwhile();
      running = await begin();
    },
    async api<T>(personId: string, call: string, body?: unknown, headers: Record<string, string> = {}) {
      const { token } = await control<{ token: string }>(`/tokens/tab?user=${personId}`);
      const [method = 'GET', path = ''] = call.split(' ');
      const json = body === undefined ? {} : { body: JSON.stringify(body) };
      const reply = await fetch(`${origin}/api${path}`, {
        method,
        ...json,
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
      });
      return { status: reply.status, body: (await reply.json()) as T };
    },
    control,
    chat,
    card: (personId, words) =>
      eventually(`a card that says ${words} in the chat of ${personId}`, async () =>
        (await chat(personId)).findLast(
          (e) =>
            e.from === 'bot' &&
            (typeof words === 'string' ? textOf(e.card).includes(words) : words.test(textOf(e.card))),
        ),
      ),
    press: (personId, press) => control<PressResult>(`/chats/${personId}/actions`, press),
    async ownAppointment(personId, start, end) {
      const { token } = await control<{ token: string }>('/tokens/graph');
      const at = (dateTime: string) => ({ dateTime: dateTime.replace('Z', ''), timeZone: 'UTC' });
      const reply = await fetch(`${emulator.graph}/v1.0/users/${personId}/events`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ subject: 'Dentist', start: at(start), end: at(end) }),
      });
      if (reply.status !== 201) throw new Error(`no appointment: ${reply.status} ${await reply.text()}`);
    },
    async advance(duration) {
      await control('/clock', { advance: duration });
      await wait(50);
    },
    async close() {
      await running.stop();
      server.closeAllConnections();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
      await emulator.stop();
    },
  };
  return stage;
}
