import type { ChatEntry, PressResult, Stage } from './stage.ts';
import { eventually } from './stage.ts';

type Data = { readonly action?: string; readonly id?: string; readonly startsAt?: string } & Record<string, unknown>;
export type ActionOnCard = { readonly data: Data; readonly title: string };
type Found = ActionOnCard & { readonly entry: ChatEntry };

/** Every action of a card, wherever it stands in it. */
export function actionsIn(value: unknown): ActionOnCard[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = value as { type?: unknown; data?: unknown; title?: unknown };
  const here =
    own.type === 'Action.Execute' && typeof own.data === 'object' && own.data !== null
      ? [{ data: own.data as Data, title: String(own.title ?? '') }]
      : [];
  return [...here, ...Object.values(value).flatMap(actionsIn)];
}

/** All actions of that name in somebody's chat, newest card first. */
export const offered = async (stage: Stage, personId: string, action: string): Promise<Found[]> =>
  [...(await stage.chat(personId))]
    .reverse()
    .flatMap((entry) => (entry.card === null ? [] : actionsIn(entry.card).map((a) => ({ entry, ...a }))))
    .filter((f) => f.data.action === action);

/** Waits until the action is offered. */
export const awaitAction = (stage: Stage, personId: string, action: string): Promise<Found> =>
  eventually(`${action} in the chat of ${personId}`, async () => (await offered(stage, personId, action))[0]);

/** Waits until the action is offered, then presses it. */
export async function pressWhenOffered(
  stage: Stage,
  personId: string,
  action: string,
  inputs: Record<string, unknown> = {},
): Promise<PressResult> {
  const { entry, data } = await awaitAction(stage, personId, action);
  return stage.press(personId, { activityId: entry.id, data, inputs });
}
