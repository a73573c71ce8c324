import type { CardOf } from '../../use-cases/card-views/card-view.ts';
import { bullets, type CardParts, heading, kicker, link, paragraph, press } from './card-parts.ts';
import { escapeText } from './escape-text.ts';
import type { Paper } from './paper.ts';

type View = CardOf<'training'>;

const lessons = {
  mentor: ['training.mentor1', 'training.mentor2', 'training.mentor3', 'training.mentor4', 'training.mentor5'],
  mentee: ['training.mentee1', 'training.mentee2', 'training.mentee3', 'training.mentee4', 'training.mentee5'],
} as const;

/** The short training: what matters before the first session, read here or done as an exercise in the tab. */
export function trainingCard(view: View, paper: Paper): CardParts {
  const { say, plain } = paper.words;
  const fallback = plain('training.fallback', { program: view.programName });
  const top = kicker(escapeText(view.programName));
  if (view.state === 'done')
    return {
      fallback,
      body: [top, heading(say('training.doneHeading')), paragraph(say('training.doneText'))],
      buttons: [],
    };
  if (view.state === 'over')
    return {
      fallback,
      body: [
        top,
        heading(say('training.overHeading')),
        paragraph(say('training.overText', { program: view.programName })),
      ],
      buttons: [],
    };
  return {
    fallback,
    body: [
      top,
      heading(say(view.side === 'mentor' ? 'training.headingMentor' : 'training.headingMentee')),
      paragraph(say('training.opening')),
      ...bullets(lessons[view.side].map((key) => say(key))),
    ],
    buttons: [
      press('training.done', paper, plain('training.done'), { style: 'positive', inputs: 'none' }),
      link(paper.tabLink('training'), plain('training.open')),
    ],
  };
}
