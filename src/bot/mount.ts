import { PUBLIC, withOverrides } from '@microsoft/teams.api';
import { App, ExpressAdapter } from '@microsoft/teams.apps';
import express from 'express';
import { z } from 'zod';
import type { Messenger } from '../use-cases/ports/messenger.ts';
import type { Reach } from '../use-cases/ports/reach.ts';
import type { SeenActivities } from '../use-cases/ports/stores.ts';
import type { World } from '../use-cases/world.ts';
import { type IncomingPress, PressDispatcher, type PressReply } from './actions/dispatch-press.ts';
import { MessageAnswerer } from './answer-message.ts';
import { ConnectorKeys } from './auth/connector-keys.ts';
import { largestBody } from './auth/read-body.ts';
import { serviceUrls } from './auth/service-url.ts';
import { type VerifierParts, verifyActivity } from './auth/verify-activity.ts';
import type { BotLogger } from './bot-logger.ts';
import { CardDesk } from './card-desk.ts';
import { ChatOpener } from './chat-opener.ts';
import { Connector } from './connector.ts';
import { IncomingActivity, type Sender, senderOf } from './incoming-activity.ts';
import { TeamsMessenger } from './messenger.ts';
import { quietLogger } from './quiet-logger.ts';
import { rememberChat } from './remember-chat.ts';

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
  readonly publicUrl: string;
  readonly manifestId: string;
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
  const openIdMetadataUrl = options.botOpenIdUrl ?? PUBLIC.openIdMetadataUrl;
  const urls = serviceUrls(options.cloud, options.serviceUrls ?? []);
  const [homeTenant] = options.tenantIds;
  if (homeTenant === undefined) throw new Error('the bot needs a tenant');
  const { world, logger } = options;
  const connector = new Connector(urls, () => options.acquireToken(homeTenant, PUBLIC.botScope));
  const desk = new CardDesk(world, options.manifestId);
  const chats = new ChatOpener({ world, connector, reach: options.reach, serviceUrls: urls, logger });
  const messenger = new TeamsMessenger({ world, connector, chats, desk, logger });
  const background = new Background(logger);
  const later = (work: Promise<void>) => background.add(work);
  const dispatcher = new PressDispatcher({ world, desk, messenger, logger, later });
  const answerer = new MessageAnswerer({ world, desk, connector, logger });

  const keys = new ConnectorKeys(openIdMetadataUrl);
  guard(web, {
    clientId: options.clientId,
    tenantIds: options.tenantIds,
    keys,
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
  listen(app, { world, dispatcher, answerer, logger });
  await app.initialize();
  return { messenger, settled: () => background.settled() };
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

type Handlers = {
  readonly world: World;
  readonly dispatcher: PressDispatcher;
  readonly answerer: MessageAnswerer;
  readonly logger: BotLogger;
};

const Data = z.record(z.string(), z.unknown());
const Execute = z.object({
  action: z.object({ verb: z.string().nullish(), data: Data.catch({}).default({}) }),
  trigger: z.string().nullish(),
});

function listen(app: App, { world, dispatcher, answerer, logger }: Handlers): void {
  app.on('message', async ({ activity }) => {
    const incoming = IncomingActivity.parse(activity);
    const sender = senderOf(incoming);
    if (sender === null) return;
    await guarded(logger, async () => {
      await rememberChat(world, sender);
      const submitted = Data.safeParse(incoming.value);
      if (submitted.success && 'action' in submitted.data) {
        const reply = await dispatcher.press(pressOf(sender, incoming, { data: submitted.data }));
        if (reply.kind === 'card') await answerer.say(sender, reply.card);
      } else await answerer.answer(sender, incoming.text ?? '');
    });
  });
  app.on('card.action', async ({ activity }) => {
    const incoming = IncomingActivity.parse(activity);
    const sender = senderOf(incoming);
    if (sender === null) return invokeReply({ kind: 'words', words: 'This works in a personal chat only.' });
    await guarded(logger, () => rememberChat(world, sender));
    const { action, trigger } = Execute.catch({ action: { verb: null, data: {} }, trigger: null }).parse(
      incoming.value,
    );
    const automatic = trigger === 'automatic';
    return invokeReply(
      await dispatcher.press(pressOf(sender, incoming, { data: action.data, verb: action.verb ?? null, automatic })),
    );
  });
  app.on('install.add', ({ activity }) => {
    const sender = senderOf(IncomingActivity.parse(activity));
    // silent: an organisation-wide installation writes to nobody
    return sender === null ? undefined : guarded(logger, () => rememberChat(world, sender));
  });
  app.on('install.remove', ({ activity }) => {
    const sender = senderOf(IncomingActivity.parse(activity));
    if (sender === null) return undefined;
    return guarded(logger, () => world.conversations.remove(sender.tenantId, sender.personId));
  });
}

const pressOf = (
  sender: Sender,
  incoming: IncomingActivity,
  part: { data: IncomingPress['data']; verb?: string | null; automatic?: boolean },
): IncomingPress => ({
  sender,
  data: part.data,
  verb: part.verb ?? null,
  automatic: part.automatic ?? false,
  activityId: incoming.replyToId ?? null,
});

const invokeReply = (reply: PressReply) =>
  reply.kind === 'card'
    ? ({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: reply.card } as const)
    : ({ statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: reply.words } as const);

/** Teams sends an activity again when it is answered with an error: what failed is logged under a reference instead. */
async function guarded(logger: BotLogger, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    logger.error({ reference: crypto.randomUUID(), problem: String(error) }, 'an activity could not be handled');
  }
}

/** Work that outlives the answer to which it belongs. */
class Background {
  readonly #running = new Set<Promise<void>>();
  readonly #logger: BotLogger;

  constructor(logger: BotLogger) {
    this.#logger = logger;
  }

  add(work: Promise<void>): void {
    const watched = work
      .catch((error: unknown) => this.#logger.warn({ problem: String(error) }, 'work after an answer failed'))
      .finally(() => this.#running.delete(watched));
    this.#running.add(watched);
  }

  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }
}
