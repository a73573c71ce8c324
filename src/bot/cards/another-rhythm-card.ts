import { ActionSet } from '@microsoft/teams.cards';
import type { CardOf } from '../../use-cases/card-views/card-view.ts';
import { type CardParts, heading, kicker, paragraph, press, small } from './card-parts.ts';
import { escapeText } from './escape-text.ts';
import { offeredTimes } from './offered-times.ts';
import type { Paper } from './paper.ts';
import { wishedTimes } from './wished-times.ts';

/** A question to the mentee and the assistant, each alone, after two cancellations running: would another day or hour be better? */
export function anotherRhythmCard(view: CardOf<'anotherRhythm'>, paper: Paper): CardParts {
  const { say, plain } = paper.words;
  const { offer, mySide } = view;
  const times =
    offer === null || offer.slots.length === 0
      ? { body: [], buttons: [] }
      : offeredTimes(offer, paper, { book: 'anotherRhythm.book', otherTimes: 'anotherRhythm.otherTimes' });
  const keep = view.answered
    ? []
    : [new ActionSet(press('anotherRhythm.keep', paper, plain('anotherRhythm.keep'), { inputs: 'none' }))];
  return {
    fallback: plain('anotherRhythm.heading'),
    body: [
      kicker(escapeText(view.programName)),
      heading(say('anotherRhythm.heading')),
      paragraph(say(mySide === 'mentee' ? 'anotherRhythm.text' : 'anotherRhythm.textAssistant', { name: view.name })),
      small(say(mySide === 'mentee' ? 'anotherRhythm.private' : 'anotherRhythm.privateAssistant', { name: view.name })),
      ...(view.answered ? [paragraph(say('anotherRhythm.answered'))] : []),
      ...keep,
      // an assistant sees times only
      ...(mySide === 'mentee' ? times.body : times.body.slice(2)),
      ...(view.answered && offer === null ? [] : wishedTimes(view.wishes, paper)),
    ],
    buttons: times.buttons,
  };
}
