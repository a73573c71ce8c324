import type { CardOf } from '../../use-cases/card-views/card-view.ts';
import { type CardParts, heading, kicker, paragraph, small } from './card-parts.ts';
import { escapeText } from './escape-text.ts';
import { offeredTimes } from './offered-times.ts';
import type { Paper } from './paper.ts';

/** A question to the mentee alone, who cancelled twice running: would another day or hour be better? */
export function anotherRhythmCard(view: CardOf<'anotherRhythm'>, paper: Paper): CardParts {
  const { say, plain } = paper.words;
  const { offer } = view;
  const times =
    offer === null || offer.slots.length === 0
      ? { body: [], buttons: [] }
      : offeredTimes(offer, paper, { book: 'anotherRhythm.book', otherTimes: 'anotherRhythm.otherTimes' });
  return {
    fallback: plain('anotherRhythm.heading'),
    body: [
      kicker(escapeText(view.programName)),
      heading(say('anotherRhythm.heading')),
      paragraph(say('anotherRhythm.text', { name: view.partner.name })),
      small(say('anotherRhythm.private')),
      ...times.body,
    ],
    buttons: times.buttons,
  };
}
