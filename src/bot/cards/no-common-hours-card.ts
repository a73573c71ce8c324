import type { CardOf } from '../../use-cases/card-views/card-view.ts';
import { type CardParts, framed, heading, kicker, link, paragraph } from './card-parts.ts';
import { escapeText } from './escape-text.ts';
import type { Paper } from './paper.ts';

/** A fact for whoever runs the program: two have no hour for a session. Who said what about their hours is not told. */
export function noCommonHoursCard(view: CardOf<'noCommonHours'>, paper: Paper): CardParts {
  const { say, plain } = paper.words;
  const names = { mentor: view.mentorName, mentee: view.menteeName };
  return {
    fallback: plain('noCommonHours.heading', names),
    body: [
      kicker(escapeText(view.programName)),
      heading(say('noCommonHours.heading', names)),
      ...(view.solved
        ? [framed(say('noCommonHours.solved'))]
        : [paragraph(say('noCommonHours.text')), paragraph(say('noCommonHours.next'))]),
    ],
    buttons: view.solved ? [] : [link(paper.tabLink('lead'), plain('noCommonHours.open'))],
  };
}
