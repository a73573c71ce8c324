import { randomInt } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { type AskedFor, askedFor, cardAskedFor } from '../use-cases/card-views/asked-card.ts';
import { type CurrentCard, nextNoticeOf } from '../use-cases/card-views/current-card.ts';
import type { World } from '../use-cases/world.ts';
import type { BotLogger } from './bot-logger.ts';
import type { CardDesk } from './card-desk.ts';
import type { CardParts } from './cards/card-parts.ts';
import type { Paper } from './cards/paper.ts';
import { helpCard, noRoleCard, unknownInputCard, welcomeCard } from './cards/static-cards.ts';
import { type Way, wayCard } from './cards/way-cards.ts';
import type { Command } from './command-phrases.ts';
import type { Connector } from './connector.ts';
import { connectorFailure, meaningOf } from './connector-failure.ts';
import type { Sender } from './incoming-activity.ts';
import { readCommand } from './read-command.ts';

export type AnswererParts = {
  readonly world: World;
  readonly desk: CardDesk;
  readonly connector: Connector;
  readonly logger: BotLogger;
};

type Fixed = (paper: Paper) => CardParts;

/** Commands that a sentence answers; below it follows the one card that matters now. */
const opening: Readonly<Partial<Record<Command | 'unknown', Fixed>>> = {
  greeting: welcomeCard,
  help: helpCard,
  unknown: unknownInputCard,
};
/** Commands that only show the way. */
const ways: Readonly<Partial<Record<Command | 'unknown', Way>>> = {
  insight: 'insight',
  language: 'language',
  myData: 'myData',
};

/** Answers what people write: a helpful card, and below it the one card that matters to them now. */
export class MessageAnswerer {
  readonly #parts: AnswererParts;

  constructor(parts: AnswererParts) {
    this.#parts = parts;
  }

  async answer(sender: Sender, text: string): Promise<void> {
    const command = readCommand(text);
    const what = askedFor.find((one) => one === command);
    const way = ways[command];
    if (what !== undefined) return this.#showAsked(sender, what);
    if (way !== undefined) return this.#sayFixed(sender, wayCard(way));
    const first = await this.#openingFor(sender, command);
    if (first !== null) await this.#sayFixed(sender, first);
    const current = await nextNoticeOf(this.#parts.world, actorOf(sender));
    const shown = current !== null && (await this.#show(sender, current));
    if (!shown && first === null) await this.#sayFixed(sender, noRoleCard);
  }

  async #showAsked(sender: Sender, what: AskedFor): Promise<void> {
    const subject = await cardAskedFor(this.#parts.world, actorOf(sender), what);
    if (subject !== null && (await this.#show(sender, subject))) return;
    await this.#sayFixed(sender, what === 'concern' ? noRoleCard : wayCard(what));
  }

  async #sayFixed(sender: Sender, card: Fixed): Promise<void> {
    const { desk, world } = this.#parts;
    await this.say(sender, await desk.drawFixed(card, { ...sender, cardId: world.ids.next() }));
  }

  /** Somebody for whom there is nothing here, and who may not know what this is, is told what it is for, whatever they wrote. */
  async #openingFor(sender: Sender, command: Command | 'unknown'): Promise<Fixed | null> {
    if (command !== 'unknown') return opening[command] ?? null;
    return (await nextNoticeOf(this.#parts.world, actorOf(sender))) === null ? welcomeCard : unknownInputCard;
  }

  async #show(sender: Sender, current: CurrentCard): Promise<boolean> {
    const { desk, world } = this.#parts;
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

const actorOf = ({ tenantId, personId }: Sender) => ({ tenantId, personId, admin: false });

const mostAttempts = 3;
/** Somebody is waiting: longer pauses than this help nobody. */
const longestPauseMs = 3000;
const pauseOf = (seconds: number): number => Math.min(seconds * 1000, longestPauseMs) + randomInt(200);
const backOff = (attempt: number): number => randomInt(1, 250 * 2 ** attempt);
