import { Client as ConnectorClient } from '@microsoft/teams.api';
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import type { ClientOptions } from '@microsoft/teams.common';
import { z } from 'zod';
import type { ServiceUrls } from './auth/service-url.ts';
import { quietLogger } from './quiet-logger.ts';

/** A chat as the Bot Connector addresses it. */
export type Place = { readonly serviceUrl: string; readonly conversationId: string };

const timeoutMs = 15_000;
const cardType = 'application/vnd.microsoft.card.adaptive';
const Created = z.object({ id: z.string().min(1), serviceUrl: z.string().optional() });
const Sent = z.object({ id: z.string().min(1) });
const Members = z.array(z.looseObject({ id: z.string(), aadObjectId: z.string().optional() }));

/** The Bot Connector as the bot uses it. Every call throws what the SDK's client throws; `connectorFailure` reads it. */
export class Connector {
  readonly #serviceUrls: ServiceUrls;
  readonly #http: ClientOptions;
  readonly #turn: (conversationId: string) => Promise<void>;

  /** `token`: the bot's own token for the connector. `turn`: resolves when a conversation may be sent something. */
  constructor(
    serviceUrls: ServiceUrls,
    token: () => Promise<string>,
    turn: (conversationId: string) => Promise<void> = async () => undefined,
  ) {
    this.#serviceUrls = serviceUrls;
    this.#turn = turn;
    this.#http = {
      logger: quietLogger,
      timeout: timeoutMs,
      token,
      interceptors: [
        {
          // a redirect would carry the token to a place that nobody checked
          request: ({ config }) => ({ ...config, maxRedirects: 0 }),
        },
      ],
    };
  }

  /** Opens the personal chat with somebody who has the app, or finds the one that exists. */
  async openChat(serviceUrl: string, of: { tenantId: string; personId: string }): Promise<Place> {
    const created = await this.#at(serviceUrl).conversations.create({
      members: [{ id: of.personId, name: '', role: 'user' }],
      tenantId: of.tenantId,
      channelData: { tenant: { id: of.tenantId } },
    });
    const { id, serviceUrl: own } = Created.parse(created);
    return { conversationId: id, serviceUrl: own !== undefined && this.#serviceUrls.allows(own) ? own : serviceUrl };
  }

  /** The Teams id (`29:…`) of a person in a chat. */
  async teamsUserId(place: Place, personId: string): Promise<string | null> {
    const members = Members.parse(await this.#at(place.serviceUrl).conversations.getMembers(place.conversationId));
    return members.find((m) => m.aadObjectId?.toLowerCase() === personId)?.id ?? null;
  }

  /** Posts a card; the id of the new activity. There is no key by which a repeated post could be recognised. */
  async post(place: Place, card: IAdaptiveCard): Promise<string> {
    await this.#turn(place.conversationId);
    const sent = await this.#at(place.serviceUrl).conversations.createActivity(place.conversationId, messageOf(card));
    return Sent.parse(sent).id;
  }

  async update(place: Place, activityId: string, card: IAdaptiveCard): Promise<void> {
    await this.#turn(place.conversationId);
    const { conversations } = this.#at(place.serviceUrl);
    await conversations.updateActivity(place.conversationId, activityId, messageOf(card));
  }

  #at(serviceUrl: string): ConnectorClient {
    // checked before each call, since the token goes along
    if (!this.#serviceUrls.allows(serviceUrl)) throw new Error('the service URL is not one of the connector');
    return new ConnectorClient(serviceUrl.replace(/\/+$/, ''), this.#http);
  }
}

const messageOf = (card: IAdaptiveCard) => ({
  type: 'message' as const,
  summary: card.fallbackText ?? '',
  attachments: [{ contentType: cardType, content: card } as const],
});
