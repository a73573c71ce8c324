import type { Person } from '../directory/person.ts';
import type { BotChannel } from './bot-channel.ts';
import type { Chat, Chats } from './chats.ts';

/** Puts the app into people's Teams, takes it out, and tells the bot. */
export class Installs {
  readonly #chats: Chats;
  readonly #channel: BotChannel;
  readonly #told: (personId: string) => void;
  readonly #last = new Map<string, Promise<unknown>>();

  constructor(chats: Chats, channel: BotChannel, told: (personId: string) => void) {
    this.#chats = chats;
    this.#channel = channel;
    this.#told = told;
  }

  /** False: it was there already. The bot hears of it a moment later, as in Teams. */
  install(person: Person): boolean {
    const chat = this.#chats.of(person);
    if (chat.installed) return false;
    chat.installed = true;
    chat.blocked = false;
    if (!chat.everInstalled) this.#tellMembers(person, chat);
    chat.everInstalled = true;
    this.#tell(person, chat, 'add');
    return true;
  }

  remove(person: Person): boolean {
    const chat = this.#chats.of(person);
    if (!chat.installed) return false;
    chat.installed = false;
    this.#tell(person, chat, 'remove');
    return true;
  }

  upgrade(person: Person): void {
    this.#tell(person, this.#chats.of(person), 'add-upgrade');
  }

  /** Resolves when everything said so far has reached the bot. */
  async settled(): Promise<void> {
    await Promise.all(this.#last.values());
  }

  #tellMembers(person: Person, chat: Chat): void {
    const envelope = this.#channel.envelope(person, chat);
    const members = [{ id: this.#chats.teamsIdOf(person), aadObjectId: person.id }, envelope.recipient ?? null];
    this.#send(person, {
      ...envelope,
      type: 'conversationUpdate',
      id: `f:${this.#chats.freshId()}`,
      membersAdded: members,
    });
  }

  #tell(person: Person, chat: Chat, action: string): void {
    const envelope = this.#channel.envelope(person, chat);
    const source = { source: { name: 'message' } };
    this.#send(person, {
      ...envelope,
      type: 'installationUpdate',
      id: `f:${this.#chats.freshId()}`,
      action,
      channelData: {
        ...(envelope.channelData as object),
        settings: { selectedChannel: { id: chat.conversationId } },
        ...source,
      },
    });
    this.#told(person.id);
  }

  /** One after the other for each person, so that the bot hears of an installation before its removal. */
  #send(person: Person, activity: Parameters<BotChannel['send']>[0]): void {
    const before = this.#last.get(person.id) ?? Promise.resolve();
    const sending: Promise<unknown> = before
      .then(() => this.#channel.send(activity))
      .finally(() => {
        if (this.#last.get(person.id) === sending) this.#last.delete(person.id);
      });
    this.#last.set(person.id, sending);
  }
}
