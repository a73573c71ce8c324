import { type Action, ExecuteAction, type Input, SubmitAction } from 'adaptivecards';
import { z } from 'zod';
import { ControlRefusal, type Press } from '../api/control.ts';
import type { BotAnswer } from '../api/shapes.ts';

const ActionJson = z.object({
  title: z.string().optional(),
  verb: z.string().optional(),
  data: z.record(z.string(), z.unknown()).optional(),
});

function valuesOf(inputs: Readonly<Record<string, Input>>): Record<string, string> {
  const values: Record<string, string> = {};
  for (const input of Object.values(inputs)) {
    const value: unknown = input.value;
    if (input.id !== undefined && value !== undefined && value !== null) values[input.id] = String(value);
  }
  return values;
}

/** What goes to the bot when an action is pressed; null for an action that sends nothing. */
export function pressOf(activityId: string, action: Action): Press | null {
  const type =
    action instanceof ExecuteAction ? 'Action.Execute' : action instanceof SubmitAction ? 'Action.Submit' : null;
  if (type === null) return null;
  const { title, verb, data } = ActionJson.parse(action.toJSON());
  return {
    activityId,
    type,
    // titles may occur twice on a card, data hardly ever does
    ...(data === undefined ? { title: title ?? '' } : { data }),
    ...(verb === undefined ? {} : { verb }),
    inputs: valuesOf(action.getReferencedInputs() ?? {}),
  };
}

export type Outcome =
  | { readonly kind: 'done' | 'wrong' | 'unreachable' }
  | { readonly kind: 'said'; readonly text: string };

const InvokeReply = z.object({ statusCode: z.number().optional(), type: z.string().optional(), value: z.unknown() });

/** What the person learns of the bot's answer. A new card has taken the old one's place already. */
export function outcomeOf({ status, body }: BotAnswer): Outcome {
  if (status === 0 || status === 504) return { kind: 'unreachable' };
  if (status < 200 || status > 299) return { kind: 'wrong' };
  const reply = InvokeReply.safeParse(body);
  if (!reply.success) return { kind: 'done' };
  const { statusCode = 200, type = '', value } = reply.data;
  if (statusCode > 299 || type === 'application/vnd.microsoft.error') return { kind: 'wrong' };
  if (type === 'application/vnd.microsoft.activity.message' && typeof value === 'string')
    return { kind: 'said', text: value };
  return { kind: 'done' };
}

export const outcomeOfFailure = (error: unknown): Outcome =>
  error instanceof ControlRefusal && error.code === 'inputRequired'
    ? { kind: 'said', text: error.message }
    : { kind: 'wrong' };

/** Marks a button as working, and everything else on its card as out of reach meanwhile. Returns what ends that. */
export function markWorking(action: Action): () => void {
  const button = action.renderedElement;
  const card = button?.closest('.teams-card');
  const buttons = card ? [...card.querySelectorAll<HTMLButtonElement>('button.ac-pushButton')] : [];
  for (const each of buttons) each.disabled = true;
  button?.setAttribute('aria-busy', 'true');
  return () => {
    for (const each of buttons) each.disabled = false;
    button?.removeAttribute('aria-busy');
  };
}
