import { closingChoices } from '../../domain/pairing/pairing.ts';
import type { CardOf } from '../../use-cases/card-views/card-view.ts';
import { type CardParts, heading, kicker, paragraph, press, small } from './card-parts.ts';
import { escapeText } from './escape-text.ts';
import type { Paper } from './paper.ts';
import { timeInWords } from './times.ts';

type View = CardOf<'closingChoice'>;

/** After the last session: how to go on, asked of each alone. */
export function closingChoiceCard(view: View, paper: Paper): CardParts {
  const drawn = view.state === 'over' ? over(view, paper) : open(view, paper);
  return {
    fallback: paper.words.plain('closingChoice.heading'),
    body: [kicker(escapeText(view.programName)), ...drawn.body],
    buttons: drawn.buttons,
  };
}

function open(view: View, paper: Paper): Pick<CardParts, 'body' | 'buttons'> {
  const { say, plain } = paper.words;
  const time = timeInWords(paper.reader, view.windowEndsAt);
  const key = view.reminder ? 'closingChoice.headingReminder' : 'closingChoice.heading';
  const asking = [heading(say(key)), paragraph(say('closingChoice.intro', { name: view.partner.name }))];
  const chosen =
    view.choice === null
      ? []
      : [heading(say('closingChoice.chosenHeading')), paragraph(say(`closingChoice.chosen.${view.choice}`))];
  return {
    body: [
      ...(view.choice === null ? asking : chosen),
      paragraph(say('closingChoice.rule', { time })),
      small(say('closingChoice.ownNote')),
      small(say('closingChoice.change', { time })),
    ],
    buttons: closingChoices
      .filter((choice) => choice !== view.choice)
      .map((choice) => press('closingChoice.choose', paper, plain(`closingChoice.${choice}`), { data: { choice } })),
  };
}

function over(view: View, { words: { say } }: Paper): Pick<CardParts, 'body' | 'buttons'> {
  return {
    body: [
      heading(say('closingChoice.overHeading')),
      ...(view.choice === null ? [] : [paragraph(say(`closingChoice.chosen.${view.choice}`))]),
      paragraph(say('closingChoice.overText')),
    ],
    buttons: [],
  };
}
