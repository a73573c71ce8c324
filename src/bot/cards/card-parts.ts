import {
  Choice,
  ChoiceSetInput,
  Container,
  DateInput,
  ExecuteAction,
  Fact,
  FactSet,
  type IActionSet,
  type IChoiceSetInput,
  type IColumnSet,
  type IContainer,
  type IDateInput,
  type IExecuteAction,
  type IFactSet,
  type IOpenUrlAction,
  type ITextBlock,
  type ITextInput,
  type ITimeInput,
  type IToggleInput,
  type IToggleVisibilityAction,
  OpenUrlAction,
  SubmitActionData,
  TargetElement,
  TextBlock,
  TextInput,
  ToggleVisibilityAction,
} from '@microsoft/teams.cards';
import type { LocalDate } from '../../domain/kernel/instant.ts';
import type { CardActionName } from '../actions/action-names.ts';
import type { Paper } from './paper.ts';

export type Element =
  | ITextBlock
  | IFactSet
  | IContainer
  | IColumnSet
  | IChoiceSetInput
  | IDateInput
  | ITextInput
  | ITimeInput
  | IToggleInput
  | IActionSet;
export type Button = IExecuteAction | IOpenUrlAction | IToggleVisibilityAction;

/** What one card consists of; `drawCard` puts the frame around it. All texts are escaped by whoever makes them. */
export type CardParts = {
  /** Shown where a card cannot be drawn, and in the notification. */
  readonly fallback: string;
  readonly body: readonly Element[];
  readonly buttons: readonly Button[];
};

/** What one state of a card draws. */
export type Drawn = Pick<CardParts, 'body' | 'buttons'>;

export const kicker = (text: string): ITextBlock =>
  new TextBlock(text, { size: 'Small', weight: 'Bolder', color: 'Accent', wrap: true });

export const heading = (text: string): ITextBlock =>
  new TextBlock(text, { size: 'Large', weight: 'Bolder', wrap: true, style: 'heading', spacing: 'Small' });

export const subheading = (text: string): ITextBlock =>
  new TextBlock(text, { weight: 'Bolder', wrap: true, spacing: 'Medium' });

export const paragraph = (text: string): ITextBlock => new TextBlock(text, { wrap: true });

export const small = (text: string): ITextBlock =>
  new TextBlock(text, { wrap: true, size: 'Small', isSubtle: true, spacing: 'Small' });

export const bullets = (lines: readonly string[]): ITextBlock[] =>
  lines.map((line) => new TextBlock(`• ${line}`, { wrap: true, spacing: 'Small' }));

export const framed = (text: string): IContainer =>
  new Container(new TextBlock(text, { wrap: true })).withOptions({ style: 'emphasis', spacing: 'Medium' });

/** Facts with a value; the others are left out. Values are escaped already. */
export function facts(rows: readonly (readonly [string, string | null])[]): IFactSet[] {
  const known = rows.flatMap(([title, value]) => (value === null || value === '' ? [] : [new Fact(title, value)]));
  return known.length === 0 ? [] : [new FactSet(...known)];
}

type PressOptions = {
  readonly style?: 'positive' | 'destructive';
  /** `none`: the button sends no inputs, and so needs none to be filled in. */
  readonly inputs?: 'auto' | 'none';
  readonly data?: Readonly<Record<string, string>>;
  /** Stands behind the card's dots. */
  readonly aside?: boolean;
};

/** A button that comes back to the bot: it carries the action, the card's opaque id and at most which of several choices it is. */
export function press(action: CardActionName, paper: Paper, title: string, options: PressOptions = {}): IExecuteAction {
  return new ExecuteAction({
    title,
    verb: action,
    data: new SubmitActionData({ ...options.data, action, id: paper.cardId }),
    associatedInputs: options.inputs ?? 'auto',
    ...(options.style === undefined ? {} : { style: options.style }),
    ...(options.aside === true ? { mode: 'secondary' } : {}),
  });
}

export const link = (url: string, title: string): IOpenUrlAction => new OpenUrlAction(url, { title });

/** Shows or hides the element with this id; nothing is sent. */
export const toggle = (elementId: string, title: string): IToggleVisibilityAction =>
  new ToggleVisibilityAction({ title, targetElements: [new TargetElement({ elementId })] });

export type ChoiceInput = {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly title: string }[];
  readonly value?: string | undefined;
  readonly style: 'compact' | 'expanded';
  readonly several?: boolean;
  readonly placeholder?: string;
  /** Makes the input required, with this message. */
  readonly missing?: string;
};

export function choiceInput(input: ChoiceInput): IChoiceSetInput {
  const choices = input.choices.map((c) => new Choice({ title: c.title, value: c.value }));
  return new ChoiceSetInput(...choices).withOptions({
    id: input.id,
    label: input.label,
    style: input.style,
    isMultiSelect: input.several ?? false,
    wrap: true,
    ...(input.value === undefined || input.value === '' ? {} : { value: input.value }),
    ...(input.placeholder === undefined ? {} : { placeholder: input.placeholder }),
    ...(input.missing === undefined ? {} : { isRequired: true, errorMessage: input.missing }),
  });
}

/** Choices 1 to 5 with words at the ends. */
export function scaleInput(
  paper: Paper,
  input: {
    readonly id: string;
    readonly label: string;
    readonly value?: number | undefined;
    readonly style: ChoiceInput['style'];
  },
): IChoiceSetInput {
  const ends: Readonly<Record<number, string>> = {
    1: paper.words.plain('scale.notAtAll'),
    5: paper.words.plain('scale.completely'),
  };
  return choiceInput({
    id: input.id,
    label: input.label,
    style: input.style,
    placeholder: paper.words.plain('scale.choose'),
    value: paper.entered[input.id] ?? (input.value === undefined ? undefined : String(input.value)),
    choices: [1, 2, 3, 4, 5].map((n) => ({
      value: String(n),
      title: ends[n] === undefined ? String(n) : `${n} · ${ends[n]}`,
    })),
  });
}

/** A field for words of one's own. */
export const textInput = (
  paper: Paper,
  input: {
    readonly id: string;
    readonly label: string;
    readonly placeholder: string;
    readonly longest: number;
    /** What stands there until somebody writes something else. */
    readonly draft?: string;
    readonly oneLine?: boolean;
  },
): ITextInput => {
  const value = paper.entered[input.id] ?? input.draft;
  return new TextInput({
    id: input.id,
    label: input.label,
    placeholder: input.placeholder,
    isMultiline: input.oneLine !== true,
    maxLength: input.longest,
    ...(value === undefined ? {} : { value }),
  });
};

/** A day, between two others. */
export const dateInput = (
  paper: Paper,
  input: {
    readonly id: string;
    readonly label: string;
    readonly min: LocalDate;
    readonly max: LocalDate;
    readonly missing: string;
  },
): IDateInput =>
  new DateInput({
    id: input.id,
    label: input.label,
    min: input.min,
    max: input.max,
    isRequired: true,
    errorMessage: input.missing,
    ...(paper.entered[input.id] === undefined ? {} : { value: paper.entered[input.id] }),
  });
