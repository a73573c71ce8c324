import { leavingReasons } from '../../domain/pairing/away.ts';
import type { CardOf } from '../../use-cases/card-views/card-view.ts';
import {
  type CardParts,
  choiceInput,
  type Drawn,
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
import { timeInWords } from './times.ts';

type View = CardOf<'exit'>;

/** Leaving, without a fault and without having to say why. */
export function exitCard(view: View, paper: Paper): CardParts {
  const drawn = states[view.state](view, paper);
  return {
    fallback: paper.words.plain('exit.fallback'),
    body: [kicker(escapeText(view.programName)), ...drawn.body],
    buttons: drawn.buttons,
  };
}

const states: Readonly<Record<View['state'], (view: View, paper: Paper) => Drawn>> = {
  open: form,
  leaving: (view, paper) => ({
    body: [
      heading(paper.words.say('exit.leavingHeading')),
      paragraph(
        paper.words.say('exit.leavingText', {
          time: view.leavesAt === null ? '' : timeInWords(paper.reader, view.leavesAt),
        }),
      ),
    ],
    buttons: [press('exit.stay', paper, paper.words.plain('exit.stay'), { inputs: 'none' })],
  }),
  left: (_view, paper) => ({
    body: [heading(paper.words.say('exit.leftHeading')), paragraph(paper.words.say('exit.leftText'))],
    buttons: [link(paper.tabLink('me'), paper.words.plain('exit.openTab'))],
  }),
};

function form(view: View, paper: Paper): Drawn {
  const { say, plain } = paper.words;
  const paired = view.pairings.length > 0;
  return {
    body: [
      heading(say('exit.heading')),
      paragraph(say(paired ? 'exit.textPaired' : 'exit.textList')),
      ...(paired ? pairingInputs(view, paper) : []),
      choiceInput({
        id: 'reason',
        label: plain('exit.reason'),
        style: 'compact',
        placeholder: plain('exit.reasonNone'),
        value: paper.entered.reason,
        choices: leavingReasons.map((reason) => ({ value: reason, title: plain(`leavingReasons.${reason}`) })),
      }),
      small(say('exit.private')),
    ],
    buttons: [press('exit.leave', paper, plain('exit.leave'), { style: 'destructive' })],
  };
}

function pairingInputs(view: View, paper: Paper): Element[] {
  const { plain } = paper.words;
  const several = view.pairings.length > 1;
  return [
    ...(several
      ? [
          choiceInput({
            id: 'pairing',
            label: plain('exit.which'),
            style: 'compact',
            value: paper.entered.pairing ?? '',
            placeholder: plain('exit.all'),
            choices: view.pairings.map((p) => ({ value: p.id, title: plain('exit.with', { name: p.partnerName }) })),
          }),
        ]
      : []),
    choiceInput({
      id: 'afterwards',
      label: plain('exit.then'),
      style: 'expanded',
      value: paper.entered.afterwards ?? 'stop',
      choices: (['stop', 'newPartner'] as const).map((what) => ({
        value: what,
        title: plain(`exit.thenWhat.${what}`),
      })),
    }),
  ];
}
