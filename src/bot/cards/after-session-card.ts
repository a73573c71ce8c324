import { ActionSet, Container } from '@microsoft/teams.cards';
import type { SessionReport } from '../../domain/check-in/check-in.ts';
import type { CardOf } from '../../use-cases/card-views/card-view.ts';
import {
  type Button,
  type CardParts,
  type Drawn,
  type Element,
  heading,
  kicker,
  paragraph,
  press,
  small,
  toggle,
} from './card-parts.ts';
import { givenAnswers, helpQuestion, mentorOnlyLines, questionInputs } from './check-in-parts.ts';
import { escapeText } from './escape-text.ts';
import type { Paper } from './paper.ts';
import { timeInWords } from './times.ts';

type View = CardOf<'afterSession'>;

/** How was it? One tap is enough; a question or two ride on it. */
export function afterSessionCard(view: View, paper: Paper): CardParts {
  const drawn = view.state !== 'closed' && view.differs ? differing(view, paper) : states[view.state](view, paper);
  return {
    fallback: paper.words.plain('afterSession.fallback', aboutOf(view)),
    body: [kicker(escapeText(view.programName)), ...drawn.body],
    buttons: drawn.buttons,
  };
}

const states: Readonly<Record<View['state'], (view: View, paper: Paper) => Drawn>> = {
  open: openCheckIn,
  answered,
  closed: (view, paper) => ({
    body: [
      heading(paper.words.say('afterSession.closedHeading')),
      ...reportGiven(view, paper),
      ...givenAnswers(view, paper),
      paragraph(paper.words.say('afterSession.closedText', aboutOf(view))),
    ],
    buttons: [],
  }),
};

const aboutOf = (view: View) => ({ number: view.session.number, name: view.partner.name });

function openCheckIn(view: View, paper: Paper): Drawn {
  const { say } = paper.words;
  const key = view.reminder ? 'afterSession.headingReminder' : 'afterSession.heading';
  return {
    body: [
      heading(say(key, aboutOf(view))),
      paragraph(say('afterSession.intro', { time: timeInWords(paper.reader, view.session.startsAt) })),
      ...questionInputs(view, paper),
      ...smallPrint(view, paper),
    ],
    buttons: reports(paper),
  };
}

/** Both have it like this, and neither learns here what the other said. */
function differing(view: View, paper: Paper): Drawn {
  const { say } = paper.words;
  return {
    body: [
      heading(say('afterSession.differHeading')),
      paragraph(say('afterSession.differText', aboutOf(view))),
      ...reportGiven(view, paper),
      ...smallPrint(view, paper),
    ],
    buttons: reports(paper, 'none'),
  };
}

const smallPrint = (view: View, paper: Paper): Element[] => [
  ...mentorOnlyLines(view, paper),
  small(paper.words.say('afterSession.privacy', { smallest: view.smallestGroup, name: view.partner.name })),
  small(paper.words.say('afterSession.until', { time: timeInWords(paper.reader, view.closesAt) })),
];

const reports = (paper: Paper, inputs: 'auto' | 'none' = 'auto'): Button[] =>
  (['met', 'moved', 'didNotHappen'] as const).map((report) =>
    press('afterSession.answer', paper, paper.words.plain(`afterSession.${report}`), {
      data: { report },
      inputs,
      ...(report === 'met' ? { style: 'positive' as const } : {}),
    }),
  );

const said = {
  met: 'afterSession.saidMet',
  moved: 'afterSession.saidMoved',
  didNotHappen: 'afterSession.saidDidNotHappen',
} as const satisfies Record<SessionReport, string>;

const reportGiven = (view: View, { words: { say } }: Paper): Element[] =>
  view.report === null ? [] : [paragraph(say(said[view.report], aboutOf(view)))];

function answered(view: View, paper: Paper): Drawn {
  const { say, plain } = paper.words;
  const help = helpQuestion(view, paper, 'afterSession.help');
  return {
    body: [
      heading(say('afterSession.thanksHeading')),
      ...reportGiven(view, paper),
      ...givenAnswers(view, paper),
      ...help.body,
      new Container(...questionInputs(view, paper), new ActionSet(...reports(paper))).withOptions({
        id: 'form',
        isVisible: false,
      }),
      ...smallPrint(view, paper),
    ],
    buttons: [...help.buttons, toggle('form', plain('afterSession.change'))],
  };
}
