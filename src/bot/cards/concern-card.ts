import { concernKinds } from '../../domain/concern/concern.ts';
import type { CardOf, ConcernSubject } from '../../use-cases/card-views/card-view.ts';
import {
  type CardParts,
  choiceInput,
  type Element,
  facts,
  framed,
  heading,
  link,
  paragraph,
  press,
  small,
  textInput,
} from './card-parts.ts';
import { escapeText } from './escape-text.ts';
import type { Paper } from './paper.ts';
import { dateInWords } from './times.ts';

type View = CardOf<'concern'>;
type Open = Extract<View, { state: 'open' }>;
type Sent = Exclude<View, Open>;

/** Longest text that somebody can send along, on the card and in the tab. */
const longestWords = 2000;

/** A private call for help, and later how it stands. The preview in the notification says nothing about it. */
export const concernCard = (view: View, paper: Paper): CardParts => ({
  fallback: paper.words.plain('concern.fallback'),
  ...(view.state === 'open' ? form(view, paper) : standing(view, paper)),
});

/** How a subject is named among the choices; the value tells cohort and pairing. */
export const subjectValue = (of: Pick<ConcernSubject, 'cohortId' | 'pairingId'>): string =>
  `${of.cohortId}${of.pairingId === null ? '' : `/${of.pairingId}`}`;

function form(view: Open, paper: Paper): Pick<CardParts, 'body' | 'buttons'> {
  const { say, plain } = paper.words;
  const { entered } = paper;
  const subjects = view.subjects.map((s) => ({
    value: subjectValue(s),
    title:
      s.partnerName === null
        ? plain('concern.aboutProgram', { program: s.programName })
        : plain('concern.aboutPairing', { name: s.partnerName, program: s.programName }),
  }));
  return {
    body: [
      heading(say('concern.heading')),
      paragraph(say('concern.intro')),
      choiceInput({
        id: 'kind',
        label: plain('concern.kind'),
        style: 'expanded',
        missing: plain('concern.kindMissing'),
        value: entered.kind,
        choices: concernKinds.map((kind) => ({ value: kind, title: plain(`concernKinds.${kind}`) })),
      }),
      choiceInput({
        id: 'subject',
        label: plain('concern.subject'),
        style: 'compact',
        value: entered.subject ?? subjects[0]?.value,
        choices: subjects,
      }),
      textInput(paper, {
        id: 'words',
        label: plain('concern.words'),
        placeholder: plain('concern.wordsPlaceholder'),
        longest: longestWords,
      }),
      choiceInput({
        id: 'wanted',
        label: plain('concern.wanted'),
        style: 'compact',
        value: entered.wanted ?? 'lead',
        choices: (['lead', 'somebodyElse'] as const).map((who) => ({
          value: who,
          title: plain(`concern.wantedWho.${who}`),
        })),
      }),
      small(say('concern.privacy')),
    ],
    buttons: [press('concern.open', paper, plain('concern.send'), { style: 'positive' })],
  };
}

function standing(view: Sent, paper: Paper): Pick<CardParts, 'body' | 'buttons'> {
  const { say, plain } = paper.words;
  const date = dateInWords(paper.reader, view.dueOn);
  const name = view.handler?.name ?? '';
  const program = view.programName;
  const texts: Readonly<Record<Sent['state'], readonly Element[]>> = {
    received: [heading(say('concern.receivedHeading')), paragraph(say('concern.receivedText', { date }))],
    inWork: [
      heading(name === '' ? say('concern.inWorkHeadingNoName') : say('concern.inWorkHeading', { name })),
      paragraph(say(`concern.inWork.${view.handler?.role ?? 'lead'}`, { program })),
    ],
    settled: [heading(say('concern.settledHeading')), paragraph(say('concern.settledText'))],
  };
  return {
    body: [
      ...texts[view.state],
      ...(view.urgent && view.state !== 'settled' ? urgent(view, paper) : []),
      ...facts([[say('concern.about'), escapeText(say(`concernKinds.${view.about}`))]]),
      small(say('concern.privacy')),
    ],
    buttons: [
      link(paper.tabLink('me'), plain('concern.openTab')),
      ...(view.state === 'settled' ? [press('card.concern', paper, plain('concern.again'), { inputs: 'none' })] : []),
    ],
  };
}

/** Where human help is, when the words name danger. */
const urgent = (view: Sent, { words: { say, list } }: Paper): Element[] => [
  framed(say('concern.urgentNumber')),
  ...(view.helpers.length === 0 ? [] : [paragraph(say('concern.urgentPeople', { people: list(view.helpers) }))]),
];
