import type { AppRegistration } from '../app-registration.ts';
import { personalChatId, teamsUserId } from '../app-registration.ts';
import type { ChangeBus } from '../changes.ts';
import type { EmulatedClock } from '../clock.ts';
import type { Person } from '../directory/person.ts';
import { isObject, type JsonObject } from './json.ts';

const cardType = 'application/vnd.microsoft.card.adaptive';

/** One entry of a chat. Times are ISO instants of the emulated clock. */
export interface ChatEntry {
  readonly id: string;
  readonly from: 'bot' | 'person';
  /** The activity in its newest state. */
  activity: JsonObject;
  readonly createdAt: string;
  /** Grows each time the activity is replaced. */
  revision: number;
  updatedAt: string | null;
  deletedAt: string | null;
}

export interface Chat {
  readonly personId: string;
  readonly conversationId: string;
  /** The 1:1 chat's id as Graph says it; the connector takes it too. */
  readonly graphChatId: string;
  readonly createdAt: string;
  installed: boolean;
  everInstalled: boolean;
  blocked: boolean;
  readonly entries: ChatEntry[];
}

export type ChatState = 'none' | 'open' | 'removed' | 'blocked';

/** The personal chats between people and the bot. */
export class Chats {
  readonly #chats = new Map<string, Chat>();
  readonly #byConversation = new Map<string, Chat>();
  readonly #app: AppRegistration;
  readonly #clock: EmulatedClock;
  readonly #bus: ChangeBus;
  #lastId = 0;

  constructor(app: AppRegistration, { clock, bus }: { clock: EmulatedClock; bus: ChangeBus }) {
    this.#app = app;
    this.#clock = clock;
    this.#bus = bus;
  }

  all(): Iterable<Chat> {
    return this.#chats.values();
  }

  restore(chat: Chat): void {
    this.#chats.set(chat.personId, chat);
    this.#byConversation.set(chat.conversationId, chat);
    this.#byConversation.set(chat.graphChatId, chat);
  }

  of(person: Person): Chat {
    const known = this.#chats.get(person.id);
    if (known) return known;
    const chat: Chat = {
      personId: person.id,
      conversationId: personalChatId(this.#app.clientId, person.id),
      graphChatId: `19:${person.id}_${this.#app.clientId}@unq.gbl.spaces`,
      createdAt: new Date(this.#clock.now()).toISOString(),
      installed: false,
      everInstalled: false,
      blocked: false,
      entries: [],
    };
    this.restore(chat);
    return chat;
  }

  peek(personId: string): Chat | undefined {
    return this.#chats.get(personId);
  }

  byConversation(id: string): Chat | undefined {
    return this.#byConversation.get(id.replace(/;messageid=.*$/, ''));
  }

  stateOf(personId: string): ChatState {
    const chat = this.#chats.get(personId);
    if (!chat?.everInstalled) return 'none';
    if (chat.blocked) return 'blocked';
    return chat.installed ? 'open' : 'removed';
  }

  teamsIdOf(person: Person): string {
    return teamsUserId(this.#app.clientId, person.id);
  }

  /** Ids of messages are milliseconds, as in Teams, and never repeat. */
  freshId(): string {
    this.#lastId = Math.max(this.#lastId + 1, Math.floor(this.#clock.now()));
    return String(this.#lastId);
  }

  append(chat: Chat, from: 'bot' | 'person', activity: JsonObject): ChatEntry {
    const id = typeof activity.id === 'string' ? activity.id : this.freshId();
    const createdAt = new Date(this.#clock.now()).toISOString();
    const entry: ChatEntry = {
      id,
      from,
      activity: { ...activity, id },
      createdAt,
      revision: 0,
      updatedAt: null,
      deletedAt: null,
    };
    chat.entries.push(entry);
    this.#bus.tell({ type: 'chat', personId: chat.personId });
    return entry;
  }

  replace(chat: Chat, entry: ChatEntry, activity: JsonObject): void {
    entry.activity = { ...activity, id: entry.id };
    entry.updatedAt = new Date(this.#clock.now()).toISOString();
    entry.revision += 1;
    this.#bus.tell({ type: 'chat', personId: chat.personId });
  }

  remove(chat: Chat, entry: ChatEntry): void {
    entry.deletedAt = new Date(this.#clock.now()).toISOString();
    this.#bus.tell({ type: 'chat', personId: chat.personId });
  }

  /** Puts a new card in place of the one that an entry shows. */
  replaceCard(chat: Chat, entry: ChatEntry, card: JsonObject): void {
    const attachments = Array.isArray(entry.activity.attachments) ? entry.activity.attachments : [];
    const others = attachments.filter((a) => !isObject(a) || a.contentType !== cardType);
    this.replace(chat, entry, {
      ...entry.activity,
      attachments: [{ contentType: cardType, content: card }, ...others],
    });
  }
}

/** The adaptive card that an activity shows, if it shows one. */
export function cardOf(activity: JsonObject): JsonObject | null {
  if (!Array.isArray(activity.attachments)) return null;
  for (const attachment of activity.attachments) {
    if (isObject(attachment) && attachment.contentType === cardType && isObject(attachment.content))
      return attachment.content;
  }
  return null;
}
