import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../tools/local-run/free-port.ts';
import { type ActionOnCard, actionsIn } from './card-actions.ts';
import { eventually } from './stage.ts';

export type PlaygroundPerson = { readonly id: string; readonly name: string; readonly mail: string };
export type PlaygroundMessage = { readonly id: string; text: string | null; card: unknown };
type Bot = { readonly origin: string; readonly control: string };
type Reply = { readonly type: string; readonly value: unknown };

const cli = join(import.meta.dirname, '..', '..', 'node_modules/@microsoft/m365agentsplayground/cli.js');
const chat = 'a:playground';
const member = (n: number) =>
  `{id: "29:other${n}", name: Other ${n}, userPrincipleName: other${n}@contoso.example, aadObjectId: 00000000-0000-4000-9000-00000000000${n}, givenName: Other, surname: "${n}", email: other${n}@contoso.example}`;

/** The Playground wants five further users, a group chat and a team, though nothing happens in them. */
const config = (tenantId: string, { id, name, mail }: PlaygroundPerson): string => `version: "0.1.1"
tenantId: ${tenantId}
bot: {id: "28:inverso", name: Inverso}
currentUser: {id: "29:me", name: "${name}", userPrincipleName: ${mail}, aadObjectId: ${id}, givenName: "${name}", surname: "-", email: ${mail}}
users: [${[1, 2, 3, 4, 5].map(member).join(', ')}]
personalChat: {id: "${chat}"}
groupChat: {id: "19:group", name: Group}
team: {id: team, name: Team, aadGroupId: 00000000-0000-4000-9000-000000000031, channels: [{id: announcements, name: Announcements}]}
`;

const bodyOf = async (message: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

/** What the Playground sends has no token, for it knows no emulated sign-in: this adds one as the Bot Connector would. */
function signingProxy(botOf: () => Bot | null): Server {
  return createServer(async (incoming, outgoing) => {
    const body = await bodyOf(incoming);
    const bot = botOf();
    // it looks at first whether anybody is there
    if (bot === null || incoming.method !== 'POST') return void outgoing.writeHead(200).end();
    const { serviceUrl } = JSON.parse(body) as { serviceUrl: string };
    const signed = await fetch(`${bot.control}/tokens/bot?serviceUrl=${encodeURIComponent(serviceUrl)}`);
    const { token } = (await signed.json()) as { token: string };
    const reply = await fetch(`${bot.origin}/api/messages`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body,
    });
    outgoing.writeHead(reply.status, { 'Content-Type': reply.headers.get('Content-Type') ?? 'application/json' });
    outgoing.end(await reply.text());
  });
}

/** Microsoft 365 Agents Playground without its window: one person's chat with the bot. */
export class Playground {
  /** Where the bot answers; the product has to allow it. */
  readonly origin: string;
  readonly messages: PlaygroundMessage[] = [];
  readonly #process: ChildProcess;
  readonly #proxy: Server;
  readonly #dir: string;
  #bot: Bot | null = null;
  #stream: WebSocket | null = null;

  private constructor(origin: string, parts: { process: ChildProcess; dir: string; proxy: Server }) {
    this.origin = origin;
    this.#process = parts.process;
    this.#dir = parts.dir;
    this.#proxy = parts.proxy;
  }

  static async start(tenantId: string, person: PlaygroundPerson): Promise<Playground> {
    let playground: Playground | null = null;
    const proxy = signingProxy(() => (playground === null ? null : playground.#bot));
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const dir = await mkdtemp(join(tmpdir(), 'inverso-playground-'));
    await writeFile(join(dir, '.m365agentsplayground.yml'), config(tenantId, person));
    const port = await freePort();
    const endpoint = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/api/messages`;
    const process = spawn(
      globalThis.process.execPath,
      [cli, 'start', '-e', endpoint, '-c', 'msteams', '-p', String(port), '--dt'],
      { cwd: dir, env: { ...globalThis.process.env, TEAMSAPPTESTER_BROWSER: 'none' }, stdio: 'ignore' },
    );
    playground = new Playground(`http://localhost:${port}`, { process, dir, proxy });
    await playground.#listen();
    return playground;
  }

  async #listen(): Promise<void> {
    await eventually('the Playground', () =>
      fetch(`${this.origin}/_debug/ping`).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
    this.#stream = new WebSocket(`${this.origin.replace('http', 'ws')}/_ws_conversation/v1/conversations/stream`);
    this.#stream.onmessage = ({ data }) => this.#take(JSON.parse(String(data)));
    await new Promise((resolve, reject) => {
      if (this.#stream) Object.assign(this.#stream, { onopen: resolve, onerror: reject });
    });
  }

  #take({ message }: { message?: { messageId: string; text?: string; attachments?: { content: unknown }[] } }): void {
    if (message === undefined) return;
    const shown = { text: message.text ?? null, card: message.attachments?.[0]?.content ?? null };
    const known = this.messages.find(({ id }) => id === message.messageId);
    if (known) Object.assign(known, shown);
    else this.messages.push({ id: message.messageId, ...shown });
  }

  connect(bot: Bot): void {
    this.#bot = bot;
  }

  async #post<T>(path: string, body: object): Promise<T> {
    const reply = await fetch(`${this.origin}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${text}`);
    return (text === '' ? null : JSON.parse(text)) as T;
  }

  /** As opening its page does: the app is installed and the person is in the chat. */
  install(): Promise<unknown> {
    return this.#post(`/_debug/conversation/${chat}/installation`, {});
  }

  say(text: string): Promise<unknown> {
    const from = { id: '29:me' };
    return this.#post(`/_conversation/v1/conversations/${chat}/messages`, {
      type: 'text',
      text,
      textFormat: 'plain',
      from,
    });
  }

  /** The newest message that carries the words, in its text or its card, once it is there. */
  message(words: string): Promise<PlaygroundMessage> {
    return eventually(`a message with ${words}`, async () =>
      this.messages.findLast(({ text, card }) => `${text}${JSON.stringify(card)}`.includes(words)),
    );
  }

  /** Waits until a card offers the action, and presses it as its window does; the bot's answer replaces the card. */
  async press(name: string, given: Record<string, unknown> = {}): Promise<Reply> {
    const offered = await eventually(`${name} in the Playground`, async () => this.#offered(name));
    const { data, title } = offered.action;
    const value = { action: { type: 'Action.Execute', verb: name, title, data: { ...data, ...given } } };
    const place = { from: { id: '29:me' }, conversation: { id: chat }, replyToId: offered.message.id };
    const reply = await this.#post<Reply>('/_conversation/v1/invoke', { name: 'adaptiveCard/action', value, ...place });
    if (reply.type === 'application/vnd.microsoft.card.adaptive') offered.message.card = reply.value;
    return reply;
  }

  #offered(name: string): { message: PlaygroundMessage; action: ActionOnCard } | null {
    for (const message of this.messages.toReversed()) {
      const action = actionsIn(message.card).find(({ data }) => data.action === name);
      if (action) return { message, action };
    }
    return null;
  }

  async stop(): Promise<void> {
    this.#stream?.close();
    if (this.#process.exitCode === null && this.#process.signalCode === null) {
      const ended = once(this.#process, 'exit');
      this.#process.kill('SIGKILL');
      await ended;
    }
    this.#proxy.closeAllConnections();
    await new Promise((resolve) => this.#proxy.close(resolve));
    await rm(this.#dir, { recursive: true, force: true });
  }
}
