import { randomUUID } from 'node:crypto';
import type { App } from '@microsoft/teams.apps';
import { z } from 'zod';
import type { World } from '../use-cases/world.ts';
import type { IncomingPress, PressDispatcher, PressReply } from './actions/dispatch-press.ts';
import type { MessageAnswerer } from './answer-message.ts';
import type { BotLogger } from './bot-logger.ts';
import { IncomingActivity, type Sender, senderOf } from './incoming-activity.ts';
import { forgetChat, rememberChat } from './remember-chat.ts';

export type Handlers = {
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

/** What the bot does about each kind of activity. */
export function listen(app: App, { world, dispatcher, answerer, logger }: Handlers): void {
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
    return guarded(logger, () => forgetChat(world, sender));
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
    logger.error({ reference: randomUUID(), problem: String(error) }, 'an activity could not be handled');
  }
}
