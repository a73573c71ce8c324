import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { z } from 'zod';
import { offerConcernCard } from '../../use-cases/offer-concern-card.ts';
import type { SentCard } from '../../use-cases/ports/outbox.ts';
import type { World } from '../../use-cases/world.ts';
import type { BotLogger } from '../bot-logger.ts';
import { type Addressee, type CardDesk, isNoticeKind, type Subject } from '../card-desk.ts';
import { helpCard, surpriseCard } from '../cards/static-cards.ts';
import type { Sender } from '../incoming-activity.ts';
import type { TeamsMessenger } from '../messenger.ts';
import { type CardActionName, cardActionNames } from './action-names.ts';
import { cardActions } from './card-actions.ts';
import { nothingDone, type Reaction } from './reactions.ts';

/** A button that was pressed, or a card that was opened (`automatic`). */
export type IncomingPress = {
  readonly sender: Sender;
  readonly verb: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly automatic: boolean;
  /** The activity that shows the card, as Teams names it. */
  readonly activityId: string | null;
};

export type PressReply =
  | { readonly kind: 'card'; readonly card: IAdaptiveCard }
  /** Said to the one who pressed; the card stays as it is. */
  | { readonly kind: 'words'; readonly words: string };

export type DispatcherParts = {
  readonly world: World;
  readonly desk: CardDesk;
  readonly messenger: TeamsMessenger;
  readonly logger: BotLogger;
  /** Takes what may go on after the answer. */
  readonly later: (work: Promise<void>) => void;
};

const CardData = z.object({ action: z.enum(cardActionNames), id: z.string().min(1).max(100) });
type Known = { readonly action: CardActionName; readonly card: SentCard; readonly subject: Subject };

/** Turns presses into answers: what is expected becomes a card of the true state, a surprise a card with a reference. */
export class PressDispatcher {
  readonly #parts: DispatcherParts;

  constructor(parts: DispatcherParts) {
    this.#parts = parts;
  }

  async press(press: IncomingPress): Promise<PressReply> {
    const { desk, world, logger } = this.#parts;
    try {
      return await this.#dispatch(press);
    } catch (error) {
      const reference = world.ids.next();
      const action = CardData.safeParse(press.data).data?.action ?? 'unknown';
      logger.error({ reference, action, problem: String(error) }, 'a press failed');
      const id = z.string().max(100).catch('').parse(press.data.id);
      return asCard(await desk.drawFixed((paper) => surpriseCard(paper, reference), addressee(press.sender, id)));
    }
  }

  async #dispatch(press: IncomingPress): Promise<PressReply> {
    const { desk, world } = this.#parts;
    const { tenantId, personId } = press.sender;
    const data = CardData.safeParse(press.data);
    const consistent = data.success && (press.verb === null || press.verb === data.data.action);
    const card = consistent ? await world.sentCards.find(tenantId, data.data.id) : null;
    if (!consistent || card === null || !isNoticeKind(card.kind))
      return asCard(await desk.drawFixed(helpCard, addressee(press.sender, world.ids.next())));
    if (card.personId !== personId) return this.#refuseStranger(press.sender, card, data.data.action);
    const subject = { kind: card.kind, subjectId: card.subjectId };
    return asCard(await this.#answerOwner(press, { action: data.data.action, card, subject }));
  }

  /** Nothing of somebody else's card may show, so the answer is a sentence and the card stays. */
  async #refuseStranger(sender: Sender, card: SentCard, action: CardActionName): Promise<PressReply> {
    const { world, desk } = this.#parts;
    const { tenantId, personId } = sender;
    const at = world.clock.now();
    await world.audit.append({
      tenantId,
      at,
      actorId: personId,
      action: `card.${action}`,
      targetId: card.id,
      outcome: 'refused',
    });
    return { kind: 'words', words: (await desk.wordsFor(sender)).plain('static.notYours') };
  }

  async #answerOwner(press: IncomingPress, known: Known): Promise<IAdaptiveCard> {
    const { world, desk } = this.#parts;
    const expired = known.card.expiresAt <= world.clock.now();
    const shown = press.activityId ?? known.card.activityId;
    // Teams tells here what an unknown outcome of sending had left open
    if (expired || shown !== known.card.activityId)
      await world.sentCards.put({ ...(expired ? desk.renewed(known.card) : known.card), activityId: shown });
    const reaction = await this.#act(press, known, expired);
    if (reaction !== null) this.#redrawOthers(press, known, reaction);
    return desk.drawOrNothing(known.subject, {
      ...addressee(press.sender, known.card.id),
      remark: reaction?.remark ?? null,
      entered: reaction?.remark == null ? {} : enteredIn(press.data),
    });
  }

  /** Null when the card was only looked at. */
  async #act(press: IncomingPress, { action, card, subject }: Known, expired: boolean): Promise<Reaction | null> {
    if (press.automatic || action === 'card.refresh') return null;
    // help can be asked for from a card however old
    if (action === 'card.concern') return this.#offerConcern(press.sender, card);
    if (expired) return { remark: 'expired', changesOthers: false };
    if (!action.startsWith(`${card.kind}.`)) return { remark: 'unreadable', changesOthers: false };
    const { tenantId, personId } = press.sender;
    const actor = { tenantId, personId, admin: false };
    return cardActions[action]({
      world: this.#parts.world,
      actor,
      subjectId: subject.subjectId,
      data: press.data,
    });
  }

  /** Help can be asked for from any card; the form is a card of its own, so that this one stays. */
  async #offerConcern({ tenantId, personId }: Sender, card: SentCard): Promise<Reaction> {
    const actor = { tenantId, personId, admin: false };
    const offered = await offerConcernCard(this.#parts.world, { actor, askedFrom: card.id });
    return nothingDone(offered.ok ? 'concernBelow' : 'notEnrolled');
  }

  /** The answer shows the card only here and now: other devices and other cards about the subject are redrawn. */
  #redrawOthers(press: IncomingPress, { card, subject }: Known, reaction: Reaction): void {
    const { messenger, later } = this.#parts;
    const { tenantId, personId } = press.sender;
    later(
      messenger.redrawCards(tenantId, subject.subjectId, (other) => {
        // a remark stands on the pressed card only; redrawing would take it away
        if (other.id === card.id) return reaction.remark === null;
        return other.personId === personId || reaction.changesOthers;
      }),
    );
  }
}

const asCard = (card: IAdaptiveCard): PressReply => ({ kind: 'card', card });

const addressee = (sender: Sender, cardId: string): Addressee => ({
  tenantId: sender.tenantId,
  personId: sender.personId,
  teamsUserId: sender.teamsUserId,
  locale: sender.locale,
  cardId,
});

/** Inputs as they were sent, so that nobody fills in a form twice. */
const enteredIn = (data: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(Object.entries(data).flatMap(([key, v]) => (typeof v === 'string' ? [[key, v]] : [])));
