import type { CardOf } from '../../use-cases/card-views/card-view.ts';
import { type CardParts, heading, kicker, paragraph, press, small } from './card-parts.ts';
import { escapeText } from './escape-text.ts';
import type { Paper } from './paper.ts';

type View = CardOf<'partnerLeft'>;

/** The other can no longer take part; no cause is given. A new partner now, the next cohort, or stop here. */
export function partnerLeftCard(view: View, paper: Paper): CardParts {
  const { say, plain } = paper.words;
  const names = { program: view.programName, cohort: view.cohortName, name: view.partner.name };
  const texts = {
    open: [
      heading(say('partnerLeft.heading', names)),
      paragraph(say('partnerLeft.text', names)),
      paragraph(say('partnerLeft.next', names)),
    ],
    nextCohort: [heading(say('partnerLeft.nextHeading')), paragraph(say('partnerLeft.nextText', names))],
    withdrawn: [heading(say('notPaired.withdrawnHeading')), paragraph(say('notPaired.withdrawnText', names))],
    over: [heading(say('partnerLeft.heading', names)), paragraph(say('partnerLeft.text', names))],
  };
  return {
    fallback: plain('partnerLeft.heading', names),
    body: [
      kicker(escapeText(view.cohortName)),
      ...texts[view.state],
      ...(view.eventsMayStay ? [small(say('partnerLeft.calendar'))] : []),
    ],
    buttons:
      view.state === 'open'
        ? [
            press('partnerLeft.newPartner', paper, plain('partnerLeft.newPartner'), { style: 'positive' }),
            press('partnerLeft.nextCohort', paper, plain('partnerLeft.nextCohort')),
            press('partnerLeft.stop', paper, plain('partnerLeft.stop')),
          ]
        : [],
  };
}
