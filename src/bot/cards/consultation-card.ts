import { refusalReasons } from '../../domain/pairing/pairing.ts';
import type { CardOf } from '../../use-cases/card-views/card-view.ts';
import {
  bullets,
  type CardParts,
  choiceInput,
  type Drawn,
  facts,
  heading,
  kicker,
  paragraph,
  press,
  small,
  subheading,
} from './card-parts.ts';
import { escapeText } from './escape-text.ts';
import type { Paper } from './paper.ts';
import { partnerLines } from './partner-facts.ts';
import { scoreReasons } from './score-reasons.ts';
import { timeInWords } from './times.ts';

type View = CardOf<'consultation'>;

/** Asks one side privately about a possible pairing. */
export function consultationCard(view: View, paper: Paper): CardParts {
  const fallback = paper.words.plain('consultation.fallback', { program: view.programName });
  const drawn = states[view.state](view, paper);
  return { fallback, body: [kicker(escapeText(view.programName)), ...drawn.body], buttons: drawn.buttons };
}

const states: Readonly<Record<View['state'], (view: View, paper: Paper) => Drawn>> = {
  open: openQuestion,
  answered,
  confirmed: (view, { words: { say } }) => ({
    body: [
      heading(say('consultation.confirmedHeading')),
      paragraph(say('consultation.confirmedText', { name: view.partner.name })),
    ],
    buttons: [],
  }),
  over: (_view, { words: { say } }) => ({
    body: [heading(say('consultation.overHeading')), paragraph(say('consultation.overText'))],
    buttons: [],
  }),
};

function openQuestion(view: View, paper: Paper): Drawn {
  const { say, plain, topics } = paper.words;
  const { name } = view.partner;
  const reasons = scoreReasons(view.parts, paper.words);
  return {
    body: [
      heading(say(view.reminder ? 'consultation.headingReminder' : 'consultation.heading')),
      paragraph(say(view.mySide === 'mentor' ? 'consultation.introMentor' : 'consultation.introMentee', { name })),
      ...partnerLines(view.partner),
      ...facts([[say('consultation.topics'), escapeText(topics(view.commonTopics))]]),
      ...(reasons.length === 0 ? [] : [subheading(say('consultation.why')), ...bullets(reasons)]),
      paragraph(say('consultation.answerBy', { time: timeInWords(paper.reader, view.answerBy) })),
      small(say('consultation.private', { name })),
      choiceInput({
        id: 'reason',
        label: plain('consultation.reason'),
        style: 'compact',
        placeholder: plain('consultation.reasonChoose'),
        value: paper.entered.reason,
        choices: refusalReasons.map((id) => ({ value: id, title: plain(`consultation.reasons.${id}`) })),
      }),
    ],
    buttons: [
      press('consultation.yes', paper, plain('consultation.yes'), { style: 'positive' }),
      press('consultation.somebodyElse', paper, plain('consultation.somebodyElse')),
      press('consultation.notNow', paper, plain('consultation.notNow')),
    ],
  };
}

const answeredText = {
  yes: 'consultation.answeredYes',
  somebodyElse: 'consultation.answeredSomebodyElse',
  notNow: 'consultation.answeredNotNow',
} as const;

function answered(view: View, { words: { say } }: Paper): Drawn {
  const text = view.myAnswer === null ? 'consultation.overText' : answeredText[view.myAnswer];
  return {
    body: [heading(say('consultation.answeredHeading')), paragraph(say(text, { name: view.partner.name }))],
    buttons: [],
  };
}
