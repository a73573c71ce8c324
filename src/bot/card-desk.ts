import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { tabDeepLink } from '../domain/kernel/deep-link.ts';
import type { EntityId, PersonId, TenantId } from '../domain/kernel/ids.ts';
import { daysLater } from '../domain/kernel/instant.ts';
import { languageOf } from '../domain/kernel/person.ts';
import { type NoticeKind, noticeKinds } from '../domain/notice/notice.ts';
import type { Reader } from '../use-cases/card-views/card-view.ts';
import { readCard } from '../use-cases/card-views/read-card.ts';
import { readReader } from '../use-cases/card-views/read-reader.ts';
import type { SentCard } from '../use-cases/ports/outbox.ts';
import type { World } from '../use-cases/world.ts';
import type { CardParts } from './cards/card-parts.ts';
import { drawCard, frame, lineOf } from './cards/draw-card.ts';
import type { Paper, Remark } from './cards/paper.ts';
import { shortCard } from './cards/short-card.ts';
import { nothingHereCard } from './cards/static-cards.ts';
import { wordsIn } from './cards/words.ts';

/** For whom a card is drawn, and what it says on top. */
export type Addressee = {
  readonly tenantId: TenantId;
  readonly personId: PersonId;
  readonly cardId: EntityId;
  /** Whose opening of the card refreshes it; null while their Teams id is unknown. */
  readonly teamsUserId: string | null;
  /** What the client says of its language, for people whom the directory does not know. */
  readonly locale?: string | null;
  readonly remark?: Remark | null;
  readonly entered?: Readonly<Record<string, string>>;
};

export type Subject = { readonly kind: NoticeKind; readonly subjectId: EntityId };

/** Buttons of a card work for two weeks; then it must be drawn again first (quality.md §1). */
const cardDays = 14;

export const isNoticeKind = (kind: string): kind is NoticeKind => noticeKinds.some((k) => k === kind);

/** Draws cards: reads the true state and the reader, and puts both on paper. */
export class CardDesk {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** The card as things stand; null when there is nothing (any more) to show. */
  async draw(subject: Subject & { readonly reminder?: boolean }, to: Addressee): Promise<IAdaptiveCard | null> {
    const { tenantId, personId } = to;
    const view = await readCard(this.#world, { ...subject, tenantId, personId });
    return view === null ? null : drawCard(view, await this.#paper(to), to.teamsUserId);
  }

  /** A card that says no more than its line and leads into the tab, for when the whole is too large. */
  async drawShort(subject: Subject & { readonly reminder?: boolean }, to: Addressee): Promise<IAdaptiveCard | null> {
    const { tenantId, personId } = to;
    const view = await readCard(this.#world, { ...subject, tenantId, personId });
    if (view === null) return null;
    const paper = await this.#paper(to);
    return frame(shortCard(lineOf(view, paper), paper), paper, to.teamsUserId);
  }

  /** A card in one line, and whom and what it is about, for places that show no cards; null when there is nothing to show. */
  async sayIn(
    subject: Subject & { readonly reminder?: boolean },
    of: Pick<Addressee, 'tenantId' | 'personId'>,
  ): Promise<{ preview: string; partnerName: string; programName: string } | null> {
    const view = await readCard(this.#world, { ...subject, ...of });
    if (view === null) return null;
    const paper = await this.#paper({ ...of, cardId: this.#world.ids.next(), teamsUserId: null });
    return {
      preview: lineOf(view, paper),
      partnerName: 'partner' in view ? view.partner.name : '',
      programName: 'programName' in view ? view.programName : '',
    };
  }

  /** Whether there is anything (any more) to show; nobody's mailbox is asked for it. */
  async hasCard(
    subject: Subject & { readonly reminder?: boolean },
    of: Pick<Addressee, 'tenantId' | 'personId'>,
  ): Promise<boolean> {
    return (await readCard(this.#world, { ...subject, ...of })) !== null;
  }

  /** As `draw`, with a card that says so where nothing is left. */
  async drawOrNothing(subject: Subject, to: Addressee): Promise<IAdaptiveCard> {
    return (await this.draw(subject, to)) ?? this.drawFixed(nothingHereCard, { ...to, remark: null });
  }

  /** One of the cards that are about nothing in particular; nobody refreshes it. */
  async drawFixed(card: (paper: Paper) => CardParts, to: Addressee): Promise<IAdaptiveCard> {
    const paper = this.#paperFor(await this.#readerOrStranger(to), to);
    return frame(card(paper), paper, null);
  }

  /** The record of a card that is about to be sent. */
  newCard(
    subject: Subject,
    to: { tenantId: TenantId; personId: PersonId; cardId: EntityId; conversationId: string },
  ): SentCard {
    const sentAt = this.#world.clock.now();
    return {
      tenantId: to.tenantId,
      id: to.cardId,
      personId: to.personId,
      kind: subject.kind,
      subjectId: subject.subjectId,
      conversationId: to.conversationId,
      activityId: null,
      sentAt,
      expiresAt: daysLater(sentAt, cardDays),
    };
  }

  /** The card drawn anew: its buttons work again. */
  renewed(card: SentCard): SentCard {
    return { ...card, expiresAt: daysLater(this.#world.clock.now(), cardDays) };
  }

  /** The words of somebody's language, for what is no card. */
  async wordsFor(to: Pick<Addressee, 'tenantId' | 'personId' | 'locale'>) {
    return wordsIn((await this.#reader(to)).language);
  }

  async #paper(to: Addressee): Promise<Paper> {
    return this.#paperFor(await this.#reader(to), to);
  }

  #paperFor(reader: Reader, to: Addressee): Paper {
    return {
      reader,
      words: wordsIn(reader.language),
      cardId: to.cardId,
      remark: to.remark ?? null,
      entered: to.entered ?? {},
      tabLink: (page) => tabDeepLink(this.#world.settings.appId, page),
    };
  }

  async #reader(to: Pick<Addressee, 'tenantId' | 'personId' | 'locale'>): Promise<Reader> {
    const reader = await readReader(this.#world, to.tenantId, to.personId);
    // of somebody whom the directory does not know, only the client tells a language
    const language = reader.name === '' && to.locale != null ? languageOf(to.locale) : reader.language;
    return { ...reader, language };
  }

  /** These cards name no times, and must be drawn also while directory or mailbox cannot be asked. */
  async #readerOrStranger(to: Addressee): Promise<Reader> {
    try {
      return await this.#reader(to);
    } catch {
      return { name: '', language: languageOf(to.locale ?? null), zone: 'UTC', zoneAssumed: true };
    }
  }
}
