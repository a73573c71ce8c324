import type { CardOf } from '../../use-cases/card-views/card-view.ts';
import { type CardParts, heading, kicker, paragraph, small } from './card-parts.ts';
import { escapeText } from './escape-text.ts';
import type { Paper } from './paper.ts';

/** The same neutral words for every draft that came to nothing, whatever the cause. */
export function draftEndedCard(view: CardOf<'draftEnded'>, { words }: Paper): CardParts {
  const program = view.programName;
  const leads = words.list(view.leadNames);
  return {
    fallback: words.plain('draftEnded.fallback', { program }),
    body: [
      kicker(escapeText(program)),
      heading(words.say('draftEnded.heading')),
      paragraph(words.say('draftEnded.text', { program })),
      paragraph(words.say('draftEnded.next')),
      ...(view.leadNames.length === 0 ? [] : [small(words.say('draftEnded.people', { leads }))]),
    ],
    buttons: [],
  };
}
