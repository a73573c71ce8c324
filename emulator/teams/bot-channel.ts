import type { AppRegistration } from '../app-registration.ts';
import type { EmulatedClock } from '../clock.ts';
import type { Directory } from '../directory/directory.ts';
import type { Person } from '../directory/person.ts';
import type { TokenMint } from '../entra/token-mint.ts';
import type { Faults } from '../faults.ts';
import { ianaZoneOf, localOf, zoneOffsetMs } from '../time-zones.ts';
import type { Chat, Chats } from './chats.ts';
import type { JsonObject } from './json.ts';

export interface BotAnswer {
  /** HTTP status; 0: the bot could not be reached; 504: it did not answer in time. */
  readonly status: number;
  readonly body: unknown;
}

export interface BotChannelParts {
  readonly app: AppRegistration;
  readonly clock: EmulatedClock;
  readonly chats: Chats;
  readonly directory: Directory;
  readonly faults: Faults;
  readonly mint: TokenMint;
  readonly tenantId: string;
}

function localTimestamp(now: number, zone: string): string {
  const offset = Math.round(zoneOffsetMs(zone, now) / 60_000);
  const sign = offset < 0 ? '-' : '+';
  const two = (n: number): string => String(Math.floor(n)).padStart(2, '0');
  const text = new Date(localOf(now, zone)).toISOString().replace('Z', '');
  return `${text}${sign}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
}

function readBody(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Sends signed activities to the bot, as the Teams channel does. */
export class BotChannel {
  readonly #parts: BotChannelParts;
  /** Where the bot listens; set by whoever starts the product. */
  endpoint: string;
  serviceUrl: string;

  constructor(parts: BotChannelParts, places: { endpoint: string; serviceUrl: string }) {
    this.#parts = parts;
    this.endpoint = places.endpoint;
    this.serviceUrl = places.serviceUrl;
  }

  /** Everything that each activity from a person carries. */
  envelope(person: Person, chat: Chat): JsonObject {
    const { app, clock, chats, tenantId } = this.#parts;
    const now = clock.now();
    const zone = ianaZoneOf(person.timeZone ?? 'UTC') ?? 'UTC';
    const locale = person.preferredLanguage ?? 'en-US';
    return {
      channelId: 'msteams',
      serviceUrl: this.serviceUrl,
      timestamp: new Date(now).toISOString(),
      localTimestamp: localTimestamp(now, zone),
      localTimezone: zone,
      locale,
      from: { id: chats.teamsIdOf(person), name: person.displayName ?? '', aadObjectId: person.id },
      recipient: { id: `28:${app.clientId}`, name: app.displayName },
      conversation: { id: chat.conversationId, conversationType: 'personal', tenantId },
      channelData: { tenant: { id: tenantId } },
      entities: [{ type: 'clientInfo', locale, country: person.country ?? 'US', platform: 'Web', timezone: zone }],
    };
  }

  async send(activity: JsonObject): Promise<BotAnswer> {
    const token = await this.#parts.mint.botToken({ serviceUrl: this.serviceUrl });
    try {
      const response = await fetch(this.endpoint, {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          authorization: `Bearer ${token}`,
          'x-ms-tenant-id': this.#parts.tenantId,
          'user-agent': 'Microsoft-SkypeBotApi (Microsoft-BotFramework/3.0)',
        },
        body: JSON.stringify(activity),
        redirect: 'manual',
        signal: AbortSignal.timeout(this.#parts.faults.botTimeoutMs),
      });
      return { status: response.status, body: readBody(await response.text()) };
    } catch (error) {
      const late = typeof error === 'object' && error !== null && Reflect.get(error, 'name') === 'TimeoutError';
      return {
        status: late ? 504 : 0,
        body: { error: late ? 'the bot did not answer in time' : 'the bot cannot be reached' },
      };
    }
  }
}
