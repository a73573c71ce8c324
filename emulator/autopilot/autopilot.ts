import { z } from 'zod';
import type { Change } from '../changes.ts';
import { pressAction } from '../control/press.ts';
import type { Person } from '../directory/person.ts';
import { hashText, SeededRandom } from '../seeded-random.ts';
import { actionsOf, type CardAction } from '../teams/card-inputs.ts';
import { type Chat, type ChatEntry, cardOf } from '../teams/chats.ts';
import type { World } from '../world.ts';
import { fillInputs } from './fill-inputs.ts';
import { answerInvitations } from './invitations.ts';

export const autopilotSchema = z
  .object({
    on: z.boolean(),
    seed: z.number().int().default(1),
    /** Share of cards that are answered with another action than the first. */
    otherShare: z.number().min(0).max(1).default(0.08),
    /** People who answer for themselves: ids or addresses. */
    except: z.array(z.string()).default([]),
    /** Emulated minutes until somebody answers: from 1 up to this. */
    delayMinutes: z.number().min(0).default(30),
  })
  .strict();
export type AutopilotSettings = z.infer<typeof autopilotSchema>;

const off: AutopilotSettings = { on: false, seed: 1, otherShare: 0.08, except: [], delayMinutes: 30 };

// a form of several steps replaces its card with each press; one that goes in circles is left alone after this many
const mostPressesPerCard = 8;
const atOnce = 6;

interface Task {
  readonly dueMs: number;
  readonly chat: Chat;
  readonly entry: ChatEntry;
  readonly revision: number;
}

// what stands behind a card's dots is not what the card asks for
const sends = ({ action }: CardAction): boolean =>
  (action.type === 'Action.Execute' || action.type === 'Action.Submit') &&
  action.isEnabled !== false &&
  action.mode !== 'secondary';

const dayMs = 86_400_000;

/** When somebody whose mailbox answers for them looks at Teams again; null: they are not away. */
function backAt({ automaticReplies }: Person, now: number): number | null {
  if (!automaticReplies || automaticReplies.status === 'disabled') return null;
  if (automaticReplies.status === 'alwaysEnabled') return now + dayMs;
  const [start, end] = [Date.parse(automaticReplies.start ?? ''), Date.parse(automaticReplies.end ?? '')];
  return now >= start && now < end ? end : null;
}

/** People who answer their cards and invitations by themselves, some minutes of the emulated clock after they arrive. */
export class Autopilot {
  readonly #world: World;
  #settings = off;
  #tasks: Task[] = [];
  readonly #seen = new Set<string>();
  #lookedAt = new WeakMap<ChatEntry, number>();
  readonly #presses = new Map<string, number>();
  #timer: NodeJS.Timeout | null = null;
  #working: Promise<void> | null = null;
  #movedMeanwhile = false;
  #answered = 0;
  #failed = 0;

  constructor(world: World) {
    this.#world = world;
    world.bus.listen((change) => this.#notice(change));
    world.clock.onMove(() => {
      this.#movedMeanwhile = true;
      this.#schedule(5);
    });
  }

  view(): object {
    return {
      ...this.#settings,
      waiting: this.#tasks.length,
      answered: this.#answered,
      failed: this.#failed,
      busy: this.#working !== null,
    };
  }

  change(settings: AutopilotSettings): void {
    this.#settings = settings;
    this.#tasks = [];
    this.#seen.clear();
    this.#lookedAt = new WeakMap();
    this.#presses.clear();
    if (settings.on) for (const chat of this.#world.chats.all()) this.#look(chat);
    this.#schedule();
  }

  stop(): void {
    this.#settings = off;
    this.#tasks = [];
    if (this.#timer) clearTimeout(this.#timer);
  }

  #isLeftAlone(person: Person): boolean {
    const names = [person.id, person.mail, person.userPrincipalName].map((name) => name?.toLowerCase());
    return this.#settings.except.some((name) => names.includes(name.toLowerCase()));
  }

  #notice(change: Change): void {
    if (!this.#settings.on || !change.personId) return;
    if (change.type === 'chat') {
      const chat = this.#world.chats.peek(change.personId);
      if (chat) this.#look(chat);
      this.#schedule();
    } else if (change.type === 'calendar') this.#schedule();
  }

  #randomFor(text: string): SeededRandom {
    return new SeededRandom(`${this.#settings.seed} ${text}`);
  }

  /** Plans an answer to every card of a chat that has not been looked at in its present state. */
  #look(chat: Chat): void {
    const person = this.#world.directory.find(chat.personId);
    if (!person || chat.blocked || !chat.installed || this.#isLeftAlone(person)) return;
    for (const [index, entry] of chat.entries.entries()) {
      if (entry.from === 'bot' && !entry.deletedAt && this.#lookedAt.get(entry) !== entry.revision) {
        this.#lookedAt.set(entry, entry.revision);
        this.#plan(chat, { entry, index });
      }
    }
  }

  #plan(chat: Chat, { entry, index }: { entry: ChatEntry; index: number }): void {
    const card = cardOf(entry.activity);
    if (!card || !actionsOf(card).some(sends)) return;
    // a card that comes back as it was has been answered already
    const fingerprint = `${entry.id} ${hashText(JSON.stringify(card))}`;
    if (this.#seen.has(fingerprint)) return;
    this.#seen.add(fingerprint);
    const minutes = this.#randomFor(`${chat.personId} ${index} delay`).next() * this.#settings.delayMinutes;
    const since = Date.parse(entry.updatedAt ?? entry.createdAt);
    this.#tasks.push({ dueMs: since + minutes * 60_000, chat, entry, revision: entry.revision });
  }

  /** Works when the next answer is due, at the latest after a minute; a moved clock may have made anything due. */
  #schedule(latestMs = 60_000): void {
    if (!this.#settings.on || this.#working) return;
    if (this.#timer) clearTimeout(this.#timer);
    const now = this.#world.clock.now();
    const next = this.#tasks.reduce((soonest, { dueMs }) => Math.min(soonest, dueMs), now + 60_000);
    this.#timer = setTimeout(() => this.#start(), Math.min(latestMs, Math.max(5, next - now)));
    this.#timer.unref();
  }

  #start(): void {
    if (this.#working) return;
    this.#movedMeanwhile = false;
    this.#working = this.#work().finally(() => {
      this.#working = null;
      this.#schedule(this.#movedMeanwhile ? 5 : undefined);
    });
  }

  async #work(): Promise<void> {
    answerInvitations(this.#world, { seed: this.#settings.seed, leftAlone: (person) => this.#isLeftAlone(person) });
    for (let due = this.#takeDue(); due.length > 0; due = this.#takeDue()) {
      for (let at = 0; at < due.length; at += atOnce)
        await Promise.all(due.slice(at, at + atOnce).map((task) => this.#answer(task)));
    }
  }

  #takeDue(): Task[] {
    const now = this.#world.clock.now();
    const due = this.#tasks.filter(({ dueMs }) => dueMs <= now).sort((a, b) => a.dueMs - b.dueMs);
    this.#tasks = this.#tasks.filter(({ dueMs }) => dueMs > now);
    return this.#settings.on ? due : [];
  }

  async #answer({ chat, entry, revision }: Task): Promise<void> {
    const person = this.#world.directory.find(chat.personId);
    const card = cardOf(entry.activity);
    const isStale = entry.deletedAt !== null || entry.revision !== revision;
    const presses = (this.#presses.get(entry.id) ?? 0) + 1;
    if (!person || !card || isStale || presses > mostPressesPerCard || !person.accountEnabled) return;
    const back = backAt(person, this.#world.clock.now());
    if (back !== null) {
      this.#tasks.push({ dueMs: back, chat, entry, revision });
      return;
    }
    this.#presses.set(entry.id, presses);
    const random = this.#randomFor(`${chat.personId} ${chat.entries.indexOf(entry)} ${presses}`);
    const chosen = this.#choose(actionsOf(card).filter(sends), random);
    if (!chosen) return;
    const inputs = fillInputs(chosen.inputs, {
      random,
      today: new Date(this.#world.clock.now()).toISOString().slice(0, 10),
    });
    const { title, data } = chosen.action;
    const press = {
      activityId: entry.id,
      inputs,
      ...(typeof title === 'string' ? { title } : { data: (data ?? {}) as Record<string, unknown> }),
    };
    try {
      const { status } = await pressAction(this.#world, chat, { press, person });
      if (status === 200) this.#answered += 1;
      else this.#failed += 1;
    } catch {
      this.#failed += 1;
    }
  }

  /** The action marked as positive, else the first; now and then another one. */
  #choose(actions: readonly CardAction[], random: SeededRandom): CardAction | undefined {
    if (actions.length > 1 && random.chance(this.#settings.otherShare))
      return actions[1 + random.below(actions.length - 1)];
    return actions.find(({ action }) => action.style === 'positive') ?? actions[0];
  }
}
