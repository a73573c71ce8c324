import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { type MountedBot, mountBot } from '../../../src/bot/mount.ts';
import { guid, tenantId } from '../../support/builders.ts';
import { ConnectorHost } from './connector-host.ts';
import { MemoryWorld } from './memory-world.ts';

export type Logged = { readonly level: string; readonly fields: object; readonly message: string };
export type Answer = { readonly status: number; readonly body: Record<string, unknown> };

/** The bot on a server of its own, a tiny Bot Connector beside it, and a world in memory. */
export class BotStage {
  readonly memory = new MemoryWorld();
  readonly host = new ConnectorHost();
  readonly logged: Logged[] = [];
  installs: ('installed' | 'noTeams' | 'refused')[] = [];
  installCalls = 0;
  /** Happens while the app is being installed for somebody. */
  whileInstalling: () => Promise<unknown> = async () => undefined;
  #bot: MountedBot | null = null;
  #server: Server | null = null;
  #ids = 0;
  #origin = '';

  get bot(): MountedBot {
    if (this.#bot === null) throw new Error('the stage is not open');
    return this.#bot;
  }

  async open(given: { readonly metadataUrl?: string } = {}): Promise<this> {
    await this.host.open();
    const web = express();
    const log = (level: string) => (fields: object, message: string) =>
      void this.logged.push({ level, fields, message });
    this.#bot = await mountBot(web, {
      world: this.memory.world,
      seenActivities: this.memory.seenActivities,
      clientId: this.host.clientId,
      tenantIds: [tenantId],
      acquireToken: async (tenant, scope) => `token for ${scope} in ${tenant}`,
      botOpenIdUrl: given.metadataUrl ?? this.host.metadataUrl,
      serviceUrls: [this.host.origin],
      logger: { info: log('info'), warn: log('warn'), error: log('error') },
      reach: {
        look: async () => 'installed',
        install: async () => {
          this.installCalls += 1;
          await this.whileInstalling();
          return this.installs.shift() ?? 'installed';
        },
      },
      cloud: 'public',
    });
    const server = createServer(web);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    this.#server = server;
    this.#origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return this;
  }

  async close(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise((resolve) => this.#server?.close(resolve));
    await this.host.close();
  }

  /** An activity as Teams would send it in a person's name. */
  activity(personId: string, part: Record<string, unknown>): Record<string, unknown> {
    this.#ids += 1;
    return {
      channelId: 'msteams',
      id: `incoming-${this.#ids}`,
      serviceUrl: this.host.serviceUrl,
      timestamp: this.memory.now,
      locale: 'en-GB',
      from: { id: `29:${personId}`, aadObjectId: personId, name: 'Somebody' },
      recipient: { id: `28:${this.host.clientId}`, name: 'Inverso' },
      conversation: { id: `chat-${personId}`, conversationType: 'personal', tenantId },
      channelData: { tenant: { id: tenantId } },
      ...part,
    };
  }

  async send(
    activity: unknown,
    given: { token?: string | null; headers?: Record<string, string>; raw?: Uint8Array } = {},
  ): Promise<Answer> {
    const token = given.token === undefined ? await this.host.token() : given.token;
    const reply = await fetch(`${this.#origin}/api/messages`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...given.headers,
      },
      body: (given.raw as Uint8Array<ArrayBuffer> | undefined) ?? JSON.stringify(activity),
    });
    const text = await reply.text();
    return { status: reply.status, body: text === '' ? {} : JSON.parse(text) };
  }

  write(personId: string, text: string): Promise<Answer> {
    return this.send(this.activity(personId, { type: 'message', text, textFormat: 'plain' }));
  }

  press(
    personId: string,
    data: Record<string, unknown>,
    given: { verb?: string; trigger?: string; replyToId?: string; incomingId?: string } = {},
  ): Promise<Answer> {
    const { verb = data.action, trigger = 'manual', replyToId, incomingId } = given;
    const action = { type: 'Action.Execute', verb, data };
    return this.send(
      this.activity(personId, {
        type: 'invoke',
        name: 'adaptiveCard/action',
        value: { action, trigger },
        replyToId,
        ...(incomingId === undefined ? {} : { id: incomingId }),
      }),
    );
  }

  /** Cards that the bot posted, oldest first. */
  postedCards(): Record<string, unknown>[] {
    return this.host.posted().map((call) => {
      const [attachment] = call.body.attachments as { content: Record<string, unknown> }[];
      return attachment?.content ?? {};
    });
  }
}

export const stranger = guid(99);
