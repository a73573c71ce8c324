import type { CardOf } from '../../use-cases/card-views/card-view.ts';
import {
  type CardParts,
  choiceInput,
  type Drawn,
  dateInput,
  type Element,
  heading,
  kicker,
  link,
  paragraph,
  press,
  small,
} from './card-parts.ts';
import { escapeText } from './escape-text.ts';
import type { Paper } from './paper.ts';
import { dateInWords } from './times.ts';

type View = CardOf<'pause'>;

/** A pairing that stands still until a day: for whoever pauses it, and for the other, who is told no cause. */
export function pauseCard(view: View, paper: Paper): CardParts {
  const drawn = states[view.state](view, paper);
  return {
    fallback: paper.words.plain('pause.fallback'),
    body: [kicker(escapeText(view.programName)), ...drawn.body],
    buttons: drawn.buttons,
  };
}

const states: Readonly<Record<View['state'], (view: View, paper: Paper) => Drawn>> = {
  open: form,
  mine: (view, paper) => ({
    body: [...paused(view, paper), small(paper.words.say('pause.mineQuiet'))],
    buttons: [press('pause.resume', paper, paper.words.plain('pause.resume'), { style: 'positive' })],
  }),
  theirs: (view, paper) => ({
    body: paused(view, paper),
    buttons: [link(paper.tabLink('home'), paper.words.plain('pause.openTab'))],
  }),
  over: (_view, { words: { say } }) => ({
    body: [heading(say('pause.overHeading')), paragraph(say('pause.overText'))],
    buttons: [],
  }),
};

function form(view: View, paper: Paper): Drawn {
  const { say, plain } = paper.words;
  return {
    body: [
      heading(say('pause.heading', { name: view.partnerName })),
      paragraph(say('pause.text')),
      dateInput(paper, {
        id: 'until',
        label: plain('pause.until'),
        min: view.earliest,
        max: view.latest,
        missing: plain('pause.untilMissing'),
      }),
      ...(view.sessionsAhead === 0
        ? []
        : [
            choiceInput({
              id: 'sessions',
              label: plain('pause.sessions'),
              style: 'expanded',
              value: paper.entered.sessions ?? 'calledOff',
              choices: (['calledOff', 'kept'] as const).map((what) => ({
                value: what,
                title: plain(`pause.sessionsWhat.${what}`),
              })),
            }),
          ]),
      small(say('pause.private')),
    ],
    buttons: [press('pause.start', paper, plain('pause.start'), { style: 'positive' })],
  };
}

function paused(view: View, { reader, words: { say } }: Paper): Element[] {
  const date = view.until === null ? '' : dateInWords(reader, view.until);
  return [
    heading(say('pause.pausedHeading', { date })),
    paragraph(say(view.sessions === 'kept' ? 'pause.pausedKept' : 'pause.pausedCalledOff')),
  ];
}
