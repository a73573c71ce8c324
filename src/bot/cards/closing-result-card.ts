import type { CardOf } from '../../use-cases/card-views/card-view.ts';
import { type CardParts, heading, kicker, link, paragraph } from './card-parts.ts';
import { escapeText } from './escape-text.ts';
import type { Paper } from './paper.ts';

/** How it goes on. Both have the same words, whatever each of them chose. */
export function closingResultCard(view: CardOf<'closingResult'>, paper: Paper): CardParts {
  const { say, plain } = paper.words;
  const params = { name: view.partner.name };
  const certificate =
    view.outcome === 'continueThree' || view.enrollmentId === null
      ? []
      : [link(paper.tabLink(`certificate:${view.enrollmentId}`), plain('closingResult.certificate'))];
  return {
    fallback: plain(`closingResult.${view.outcome}Heading`, params),
    body: [
      kicker(escapeText(view.programName)),
      heading(say(`closingResult.${view.outcome}Heading`, params)),
      paragraph(say(`closingResult.${view.outcome}Text`, params)),
    ],
    buttons: certificate,
  };
}
