import type { CardOf } from '../../use-cases/card-views/card-view.ts';
import { type CardParts, heading, kicker, paragraph, press } from './card-parts.ts';
import { escapeText } from './escape-text.ts';
import type { Paper } from './paper.ts';

type View = CardOf<'notPaired'>;

/** Nobody fitted this time: no judgement, stay on the list or leave it. */
export function notPairedCard(view: View, paper: Paper): CardParts {
  const { say, plain } = paper.words;
  const names = { program: view.programName, cohort: view.cohortName };
  const texts = {
    open: [
      heading(say('notPaired.heading')),
      paragraph(say('notPaired.text', names)),
      paragraph(say('notPaired.next', names)),
    ],
    withdrawn: [heading(say('notPaired.withdrawnHeading')), paragraph(say('notPaired.withdrawnText', names))],
    over: [heading(say('notPaired.overHeading')), paragraph(say('notPaired.overText', names))],
  };
  return {
    fallback: plain('notPaired.fallback', names),
    body: [kicker(escapeText(view.cohortName)), ...texts[view.state]],
    buttons:
      view.state === 'open'
        ? [
            press('notPaired.stay', paper, plain('notPaired.stay'), { style: 'positive' }),
            press('notPaired.withdraw', paper, plain('notPaired.withdraw')),
          ]
        : [],
  };
}
