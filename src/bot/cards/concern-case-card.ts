import type { CardOf } from '../../use-cases/card-views/card-view.ts';
import { type CardParts, facts, framed, heading, kicker, link, paragraph, press, small } from './card-parts.ts';
import { escapeText } from './escape-text.ts';
import type { Paper } from './paper.ts';
import { dateInWords } from './times.ts';

type View = CardOf<'concernCase'>;

/** To whoever may handle it: that somebody asks for help. Who, and in which words, is read in the tab alone. */
export function concernCaseCard(view: View, paper: Paper): CardParts {
  const { say, plain } = paper.words;
  const open = view.state !== 'settled';
  return {
    fallback: plain('concernCase.fallback'),
    body: [
      kicker(escapeText(view.programName)),
      heading(headingOf(view, paper)),
      paragraph(say(open ? 'concernCase.text' : 'concernCase.settledText')),
      ...(view.urgent && open ? [framed(say('concernCase.urgent'))] : []),
      ...facts([
        [say('concern.about'), escapeText(say(`concernKinds.${view.about}`))],
        [say('concernCase.due'), open ? dateInWords(paper.reader, view.dueOn) : null],
      ]),
      small(say('concernCase.private')),
    ],
    buttons: [
      ...(view.state === 'received' || view.state === 'taken'
        ? [
            press(
              'concernCase.take',
              paper,
              plain(view.state === 'taken' ? 'concernCase.takeOver' : 'concernCase.take'),
              { style: 'positive' },
            ),
          ]
        : []),
      link(paper.tabLink('concerns'), plain('concernCase.open')),
    ],
  };
}

function headingOf(view: View, { words: { say } }: Paper): string {
  if (view.state === 'received') return say(view.reminder ? 'concernCase.headingReminder' : 'concernCase.heading');
  if (view.state === 'taken' && view.handlerName !== null)
    return say('concernCase.takenHeading', { name: view.handlerName });
  return say(view.state === 'settled' ? 'concernCase.settledHeading' : 'concernCase.mineHeading');
}
