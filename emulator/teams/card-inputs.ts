import { isObject, type JsonObject, textOf } from './json.ts';

export interface CardAction {
  readonly action: JsonObject;
  /** Inputs in reach of the action: those of the card and of the sub-card it stands in. */
  readonly inputs: readonly JsonObject[];
}

interface Found {
  readonly actions: CardAction[];
}

function childNodes(node: JsonObject): JsonObject[] {
  const children: JsonObject[] = [];
  for (const [name, value] of Object.entries(node)) {
    if (name === 'data' || name === 'refresh' || name === 'fallback') continue;
    if (Array.isArray(value)) children.push(...value.filter(isObject));
    else if (isObject(value)) children.push(value);
  }
  return children;
}

const isCard = (node: JsonObject): boolean => node.type === 'AdaptiveCard';
const isAction = (node: JsonObject): boolean => typeof node.type === 'string' && node.type.startsWith('Action.');

/** The inputs of a card, without those of the cards that ShowCard actions open. */
function inputsIn(node: JsonObject): JsonObject[] {
  const own = textOf(node.type)?.startsWith('Input.') ? [node] : [];
  const below = childNodes(node).filter((child) => !isCard(child));
  return [...own, ...below.flatMap(inputsIn)];
}

function collect(node: JsonObject, inputs: readonly JsonObject[], into: Found): void {
  const reach = isCard(node) ? [...inputs, ...inputsIn(node)] : inputs;
  // an action may say that it sends (and asks for) no inputs
  const alone = textOf(node.associatedInputs)?.toLowerCase() === 'none';
  if (isAction(node)) into.actions.push({ action: node, inputs: alone ? [] : reach });
  for (const child of childNodes(node)) collect(child, reach, into);
}

/** Every action that a card offers, in the order of the page. */
export function actionsOf(card: JsonObject): CardAction[] {
  const found: Found = { actions: [] };
  collect({ ...card, type: 'AdaptiveCard' }, [], found);
  return found.actions;
}

const norm = (text: string | undefined): string => (text ?? '').trim().toLowerCase();

/** The action with a title (whatever the case), those that send something first. */
export function actionTitled(card: JsonObject, title: string): CardAction | undefined {
  const named = actionsOf(card).filter(({ action }) => norm(textOf(action.title)) === norm(title));
  return named.find(({ action }) => action.type !== 'Action.ShowCard') ?? named[0];
}

/** What the inputs hold before anybody touches them, as the client sends it. */
export function initialValues(inputs: readonly JsonObject[]): Record<string, string> {
  const values: Record<string, string> = {};
  for (const input of inputs) {
    const id = textOf(input.id);
    if (!id) continue;
    if (input.type === 'Input.Toggle') values[id] = textOf(input.value) ?? textOf(input.valueOff) ?? 'false';
    else if (typeof input.value === 'string' || typeof input.value === 'number') values[id] = String(input.value);
  }
  return values;
}

/** Ids of required inputs that a client would refuse to send empty. */
export function missingInputs(inputs: readonly JsonObject[], values: Readonly<Record<string, unknown>>): string[] {
  return inputs
    .filter((input) => input.isRequired === true && (values[String(input.id)] ?? '') === '')
    .map((input) => String(input.id));
}
