import type { CardActionName } from '../../../src/bot/actions/action-names.ts';
import type { NewEffect } from '../../../src/use-cases/ports/outbox.ts';
import { mentorId } from '../../support/builders.ts';
import { type Answer, BotStage } from './bot-stage.ts';
import { cardOf } from './furnish.ts';
import { cast, everybody, type Scene } from './scene-cast.ts';
import { completeWorld, type Snapshot, snapshotOf } from './whole-world.ts';

type Data = Readonly<Record<string, unknown>>;

/** What a button of this action carries, wherever on the card it stands. */
function buttonIn(part: unknown, action: string): Data | null {
  if (typeof part !== 'object' || part === null) return null;
  if ('data' in part && typeof part.data === 'object' && part.data !== null) {
    const data: Data = { ...part.data };
    if (data.action === action) return data;
  }
  for (const inner of Object.values(part)) {
    const found = buttonIn(inner, action);
    if (found !== null) return found;
  }
  return null;
}

/** One scene as it stands, with the card in its owner's chat. */
export class Standing {
  readonly stage = new BotStage();
  readonly action: CardActionName;
  readonly scene: Scene;
  readonly owner: string;
  #queued = new Map<string, NewEffect>();
  #card = { id: '', replyToId: '' };
  #data: Data = {};
  /** Another card of the same person. */
  otherCard = '';

  constructor(action: CardActionName, scene: Scene) {
    this.action = action;
    this.scene = scene;
    this.owner = scene.card.personId ?? mentorId;
  }

  async open(): Promise<void> {
    await this.stage.open();
    this.#queued = completeWorld(this.stage);
    await cast(this.stage);
    for (const personId of everybody)
      await this.stage.send(this.stage.activity(personId, { type: 'installationUpdate', action: 'add' }));
    await this.scene.furnish(this.stage);
    this.#card = await cardOf(this.stage, this.scene.card);
    const drawn = this.stage.postedCards().at(-1);
    const button = buttonIn(drawn, this.action);
    if (button === null) throw new Error(`${this.action} is on no button of ${JSON.stringify(drawn)}`);
    this.#data = { ...button, ...this.scene.inputs };
    const other = { kind: 'ledger', subjectId: this.owner, personId: this.owner } as const;
    this.otherCard = (await cardOf(this.stage, other)).id;
  }

  get data(): Data {
    return this.#data;
  }

  get cardId(): string {
    return this.#card.id;
  }

  /** Whatever the press leaves for later is waited for. */
  async press(data: Data = this.#data, who = this.owner): Promise<Answer> {
    const answer = await this.stage.press(who, data, { replyToId: this.#card.replyToId });
    await this.stage.bot.settled();
    return answer;
  }

  state(): Snapshot {
    return snapshotOf(this.stage.memory, this.#queued);
  }

  surprises(): unknown[] {
    return this.stage.logged.filter((l) => l.level === 'error');
  }
}
