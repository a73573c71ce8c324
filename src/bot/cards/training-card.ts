import type { CardOf } from '../../use-cases/card-views/card-view.ts';
import {
  bullets,
  type CardParts,
  type Drawn,
  framed,
  heading,
  kicker,
  link,
  paragraph,
  subheading,
} from './card-parts.ts';
import { escapeText } from './escape-text.ts';
import type { Paper } from './paper.ts';

type View = CardOf<'training'>;

const lessons = {
  mentor: ['training.mentor1', 'training.mentor2', 'training.mentor3', 'training.mentor4', 'training.mentor5'],
  mentee: ['training.mentee1', 'training.mentee2', 'training.mentee3', 'training.mentee4', 'training.mentee5'],
} as const;

/**
 * How far the training is, and the way to its next step. It is done in the tab, a step at a time: a button here that says "done"
 * would only ask to be pressed.
 */
export function trainingCard(view: View, paper: Paper): CardParts {
  const { body, buttons } = states[view.state](view, paper);
  return {
    fallback: paper.words.plain('training.fallback', { program: view.programName }),
    body: [kicker(escapeText(view.programName)), ...body],
    buttons,
  };
}

const states: Readonly<Record<View['state'], (view: View, paper: Paper) => Drawn>> = { open, done, over };

const toTraining = (view: View, paper: Paper, title: string) =>
  link(paper.tabLink(`training:${view.enrollmentId}`), title);

function open(view: View, paper: Paper): Drawn {
  const { say, plain } = paper.words;
  const { done: finished, total, minutesLeft: minutes } = view.progress;
  const own = view.side === 'mentor' ? 'training.headingMentor' : 'training.headingMentee';
  const begun = finished > 0;
  return {
    body: [
      heading(say(view.reminder ? 'training.headingReminder' : own)),
      ...(view.reminder ? [paragraph(say('training.openingReminder'))] : []),
      begun
        ? framed(say('training.progress', { done: finished, total, minutes }))
        : paragraph(say('training.opening', { minutes })),
      subheading(say('training.inShort')),
      ...bullets(lessons[view.side].map((key) => say(key))),
    ],
    buttons: [toTraining(view, paper, plain(begun ? 'training.goOn' : 'training.open'))],
  };
}

function done(view: View, paper: Paper): Drawn {
  const { say, plain } = paper.words;
  return {
    body: [heading(say('training.doneHeading')), paragraph(say('training.doneText'))],
    buttons: [toTraining(view, paper, plain('training.more'))],
  };
}

function over(view: View, { words: { say } }: Paper): Drawn {
  const text = say('training.overText', { program: view.programName });
  return { body: [heading(say('training.overHeading')), paragraph(text)], buttons: [] };
}
