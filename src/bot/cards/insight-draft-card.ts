import { longestSentence } from '../../domain/insight/sentence.ts';
import type { CardOf } from '../../use-cases/card-views/card-view.ts';
import {
  type Button,
  type CardParts,
  type Drawn,
  type Element,
  framed,
  heading,
  kicker,
  paragraph,
  press,
  small,
  textInput,
} from './card-parts.ts';
import { escapeText } from './escape-text.ts';
import type { Paper } from './paper.ts';

type View = CardOf<'insightDraft'>;

/** A sentence for the company, before the other of the pair: to release, to word otherwise, or to take back. */
export function insightDraftCard(view: View, paper: Paper): CardParts {
  const { say, plain } = paper.words;
  const name = view.partnerName;
  const drawn = states[view.state](view, paper);
  return {
    fallback: plain('insightDraft.fallback', { name }),
    body: [kicker(escapeText(view.programName)), heading(say(`insightDraft.heading.${view.state}`)), ...drawn.body],
    buttons: drawn.buttons,
  };
}

const states: Readonly<Record<View['state'], (view: View, paper: Paper) => Drawn>> = {
  open,
  mine: (view, paper) => ({
    body: [...sentence(view, paper), paragraph(paper.words.say('insightDraft.mine', { name: view.partnerName }))],
    buttons: [takeBack(paper)],
  }),
  released: (view, paper) => ({
    body: [...sentence(view, paper), paragraph(paper.words.say('insightDraft.released'))],
    buttons: [],
  }),
  withdrawn: (_view, { words: { say } }) => ({ body: [paragraph(say('insightDraft.withdrawn'))], buttons: [] }),
};

const takeBack = (paper: Paper): Button =>
  press('insightDraft.withdraw', paper, paper.words.plain('insightDraft.withdraw'), { inputs: 'none' });

function open(view: View, paper: Paper): Drawn {
  const { say, plain } = paper.words;
  const text = view.otherReleased ? 'insightDraft.text' : 'insightDraft.reworded';
  const data = { wording: String(view.wording) };
  const filled = { ...paper, entered: { words: view.sentence, ...paper.entered } };
  return {
    body: [
      paragraph(say(text, { name: view.partnerName })),
      ...sentence(view, paper),
      ...warnings(view, paper),
      small(say('insightDraft.exactly')),
      textInput(filled, {
        id: 'words',
        label: plain('insightDraft.otherWords'),
        placeholder: plain('insightDraft.placeholder'),
        longest: longestSentence,
      }),
    ],
    buttons: [
      press('insightDraft.release', paper, plain('insightDraft.release'), { style: 'positive', inputs: 'none', data }),
      press('insightDraft.reword', paper, plain('insightDraft.reword'), { data }),
      takeBack(paper),
    ],
  };
}

function sentence(view: View, { words }: Paper): Element[] {
  const quoted = framed(words.say('insightDraft.quote', { sentence: view.sentence }));
  return view.topic === null
    ? [quoted]
    : [quoted, small(words.say('insightDraft.topic', { topic: words.topic(view.topic) }))];
}

/** How easily the two could be recognised, before anything is released. */
function warnings({ warning }: View, { words: { say } }: Paper): Element[] {
  const lines: Element[] = [];
  if (warning.cohort === 'alone') lines.push(framed(say('insightDraft.warning.alone')));
  else if (warning.cohort === 'few') lines.push(framed(say('insightDraft.warning.few')));
  if (warning.topic === 'alone' || warning.topic === 'few') lines.push(small(say('insightDraft.warning.topic')));
  return lines;
}
