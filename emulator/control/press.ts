import { z } from 'zod';
import type { Person } from '../directory/person.ts';
import type { BotAnswer } from '../teams/bot-channel.ts';
import { actionsOf, actionTitled, type CardAction, initialValues, missingInputs } from '../teams/card-inputs.ts';
import { type Chat, type ChatEntry, cardOf } from '../teams/chats.ts';
import { isObject, type JsonObject, textOf } from '../teams/json.ts';
import type { World } from '../world.ts';
import { ControlError } from './control-error.ts';

export const pressSchema = z.object({
  activityId: z.string().optional(),
  title: z.string().optional(),
  data: z.record(z.string(), z.unknown()).optional(),
  inputs: z.record(z.string(), z.unknown()).default({}),
  verb: z.string().optional(),
  type: z.enum(['Action.Execute', 'Action.Submit']).optional(),
  as: z.string().optional(),
});
export type Press = z.infer<typeof pressSchema>;

const cardType = 'application/vnd.microsoft.card.adaptive';

/** A card that the bot returned to an invoke takes the place of the pressed one, for whoever pressed it. */
function takeCard(
  world: World,
  { chat, entry, person }: Pick<Invoke, 'chat' | 'entry' | 'person'>,
  { status, body }: BotAnswer,
): void {
  if (person.id !== chat.personId) return;
  if (status !== 200 || !isObject(body) || body.type !== cardType || !isObject(body.value)) return;
  world.chats.replaceCard(chat, entry, body.value);
}

export interface Invoke {
  readonly person: Person;
  readonly chat: Chat;
  readonly entry: ChatEntry;
  readonly action: JsonObject;
  readonly trigger: 'manual' | 'automatic';
}

/** Sends an `adaptiveCard/action` invoke and shows the card that comes back. */
export async function invokeAction(world: World, { person, chat, entry, action, trigger }: Invoke): Promise<BotAnswer> {
  const answer = await world.channel.send({
    ...world.channel.envelope(person, chat),
    type: 'invoke',
    name: 'adaptiveCard/action',
    id: `f:${world.chats.freshId()}`,
    replyToId: entry.id,
    value: { action, trigger },
  });
  takeCard(world, { chat, entry, person }, answer);
  return answer;
}

async function submit(
  world: World,
  { person, chat, entry }: Omit<Invoke, 'action' | 'trigger'>,
  value: JsonObject,
): Promise<BotAnswer> {
  const teams = isObject(value.msteams) ? value.msteams : null;
  const text =
    teams && (teams.type === 'imBack' || teams.type === 'messageBack')
      ? textOf(teams.type === 'imBack' ? teams.value : teams.text)
      : undefined;
  const { msteams: _hint, ...rest } = value;
  const content =
    teams?.type === 'imBack'
      ? {}
      : { value: teams?.type === 'messageBack' ? { ...rest, ...(isObject(teams.value) ? teams.value : {}) } : rest };
  const activity = {
    ...world.channel.envelope(person, chat),
    type: 'message',
    id: world.chats.freshId(),
    replyToId: entry.id,
    ...(text === undefined ? {} : { text, textFormat: 'plain' }),
    ...content,
  };
  if (text !== undefined) world.chats.append(chat, 'person', activity);
  return world.channel.send(activity);
}

export function entryOf(chat: Chat, activityId: string | undefined): ChatEntry {
  const cards = chat.entries.filter((entry) => entry.from === 'bot' && !entry.deletedAt);
  const entry =
    activityId === undefined ? cards.findLast((e) => cardOf(e.activity)) : cards.find(({ id }) => id === activityId);
  if (!entry)
    throw new ControlError(
      404,
      'unknownActivity',
      activityId ? `the chat has no message ${activityId}` : 'the chat shows no card',
    );
  return entry;
}

const sameData = (action: JsonObject, data: unknown): boolean => JSON.stringify(action.data) === JSON.stringify(data);

/** The action somebody means: the one with that title and data on the card, else whatever data was handed in. */
function meant(entry: ChatEntry, press: Press): CardAction {
  const card = cardOf(entry.activity);
  if (press.data !== undefined) {
    const same = (card ? actionsOf(card) : []).filter(({ action }) => sameData(action, press.data));
    const exact = same.find(({ action }) => action.title === press.title) ?? same[0];
    // data that the card does not offer, as a forged or replayed press would send it
    const forged = {
      type: press.type ?? 'Action.Execute',
      verb: press.verb ?? textOf(press.data.action) ?? '',
      data: press.data as JsonObject,
    };
    return exact ?? { action: forged, inputs: [] };
  }
  if (press.title === undefined) throw new ControlError(400, 'badRequest', 'title: say which action, by title or data');
  const found = card ? actionTitled(card, press.title) : undefined;
  if (found) return found;
  const offered = card ? actionsOf(card).map(({ action }) => String(action.title ?? '')) : [];
  throw new ControlError(
    404,
    'unknownAction',
    `the card offers no "${press.title}" (it offers: ${offered.join(', ') || 'nothing'})`,
  );
}

/** Presses an action as Teams does: input values merged into its data. Throws what the client itself would refuse. */
export async function pressAction(
  world: World,
  chat: Chat,
  { press, person }: { press: Press; person: Person },
): Promise<BotAnswer> {
  const entry = entryOf(chat, press.activityId);
  const { action, inputs } = meant(entry, press);
  const values = { ...initialValues(inputs), ...press.inputs };
  const missing = missingInputs(inputs, values);
  if (missing.length > 0) throw new ControlError(400, 'inputRequired', `the card asks for: ${missing.join(', ')}`);
  const type = press.type ?? action.type;
  const data = { ...(isObject(action.data) ? action.data : {}), ...values } as JsonObject;
  if (type === 'Action.Submit') return submit(world, { person, chat, entry }, data);
  if (type !== 'Action.Execute') throw new ControlError(400, 'notSent', `${String(type)} sends nothing to the bot`);
  const { verb, id } = action;
  const sent: JsonObject = {
    type: 'Action.Execute',
    ...(id === undefined ? {} : { id }),
    ...(verb === undefined ? {} : { verb: press.verb ?? verb }),
    data,
  };
  return invokeAction(world, { person, chat, entry, action: sent, trigger: 'manual' });
}

/** The automatic trigger: what Teams does when a card with `refresh` comes into view of somebody it names. */
export async function refreshCard(
  world: World,
  chat: Chat,
  { activityId, person }: { activityId?: string | undefined; person: Person },
): Promise<BotAnswer> {
  const entry = entryOf(chat, activityId);
  const refresh = cardOf(entry.activity)?.refresh;
  if (!isObject(refresh) || !isObject(refresh.action))
    throw new ControlError(400, 'noRefresh', 'the card has no refresh action');
  const named = Array.isArray(refresh.userIds) ? refresh.userIds : null;
  // without userIds every member of a small chat refreshes
  if (named && !named.includes(world.chats.teamsIdOf(person)))
    throw new ControlError(400, 'notNamed', 'the card does not refresh for this person');
  const { verb, id, data } = refresh.action;
  const action: JsonObject = {
    type: 'Action.Execute',
    ...(id === undefined ? {} : { id }),
    ...(verb === undefined ? {} : { verb }),
    data: data ?? {},
  };
  return invokeAction(world, { person, chat, entry, action, trigger: 'automatic' });
}
