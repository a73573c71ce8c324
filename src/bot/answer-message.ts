import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { nextNoticeOf } from '../use-cases/card-views/current-card.ts';
import type { World } from '../use-cases/world.ts';
import type { BotLogger } from './bot-logger.ts';
import type { CardDesk } from './card-desk.ts';
import type { CardParts } from './cards/card-parts.ts';
import type { Paper } from './cards/paper.ts';
import { helpCard, noRoleCard, unknownInputCard, welcomeCard } from './cards/static-cards.ts';
import type { Connector } from './connector.ts';
import { connectorFailure, meaningOf } from './connector-failure.ts';
import type { Sender } from './incoming-activity.ts';
import { type Command, readCommand } from './read-command.ts';

export type AnswererParts = {
  readonly world: World;
  readonly desk: CardDesk;
  readonly connector: Connector;
  readonly logger: BotLogger;
};

const opening: Readonly<Record<Command, ((paper: Paper) => CardParts) | null>> = {
  greeting: welcomeCard,
  help: helpCard,
  unknown: unknownInputCard,
  current: null,
};

/** Answers what people write: a helpful card, and below it the one card that matters to them now. */
export class MessageAnswerer {
  readonly #parts: AnswererParts;

  constructor(parts: AnswererParts) {
    this.#parts = parts;
  }

  async answer(sender: Sender, text: string): Promise<void> {
    const { desk, world } = this.#parts;
    const command = readCommand(text);
    const to = { ...sender, cardId: world.ids.next() };
    const first = await this.#openingFor(sender, command);
    if (first !== null) await this.say(sender, await desk.drawFixed(first, to));
    const shown = await this.#showCurrent(sender);
    if (!shown && first === null) await this.say(sender, await desk.drawFixed(noRoleCard, to));
  }

  /** Somebody for whom there is nothing here, and who may not know what this is, is told what it is for, whatever they wrote. */
  async #openingFor(sender: Sender, command: Command): Promise<((paper: Paper) => CardParts) | null> {
    if (command !== 'unknown') return opening[command];
    const actor = { tenantId: sender.tenantId, personId: sender.personId, admin: false };
    return (await nextNoticeOf(this.#parts.world, actor)) === null ? welcomeCard : unknownInputCard;
  }

  async #showCurrent(sender: Sender): Promise<boolean> {
    const { desk, world } = this.#parts;
    const { tenantId, personId } = sender;
    const current = await nextNoticeOf(world, { tenantId, personId, admin: false });
    if (current === null) return false;
    const cardId = world.ids.next();
    const card = await desk.draw(current, { ...sender, cardId });
    if (card === null) return false;
    const record = desk.newCard(current, { ...sender, cardId });
    await world.sentCards.put(record);
    const activityId = await this.say(sender, card);
    if (activityId !== null) await world.sentCards.put({ ...record, activityId });
    return true;
  }

  /** Posts a card; null when it could not be said. Repeated only where certainly nothing was posted. */
  async say(sender: Sender, card: IAdaptiveCard): Promise<string | null> {
    const { connector, logger } = this.#parts;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await connector.post(sender, card);
      } catch (error) {
        const failure = connectorFailure(error);
        if (failure === null) throw error;
        if (meaningOf(failure) !== 'passes' || attempt === mostAttempts) {
          logger.warn({ problem: failure.code }, 'an answer could not be said');
          return null;
        }
        await wait(failure.retryAfterSeconds === null ? backOff(attempt) : pauseOf(failure.retryAfterSeconds));
      }
    }
  }
}

const mostAttempts = 3;
/** Somebody is waiting: longer pauses than this help nobody. */
const longestPauseMs = 3000;
const pauseOf = (seconds: number): number => Math.min(seconds * 1000, longestPauseMs) + randomInt(200);
const backOff = (attempt: number): number => randomInt(1, 250 * 2 ** attempt);
