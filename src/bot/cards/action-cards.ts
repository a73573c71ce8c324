import { longestSentence } from '../../domain/insight/sentence.ts';
import type { CardOf } from '../../use-cases/card-views/card-view.ts';
import {
  type Button,
  type CardParts,
  type Element,
  facts,
  framed,
  heading,
  kicker,
  paragraph,
  press,
  small,
  textInput,
} from './card-parts.ts';
import { escapeText } from './escape-text.ts';
import type { Paper } from './paper.ts';
import { dateInWords } from './times.ts';

type View = CardOf<'actionGiven'> | CardOf<'actionDue'>;

/** What was heard, what is asked of the owner, and until when. */
export const actionGivenCard = (view: CardOf<'actionGiven'>, paper: Paper): CardParts => ownersCard(view, paper);

/** The one reminder, on the day on which it is due. */
export const actionDueCard = (view: CardOf<'actionDue'>, paper: Paper): CardParts => ownersCard(view, paper);

function ownersCard(view: View, paper: Paper): CardParts {
  const { words } = paper;
  const { say } = words;
  const open = view.state === 'given' || view.state === 'accepted' || view.state === 'asked';
  const title = open
    ? (`${view.kind}.heading` as const)
    : (`actionGiven.${view.state === 'done' ? 'done' : 'declined'}` as const);
  const leads = words.list(view.leadNames);
  return {
    fallback: words.plain(`${view.kind}.fallback`, { program: view.programName }),
    body: [
      kicker(escapeText(view.programName)),
      heading(say(title)),
      paragraph(say('actionGiven.heard')),
      framed(say('actionGiven.quote', { sentence: view.sentence })),
      ...facts([
        [say('actionGiven.asked'), escapeText(view.ask)],
        [say('actionGiven.due'), dateInWords(paper.reader, view.dueOn)],
        [say('actionGiven.outcome'), view.outcome === null ? null : escapeText(view.outcome)],
        [say('actionGiven.question'), view.question === null ? null : escapeText(view.question)],
        [say('actionGiven.answer'), view.answer === null ? null : escapeText(view.answer)],
      ]),
      ...(open ? stillOpen(view, paper) : []),
      ...(leads === '' ? [] : [small(say('actionGiven.people', { leads }))]),
    ],
    buttons: open ? buttonsOf(view, paper) : [],
  };
}

function stillOpen(view: View, paper: Paper): Element[] {
  const { say, plain } = paper.words;
  const told =
    view.state === 'asked' ? 'actionGiven.waitsForAnswer' : view.state === 'accepted' ? 'actionGiven.accepted' : null;
  return [
    ...(told === null ? [] : [paragraph(say(told))]),
    textInput(paper, {
      id: 'words',
      label: plain('actionGiven.words'),
      placeholder: plain('actionGiven.wordsHint'),
      longest: longestSentence,
    }),
    small(say('actionGiven.whoSees')),
  ];
}

function buttonsOf({ kind, state }: View, paper: Paper): Button[] {
  const { plain } = paper.words;
  const accept = press(`${kind}.accept`, paper, plain('actionGiven.accept'), { style: 'positive', inputs: 'none' });
  return [
    ...(state === 'given' ? [accept] : []),
    press(`${kind}.done`, paper, plain('actionGiven.sayDone'), state === 'given' ? {} : { style: 'positive' }),
    press(`${kind}.ask`, paper, plain('actionGiven.ask')),
    press(`${kind}.decline`, paper, plain('actionGiven.decline')),
  ];
}

/** To both of the pair, in the same words: what came of their sentence. */
export function actionDoneCard(view: CardOf<'actionDone'>, paper: Paper): CardParts {
  const { say, plain } = paper.words;
  return {
    fallback: plain('actionDone.fallback', { program: view.programName }),
    body: [
      kicker(escapeText(view.programName)),
      heading(say('actionDone.heading')),
      paragraph(say('actionDone.said')),
      framed(say('actionGiven.quote', { sentence: view.sentence })),
      paragraph(say('actionDone.cameOfIt')),
      framed(escapeText(view.outcome)),
    ],
    buttons: [],
  };
}

/** To the lead: a question of the owner, or a no. */
export function actionReturnedCard(view: CardOf<'actionReturned'>, paper: Paper): CardParts {
  const { say, plain } = paper.words;
  const names = { name: view.ownerName };
  const input = textInput(paper, {
    id: 'words',
    label: plain('actionReturned.yourAnswer'),
    placeholder: plain('actionReturned.yourAnswerHint'),
    longest: longestSentence,
  });
  const answered: Element[] =
    view.answer === null ? [] : [...facts([[say('actionReturned.answered'), escapeText(view.answer)]])];
  return {
    fallback: plain(`actionReturned.heading.${view.state}`, names),
    body: [
      kicker(escapeText(view.programName)),
      heading(say(`actionReturned.heading.${view.state}`, names)),
      framed(say('actionGiven.quote', { sentence: view.words })),
      ...facts([
        [say('actionReturned.about'), escapeText(view.sentence)],
        [say('actionGiven.asked'), escapeText(view.ask)],
      ]),
      ...answered,
      ...(view.state === 'asked' ? [input] : []),
      ...(view.state === 'declined' ? [paragraph(say('actionReturned.declinedNext'))] : []),
    ],
    buttons:
      view.state === 'asked'
        ? [press('actionReturned.answer', paper, plain('actionReturned.answer'), { style: 'positive' })]
        : [],
  };
}
