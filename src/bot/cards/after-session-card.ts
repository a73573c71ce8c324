import { ActionSet, Container } from '@microsoft/teams.cards';
import type { QuestionId, SessionReport } from '../../domain/check-in/check-in.ts';
import type { CardOf } from '../../use-cases/card-views/card-view.ts';
import {
  type Button,
  type CardParts,
  type Element,
  facts,
  heading,
  kicker,
  paragraph,
  press,
  scaleInput,
  small,
  toggle,
} from './card-parts.ts';
import { escapeText } from './escape-text.ts';
import type { Paper } from './paper.ts';
import { timeInWords } from './times.ts';

type View = CardOf<'afterSession'>;
type Drawn = Pick<CardParts, 'body' | 'buttons'>;

/** How was it? One tap is enough; a question or two ride on it. */
export function afterSessionCard(view: View, paper: Paper): CardParts {
  const about = { number: view.session.number, name: view.partner.name };
  const drawn = states[view.state](view, paper);
  return {
    fallback: paper.words.plain('afterSession.fallback', about),
    body: [kicker(escapeText(view.programName)), ...drawn.body],
    buttons: drawn.buttons,
  };
}

const states: Readonly<Record<View['state'], (view: View, paper: Paper) => Drawn>> = {
  open: openCheckIn,
  answered,
  closed: (view, { words: { say } }) => ({
    body: [heading(say('afterSession.closedHeading')), paragraph(say('afterSession.closedText', aboutOf(view)))],
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
      ...questions(view, paper),
      privacy(view, paper),
    ],
    buttons: reports(paper),
  };
}

/** Usefulness open to the eye, so that a tap gives it; the riding question as a list. */
const questions = (view: View, paper: Paper): Element[] =>
  view.questions.map((id) =>
    scaleInput(paper, {
      id,
      label: paper.words.plain(`questions.${id}`),
      value: view.answers[id],
      style: id === 'CSAT' ? 'expanded' : 'compact',
    }),
  );

const privacy = (view: View, { words: { say } }: Paper): Element =>
  small(say('afterSession.privacy', { smallest: view.smallestGroup, name: view.partner.name }));

const reports = (paper: Paper): Button[] =>
  (['met', 'moved', 'didNotHappen'] as const).map((report) =>
    press('afterSession.answer', paper, paper.words.plain(`afterSession.${report}`), {
      data: { report },
      ...(report === 'met' ? { style: 'positive' as const } : {}),
    }),
  );

const said = {
  met: 'afterSession.saidMet',
  moved: 'afterSession.saidMoved',
  didNotHappen: 'afterSession.saidDidNotHappen',
} as const satisfies Record<SessionReport, string>;

function answered(view: View, paper: Paper): Drawn {
  const { say, plain } = paper.words;
  const given = (id: QuestionId): string | null => (view.answers[id] === undefined ? null : `${view.answers[id]} / 5`);
  return {
    body: [
      heading(say('afterSession.thanksHeading')),
      ...(view.report === null ? [] : [paragraph(say(said[view.report], aboutOf(view)))]),
      ...facts(view.questions.map((id) => [say(`questions.${id}`), given(id)] as const)),
      new Container(...questions(view, paper), new ActionSet(...reports(paper))).withOptions({
        id: 'form',
        isVisible: false,
      }),
      privacy(view, paper),
    ],
    buttons: [toggle('form', plain('afterSession.change'))],
  };
}
