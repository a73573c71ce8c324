import { ActionSet, Container } from '@microsoft/teams.cards';
import type { CardOf } from '../../use-cases/card-views/card-view.ts';
import {
  type CardParts,
  type Drawn,
  type Element,
  heading,
  kicker,
  link,
  paragraph,
  press,
  small,
  toggle,
} from './card-parts.ts';
import { givenAnswers, helpQuestion, mentorOnlyLines, questionInputs } from './check-in-parts.ts';
import { escapeText } from './escape-text.ts';
import type { Paper } from './paper.ts';
import { timeInWords } from './times.ts';

type View = CardOf<'checkIn'>;

/** The questions of a period: half-way, at the end, months later, or after a long time without a session. */
export function checkInCard(view: View, paper: Paper): CardParts {
  const { say, plain } = paper.words;
  const names = { name: view.partner.name, program: view.programName };
  const drawn = states[view.state](view, paper);
  return {
    fallback: plain(`checkIn.heading.${view.period}`, names),
    body: [
      kicker(escapeText(view.programName)),
      ...(view.state === 'open' ? [heading(say(`checkIn.heading.${view.period}`, names))] : []),
      ...drawn.body,
    ],
    buttons: drawn.buttons,
  };
}

const states: Readonly<Record<View['state'], (view: View, paper: Paper) => Drawn>> = { open, answered, closed };

const until = (view: View, paper: Paper) => ({ time: timeInWords(paper.reader, view.closesAt) });

/** Months later the partner plays no part any more. */
const smallPrint = (view: View, paper: Paper): Element[] => {
  const later = view.period === 'after6Months' || view.period === 'after12Months';
  const params = { smallest: view.smallestGroup, name: view.partner.name };
  return [
    ...mentorOnlyLines(view, paper),
    small(paper.words.say(later ? 'checkIn.privacyLater' : 'checkIn.privacy', params)),
  ];
};

const send = (paper: Paper) => press('checkIn.answer', paper, paper.words.plain('checkIn.send'), { style: 'positive' });

function open(view: View, paper: Paper): Drawn {
  const { say, plain } = paper.words;
  // who has not met for long finds the next times there
  const times = view.period === 'quietPeriod' ? [link(paper.tabLink('home'), plain('checkIn.times'))] : [];
  return {
    body: [
      paragraph(say(`checkIn.intro.${view.period}`, { name: view.partner.name, program: view.programName })),
      ...questionInputs(view, paper),
      ...smallPrint(view, paper),
      small(say(view.reminder ? 'checkIn.reminder' : 'checkIn.until', until(view, paper))),
    ],
    buttons: [send(paper), ...times],
  };
}

function answered(view: View, paper: Paper): Drawn {
  const { say, plain } = paper.words;
  const help = helpQuestion(view, paper, 'checkIn.help');
  const form = new Container(...questionInputs(view, paper), new ActionSet(send(paper)));
  return {
    body: [
      heading(say('checkIn.thanksHeading')),
      ...givenAnswers(view, paper),
      ...help.body,
      form.withOptions({ id: 'form', isVisible: false }),
      ...smallPrint(view, paper),
      small(say('checkIn.until', until(view, paper))),
    ],
    buttons: [...help.buttons, toggle('form', plain('checkIn.change'))],
  };
}

function closed(view: View, paper: Paper): Drawn {
  const { say } = paper.words;
  return {
    body: [heading(say('checkIn.closedHeading')), ...givenAnswers(view, paper), paragraph(say('checkIn.closedText'))],
    buttons: [],
  };
}
