import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type EmulatorOptions, type RunningEmulator, startEmulator } from '../../emulator/start-emulator.ts';
import type { TenantFile } from '../../emulator/tenant/tenant-file.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers are read as scripts read them, field by field
export type Answered = any;

export interface Answer {
  readonly status: number;
  readonly body: Answered;
  readonly headers: Headers;
}

export interface Activity {
  readonly type: string;
  readonly [name: string]: Answered;
}

/** A bot that keeps what it is sent and answers as it is told. */
export interface ListeningBot {
  readonly origin: string;
  readonly activities: Activity[];
  readonly tokens: string[];
  reply: (activity: Activity) => { status?: number; body?: unknown; delayMs?: number };
  stop(): Promise<void>;
}

const read = async (request: AsyncIterable<Uint8Array>): Promise<string> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

export async function startBot(): Promise<ListeningBot> {
  const bot: { activities: Activity[]; tokens: string[]; reply: ListeningBot['reply'] } = {
    activities: [],
    tokens: [],
    reply: () => ({}),
  };
  const server = createServer(async (request, response) => {
    const body = await read(request);
    // a tab's page is asked for where the app is
    if (request.method !== 'POST') return void response.end();
    const activity: Activity = JSON.parse(body);
    bot.activities.push(activity);
    bot.tokens.push(String(request.headers.authorization).slice('Bearer '.length));
    const { status = 200, body: answer = {}, delayMs = 0 } = bot.reply(activity);
    setTimeout(() => {
      response.statusCode = status;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answer));
    }, delayMs);
  });
  const port = await listening(server);
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return Object.assign(bot, { origin: `http://127.0.0.1:${port}`, stop });
}

export interface Client {
  readonly emulator: RunningEmulator;
  readonly bot: ListeningBot;
  /** A Graph request under /v1.0 with the app's own token, unless headers say otherwise. */
  graph(method: string, path: string, options?: { body?: unknown; headers?: Record<string, string> }): Promise<Answer>;
  control(method: string, path: string, body?: unknown): Promise<Answer>;
  connector(method: string, path: string, body?: unknown): Promise<Answer>;
  token(scope: string): Promise<string>;
  stop(): Promise<void>;
}

async function call(
  url: string,
  { method, body, headers = {} }: { method: string; body?: unknown; headers?: Record<string, string> },
): Promise<Answer> {
  const text = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
  const response = await fetch(url, { method, headers: { 'content-type': 'application/json', ...headers }, ...text });
  const content = await response.text();
  let parsed: unknown = content;
  try {
    parsed = content === '' ? null : JSON.parse(content);
  } catch {
    // text stays text
  }
  return { status: response.status, body: parsed, headers: response.headers };
}

export async function requestToken(emulator: RunningEmulator, form: Record<string, string>): Promise<Answer> {
  const response = await fetch(`${emulator.login}/${emulator.tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  return { status: response.status, body: await response.json(), headers: response.headers };
}

/** An emulator with a bot beside it. Limits are off unless a test is about them: tests ask faster than people do. */
export async function startClient(options: EmulatorOptions & { limits?: boolean } = {}): Promise<Client> {
  const { limits = false, ...rest } = options;
  const bot = await startBot();
  const emulator = await startEmulator({ ...rest, app: bot.origin });
  const tokens = new Map<string, Promise<string>>();
  const fresh = async (scope: string): Promise<string> => {
    const answer = await requestToken(emulator, {
      grant_type: 'client_credentials',
      client_id: emulator.clientId,
      client_secret: emulator.clientSecret,
      scope,
    });
    return answer.body.access_token;
  };
  const token = (scope: string): Promise<string> => {
    const known = tokens.get(scope) ?? fresh(scope);
    tokens.set(scope, known);
    return known;
  };
  const control: Client['control'] = (method, path, body) => call(emulator.control + path, { method, body });
  await control('PUT', '/faults', { limits });
  return {
    emulator,
    bot,
    token,
    control,
    graph: async (method, path, { body, headers = {} } = {}) => {
      const authorization = `Bearer ${await token('https://graph.microsoft.com/.default')}`;
      return call(`${emulator.graph}/v1.0${path}`, { method, body, headers: { authorization, ...headers } });
    },
    connector: async (method, path, body) => {
      const authorization = `Bearer ${await token('https://api.botframework.com/.default')}`;
      return call(emulator.connector + path, { method, body, headers: { authorization } });
    },
    stop: async () => {
      await emulator.stop();
      await bot.stop();
    },
  };
}

/** The links of Graph name its own host; a client that talks to the emulator keeps only what follows. */
export const pathOf = (link: string): string => link.replace('https://graph.microsoft.com/v1.0', '');

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const ids = {
  ceo: id(1),
  head: id(2),
  lead: id(3),
  junior: id(4),
  guest: id(5),
  left: id(6),
  noMail: id(7),
  closed: id(8),
  nepal: id(9),
  group: id(90),
};

/** A small tenant, untidy on purpose. */
export const smallTenant: TenantFile = {
  tenantId: '11111111-1111-4111-8111-111111111111',
  name: 'Fabrikam',
  domain: 'fabrikam.example',
  people: [
    {
      id: ids.ceo,
      displayName: 'Wanda Chief',
      mail: 'wanda@fabrikam.example',
      managerId: null,
      jobTitle: 'CEO',
      timeZone: 'W. Europe Standard Time',
      preferredLanguage: 'it-IT',
      busy: [{ start: '2026-11-30T09:00:00Z', end: '2026-11-30T10:00:00Z', status: 'busy' }],
    },
    {
      id: ids.head,
      displayName: "Hal O'Head",
      mail: 'hal@fabrikam.example',
      managerId: ids.ceo,
      department: 'R&D',
      roles: ['Admin'],
    },
    {
      id: ids.lead,
      displayName: 'Lena Lead',
      mail: 'lena@fabrikam.example',
      managerId: ids.head,
      workingHours: { days: ['monday', 'tuesday'], start: '09:00', end: '13:00' },
      timeZone: 'Europe/Rome',
    },
    {
      id: ids.junior,
      displayName: 'Jun Junior',
      mail: 'jun@fabrikam.example',
      managerId: ids.lead,
      employeeHireDate: '2025-09-01',
      employeeLeaveDateTime: '2027-01-31T00:00:00Z',
    },
    { id: ids.guest, displayName: 'Gus Guest', mail: 'gus@adatum.example', managerId: ids.lead, userType: 'Guest' },
    {
      id: ids.left,
      displayName: 'Left Already',
      mail: 'left@fabrikam.example',
      managerId: 'nobody-knows',
      accountEnabled: false,
    },
    { id: ids.noMail, displayName: 'Noor \u202Eمحمد 🦊', managerId: ids.lead, teams: false },
    {
      id: ids.closed,
      displayName: 'Jun Junior',
      mail: 'closed@fabrikam.example',
      managerId: ids.head,
      calendarAccess: false,
    },
    {
      id: ids.nepal,
      displayName: 'Nima Sherpa',
      mail: 'nima@fabrikam.example',
      managerId: ids.lead,
      timeZone: 'Asia/Kathmandu',
      automaticReplies: { status: 'alwaysEnabled', message: 'Away' },
    },
  ],
  groups: [{ id: ids.group, displayName: 'Shadowing 2026', members: [ids.head, ids.junior, ids.nepal] }],
  programMailbox: 'mentoring@fabrikam.example',
};
