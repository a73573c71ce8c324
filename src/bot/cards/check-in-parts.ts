import { mentorOnly } from '../../domain/check-in/questions.ts';
import type { CardOf, HelpView } from '../../use-cases/card-views/card-view.ts';
import type { CardActionName } from '../actions/action-names.ts';
import { type Button, type Element, facts, framed, paragraph, press, scaleInput, small } from './card-parts.ts';
import type { Paper } from './paper.ts';
import { timeInWords } from './times.ts';

type Asked = Pick<CardOf<'afterSession'> | CardOf<'checkIn'>, 'questions' | 'answers' | 'closesAt' | 'help'>;

/** The questions as inputs; the usefulness open to the eye, so that a tap gives it. */
export const questionInputs = (view: Asked, paper: Paper): Element[] =>
  view.questions.map((id) =>
    scaleInput(paper, {
      id,
      label: paper.words.plain(`questions.${id}`),
      value: view.answers[id],
      style: id === 'CSAT' ? 'expanded' : 'compact',
    }),
  );

/** What the reader answered. */
export const givenAnswers = (view: Asked, paper: Paper): Element[] =>
  facts(
    view.questions.map((id) => {
      const value = view.answers[id];
      return [paper.words.say(`questions.${id}`), value === undefined ? null : `${value} / 5`] as const;
    }),
  );

/** Which of the questions are put to mentors alone. */
export const mentorOnlyLines = (view: Asked, { words: { say, plain } }: Paper): Element[] =>
  view.questions
    .filter((id) => mentorOnly.includes(id))
    .map((id) => small(say('checkIn.mentorOnly', { question: plain(`questions.${id}`) })));

const said = { yes: 'help.saidYes', somebodyElse: 'help.saidSomebodyElse', no: 'help.saidNo' } as const;

/** "Shall the lead know?": asked of the one who answered, alone, and nobody hears of it without a yes. */
export function helpQuestion(
  view: Asked,
  paper: Paper,
  action: CardActionName,
): { body: Element[]; buttons: Button[] } {
  const { asked, answer }: HelpView = view.help;
  const { say, plain } = paper.words;
  if (!asked) return { body: [], buttons: [] };
  if (answer !== null) {
    const time = timeInWords(paper.reader, view.closesAt);
    const text = paragraph(say(said[answer], { time }));
    const again =
      answer === 'no' ? [press(action, paper, plain('help.yes'), { inputs: 'none', data: { answer: 'yes' } })] : [];
    return { body: [text], buttons: again };
  }
  return {
    body: [framed(say('help.question'))],
    buttons: (['yes', 'somebodyElse', 'no'] as const).map((a) =>
      press(action, paper, plain(`help.${a}`), { inputs: 'none', data: { answer: a } }),
    ),
  };
}
