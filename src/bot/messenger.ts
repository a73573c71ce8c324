import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { tabDeepLink } from '../domain/kernel/deep-link.ts';
import type { EntityId, PersonId, TenantId } from '../domain/kernel/ids.ts';
import { feedTypeOf } from '../domain/notice/feed-rules.ts';
import type { Notice } from '../domain/notice/notice.ts';
import type { FeedEntry } from '../use-cases/ports/activity-feed.ts';
import type { DeliveryResult, Messenger, Turn } from '../use-cases/ports/messenger.ts';
import type { SentCard } from '../use-cases/ports/outbox.ts';
import type { ConversationReference } from '../use-cases/ports/stores.ts';
import type { World } from '../use-cases/world.ts';
import type { BotLogger } from './bot-logger.ts';
import { type CardDesk, isNoticeKind } from './card-desk.ts';
import type { ChatOpener } from './chat-opener.ts';
import type { Connector } from './connector.ts';
import { type ConnectorFailure, connectorFailure, type FailureKind, meaningOf } from './connector-failure.ts';

export type MessengerParts = {
  readonly world: World;
  readonly connector: Connector;
  readonly chats: ChatOpener;
  readonly desk: CardDesk;
  readonly logger: BotLogger;
};

/** A card on its way. */
type Delivery = { readonly notice: Notice; readonly record: SentCard; readonly turn: Turn };

/** How often a card is redrawn that goes on changing meanwhile. */
const mostRedraws = 3;

/** Sends and redraws cards through the Bot Connector; outcomes as quality.md §2.7 tells them apart. */
export class TeamsMessenger implements Messenger {
  readonly #parts: MessengerParts;

  constructor(parts: MessengerParts) {
    this.#parts = parts;
  }

  async deliver(tenantId: TenantId, notice: Notice, turn: Turn = atOnce): Promise<DeliveryResult> {
    const { world, desk, chats } = this.#parts;
    const { personId } = notice;
    // the same notice is always the same card, so that a repeated post cannot take effect twice
    const cardId = world.ids.derive('card', tenantId, notice.key);
    const earlier = await world.sentCards.find(tenantId, cardId);
    if (earlier !== null && earlier.activityId !== null) return { kind: 'sent' };
    // a reminder whose outcome is unknown is not sent again: better none than two
    if (earlier !== null && notice.reminder === 1 && !neverLeft(earlier)) return { kind: 'sent' };
    const subject = { kind: notice.kind, subjectId: notice.subjectId, reminder: notice.reminder === 1 };
    if (!(await desk.hasCard(subject, { tenantId, personId }))) return { kind: 'moot' };
    const chat = await chats.with(tenantId, personId);
    if (!chat.ok) return chat.result;
    const { conversationId } = chat.reference;
    const record = desk.newCard(subject, { tenantId, personId, cardId, conversationId });
    return this.#post({ notice, record, turn }, chat.reference, new Set());
  }

  async feedEntryOf(tenantId: TenantId, notice: Notice): Promise<FeedEntry | null> {
    const activityType = feedTypeOf(notice);
    if (activityType === null) return null;
    const { kind, subjectId, personId } = notice;
    const said = await this.#parts.desk.sayIn(
      { kind, subjectId, reminder: notice.reminder === 1 },
      { tenantId, personId },
    );
    if (said === null) return null;
    const { preview, partnerName, programName } = said;
    const parameters = {
      questionWaiting: { subject: preview },
      sessionChanged: { partner: partnerName, change: preview },
      programNews: { program: programName, news: preview },
    }[activityType];
    const webUrl = tabDeepLink(this.#parts.world.settings.appId, 'home');
    return { activityType, parameters, preview, webUrl };
  }

  async redraw(tenantId: TenantId, subjectId: EntityId, except?: { readonly personId: PersonId }): Promise<void> {
    await this.redrawCards(tenantId, subjectId, (card) => card.personId !== except?.personId);
  }

  /** Redraws those standing cards about a subject that are wanted; best effort. A session's cards include its pair's introductions. */
  async redrawCards(tenantId: TenantId, subjectId: EntityId, wanted: (card: SentCard) => boolean): Promise<void> {
    const { world } = this.#parts;
    const session = await world.sessions.find(tenantId, subjectId);
    const subjects = session === null ? [subjectId] : [subjectId, session.pairingId];
    const cards = (await Promise.all(subjects.map((id) => world.sentCards.listAbout(tenantId, id)))).flat();
    const now = world.clock.now();
    const standing = cards.filter((card) => card.activityId !== null && card.expiresAt > now && wanted(card));
    await Promise.all(standing.map((card) => this.#redrawOne(card)));
  }

  async #redrawOne(card: SentCard): Promise<void> {
    const { world, desk, connector, logger } = this.#parts;
    if (!isNoticeKind(card.kind) || card.activityId === null) return;
    try {
      const reference = await world.conversations.find(card.tenantId, card.personId);
      if (reference === null || reference.conversationId === '' || reference.unreachable !== null) return;
      const { teamsUserId, serviceUrl } = reference;
      const { kind, subjectId } = card;
      const to = { tenantId: card.tenantId, personId: card.personId, cardId: card.id, teamsUserId };
      const chat = { serviceUrl, conversationId: card.conversationId };
      let drawn = await desk.drawOrNothing({ kind, subjectId }, to);
      for (let round = 0; round < mostRedraws; round += 1) {
        await connector.update(chat, card.activityId, drawn);
        // a press may have come in between, and its answer must not stay covered by what was true before it
        const now = await desk.drawOrNothing({ kind, subjectId }, to);
        if (JSON.stringify(now) === JSON.stringify(drawn)) return;
        drawn = now;
      }
    } catch (error) {
      // the card refreshes itself when it is opened
      const failure = connectorFailure(error);
      logger.warn({ cardId: card.id, problem: failure?.code ?? String(error) }, 'a card could not be redrawn');
    }
  }

  async #post(
    delivery: Delivery,
    reference: ConversationReference,
    tried: ReadonlySet<FailureKind>,
  ): Promise<DeliveryResult> {
    const { world, connector } = this.#parts;
    const card = await this.#draw(delivery, { reference, short: tried.has('tooLarge') });
    if (card === null) return { kind: 'moot' };
    const record = { ...delivery.record, conversationId: reference.conversationId };
    // recorded before it leaves: its buttons work at once, and a killed process leaves a trace
    await world.sentCards.put(record);
    if (!(await delivery.turn())) {
      await world.sentCards.put(leftBehind(record));
      return { kind: 'held' };
    }
    try {
      await world.sentCards.put({ ...record, activityId: await connector.post(reference, card) });
      return { kind: 'sent' };
    } catch (error) {
      const failure = connectorFailure(error);
      if (failure === null) throw error;
      return this.#afterFailure({ ...delivery, record }, { reference, tried, failure });
    }
  }

  /** `short`: one line and the way into the tab, for a card that was too large. */
  #draw(
    { notice, record }: Delivery,
    { reference, short }: { readonly reference: ConversationReference; readonly short: boolean },
  ): Promise<IAdaptiveCard | null> {
    const { desk } = this.#parts;
    return (short ? desk.drawShort : desk.draw).call(
      desk,
      { kind: notice.kind, subjectId: notice.subjectId, reminder: notice.reminder === 1 },
      {
        tenantId: record.tenantId,
        personId: record.personId,
        cardId: record.id,
        teamsUserId: reference.teamsUserId,
      },
    );
  }

  async #afterFailure(
    delivery: Delivery,
    at: { reference: ConversationReference; tried: ReadonlySet<FailureKind>; failure: ConnectorFailure },
  ): Promise<DeliveryResult> {
    const { world, chats } = this.#parts;
    const { reference, tried, failure } = at;
    const meaning = meaningOf(failure);
    if (meaning === 'unknown') return { kind: 'unknown', problem: failure.code };
    await world.sentCards.put(leftBehind(delivery.record));
    if (meaning === 'passes') {
      // a conversation's own limits are kept here, so too many means too many in the whole tenant
      const wholeTenant = failure.status === 429;
      return { kind: 'retry', retryAfterSeconds: failure.retryAfterSeconds, problem: failure.code, wholeTenant };
    }
    if (meaning === 'tooLarge' && !tried.has('tooLarge'))
      return this.#post(delivery, reference, new Set([...tried, meaning]));
    if (meaning === 'mistake' || meaning === 'tooLarge')
      return { kind: 'refused', problem: `${failure.status} ${failure.code}` };
    const again = tried.has(meaning) ? null : await chats.recover(meaning, reference);
    if (again?.ok) return this.#post(delivery, again.reference, new Set([...tried, meaning]));
    if (again !== null) return again.result;
    await world.conversations.put({ ...reference, unreachable: failure.code });
    return { kind: 'unreachable', problem: failure.code };
  }
}

const atOnce: Turn = async () => true;

/** A card that certainly did not leave is over before it began; so the next attempt knows. */
const leftBehind = (card: SentCard): SentCard => ({ ...card, expiresAt: card.sentAt });
const neverLeft = (card: SentCard): boolean => card.expiresAt <= card.sentAt;
