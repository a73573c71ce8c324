import { PUBLIC, withOverrides } from '@microsoft/teams.api';
import { App, ExpressAdapter } from '@microsoft/teams.apps';
import express from 'express';
import { z } from 'zod';
import type { Messenger } from '../use-cases/ports/messenger.ts';
import type { Reach } from '../use-cases/ports/reach.ts';
import type { SeenActivities } from '../use-cases/ports/stores.ts';
import type { World } from '../use-cases/world.ts';
import { PressDispatcher } from './actions/dispatch-press.ts';
import { MessageAnswerer } from './answer-message.ts';
import { ConnectorKeys } from './auth/connector-keys.ts';
import { largestBody } from './auth/read-body.ts';
import { type ServiceUrls, serviceUrls } from './auth/service-url.ts';
import { type VerifierParts, verifyActivity } from './auth/verify-activity.ts';
import { Background } from './background.ts';
import type { BotLogger } from './bot-logger.ts';
import { CardDesk } from './card-desk.ts';
import { ChatOpener } from './chat-opener.ts';
import { Connector } from './connector.ts';
import { ConversationPace } from './conversation-pace.ts';
import { type Handlers, listen } from './listen.ts';
import { TeamsMessenger } from './messenger.ts';
import { quietLogger } from './quiet-logger.ts';

export type BotOptions = {
  readonly world: World;
  readonly seenActivities: SeenActivities;
  readonly clientId: string;
  readonly tenantIds: readonly string[];
  readonly acquireToken: (tenantId: string, scope: string) => Promise<string>;
  /** Where the Bot Connector's keys are described; Microsoft's place without it. */
  readonly botOpenIdUrl?: string;
  /** Service URLs or origins that stand for the connector's hosts, only on a developer's machine. */
  readonly serviceUrls?: readonly string[];
  readonly logger: BotLogger;
  readonly reach: Reach;
  readonly cloud: 'public' | 'gcc';
};

export type MountedBot = {
  readonly messenger: Messenger;
  /** Resolves when everything that goes on after answers is done. */
  settled(): Promise<void>;
};

const endpoint = '/api/messages';

/** Puts the bot on express: our own verifier first, then the Teams SDK, which checks the token once more. */
export async function mountBot(web: express.Express, options: BotOptions): Promise<MountedBot> {
  const [homeTenant] = options.tenantIds;
  if (homeTenant === undefined) throw new Error('the bot needs a tenant');
  const urls = serviceUrls(options.cloud, options.serviceUrls ?? []);
  const { handlers, messenger, background } = assemble(options, { urls, homeTenant });
  const openIdMetadataUrl = options.botOpenIdUrl ?? PUBLIC.openIdMetadataUrl;
  guard(web, {
    clientId: options.clientId,
    tenantIds: options.tenantIds,
    keys: new ConnectorKeys(openIdMetadataUrl),
    serviceUrls: urls,
    seen: options.seenActivities,
  });
  const app = new App({
    httpServerAdapter: new ExpressAdapter(web, { logger: quietLogger }),
    messagingEndpoint: endpoint,
    clientId: options.clientId,
    tenantId: homeTenant,
    token: async (scope, tenantId) => options.acquireToken(tenantId ?? homeTenant, [scope].flat().join(' ')),
    cloud: withOverrides(PUBLIC, { openIdMetadataUrl }),
    // said here, so that no environment variable can say otherwise
    dangerouslyAllowUnauthenticatedRequests: false,
    oauth: { fetchUserToken: false },
    logger: quietLogger,
  });
  listen(app, handlers);
  await app.initialize();
  return { messenger, settled: () => background.settled() };
}

function assemble(
  options: BotOptions,
  { urls, homeTenant }: { readonly urls: ServiceUrls; readonly homeTenant: string },
): { handlers: Handlers; messenger: TeamsMessenger; background: Background } {
  const { world, logger } = options;
  const pace = new ConversationPace(world.clock);
  const connector = new Connector(
    urls,
    () => options.acquireToken(homeTenant, PUBLIC.botScope),
    (id) => pace.turn(id),
  );
  const desk = new CardDesk(world);
  const chats = new ChatOpener({ world, connector, reach: options.reach, serviceUrls: urls, logger });
  const messenger = new TeamsMessenger({ world, connector, chats, desk, logger });
  const background = new Background(logger);
  const later = (work: Promise<void>) => background.add(work);
  const dispatcher = new PressDispatcher({ world, desk, messenger, logger, later });
  const answerer = new MessageAnswerer({ world, desk, connector, logger });
  return { handlers: { world, dispatcher, answerer, logger }, messenger, background };
}

/** The route before the SDK's own: size, JSON, token, places, tenant, repetition. Answers only `{code}`. */
function guard(web: express.Express, parts: VerifierParts): void {
  const readRaw = express.raw({ type: () => true, limit: largestBody, inflate: false });
  web.post(endpoint, (req, res, next) => {
    if (!req.is('json')) return void res.status(415).json({ code: 'notJson' });
    readRaw(req, res, (error?: unknown) => {
      if (error === undefined || error === null) return next();
      const { status } = HttpError.parse(error);
      res.status(status).json({ code: status === 413 ? 'bodyTooLarge' : 'unreadableBody' });
    });
  });
  web.post(endpoint, async (req, res, next) => {
    const body: unknown = req.body;
    const verdict = await verifyActivity(parts, {
      authorization: req.headers.authorization,
      tenantHeader: req.get('x-ms-tenant-id'),
      body: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
    });
    if (!verdict.ok) return void res.status(verdict.status).json({ code: verdict.code });
    const { activity } = verdict;
    // a repeated press is answered with the card as it stands, anything else repeated with nothing
    if (verdict.repeated && activity.type !== 'invoke') return void res.status(200).json({});
    req.body = verdict.repeated ? asLook(verdict.body) : verdict.body;
    next();
  });
}

const HttpError = z.object({ status: z.number().int().min(400).max(499).catch(400) });
const asLook = (body: Record<string, unknown>): Record<string, unknown> => ({
  ...body,
  value: { ...z.record(z.string(), z.unknown()).catch({}).parse(body.value), trigger: 'automatic' },
});
