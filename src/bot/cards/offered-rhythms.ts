import { ActionSet } from '@microsoft/teams.cards';
import type { Rhythm, SlotOffer } from '../../domain/pairing/pairing.ts';
import type { CardActionName } from '../actions/action-names.ts';
import { type Element, paragraph, press, small, subheading } from './card-parts.ts';
import { escapeText } from './escape-text.ts';
import type { Paper } from './paper.ts';
import { rhythmInWords, shortDate } from './times.ts';

/** The ways to hold a pair's whole series, each with its dates, what is missing from it, and one button. */
export function offeredRhythms(offer: SlotOffer, paper: Paper, book: CardActionName): Element[] {
  const { say } = paper.words;
  if (offer.rhythms.length === 0) return [];
  return [
    subheading(say('introduction.rhythms.heading')),
    paragraph(say('introduction.rhythms.text')),
    ...offer.rhythms.flatMap((rhythm, index) => oneRhythm(offer, { rhythm, index, book }, paper)),
    subheading(say('introduction.rhythms.single')),
  ];
}

type OneRhythm = { readonly rhythm: Rhythm; readonly index: number; readonly book: CardActionName };

function oneRhythm(offer: SlotOffer, { rhythm, index, book }: OneRhythm, paper: Paper): Element[] {
  const { say, plain } = paper.words;
  const [first] = rhythm.slots;
  if (first === undefined) return [];
  const dates = rhythm.slots.map((s) => shortDate(paper.reader, s.startsAt)).join(', ');
  const numbers = rhythm.missing.join(', ');
  const title = plain('introduction.rhythms.hold', {
    count: rhythm.slots.length,
    when: rhythmInWords(paper.reader, first.startsAt),
  });
  const data = { offerId: offer.id, startsAt: first.startsAt };
  return [
    new ActionSet(press(book, paper, title, { data, ...(index === 0 ? { style: 'positive' as const } : {}) })),
    small(escapeText(dates)),
    ...(rhythm.missing.length === 0 ? [] : [small(say('introduction.rhythms.missing', { numbers }))]),
    ...(rhythm.mentorClockMoves ? [small(say('introduction.rhythms.mentorClockMoves'))] : []),
  ];
}
