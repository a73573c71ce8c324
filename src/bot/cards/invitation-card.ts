import { ActionSet, Container, type IContainer, ToggleInput } from '@microsoft/teams.cards';
import { baselineQuestions } from '../../domain/check-in/baseline.ts';
import { careerStages } from '../../domain/program/enrollment.ts';
import type { CardOf } from '../../use-cases/card-views/card-view.ts';
import {
  type CardParts,
  choiceInput,
  type Element,
  facts,
  heading,
  kicker,
  paragraph,
  press,
  scaleInput,
  small,
  subheading,
  toggle,
} from './card-parts.ts';
import { escapeParagraphs, escapeText } from './escape-text.ts';
import { spokenLanguages } from './languages.ts';
import type { Paper } from './paper.ts';
import { dateInWords } from './times.ts';

type View = CardOf<'invitation'>;

/** The invitation with the form to enroll on it, and later the place that the person has. */
export function invitationCard(view: View, paper: Paper): CardParts {
  const { words } = paper;
  const fallback = words.plain('invitation.fallback', { program: view.programName });
  const parts = states[view.state](view, paper);
  return { fallback, body: [kicker(escapeText(view.cohortName)), ...parts.body], buttons: parts.buttons };
}

type Drawn = Pick<CardParts, 'body' | 'buttons'>;

const states: Readonly<Record<View['state'], (view: View, paper: Paper) => Drawn>> = {
  open: openInvitation,
  enrolled,
  notJoining,
  over,
};

function openInvitation(view: View, paper: Paper): Drawn {
  const { say, plain } = paper.words;
  const program = view.programName;
  return {
    body: [
      heading(say(view.reminder ? 'invitation.headingReminder' : 'invitation.heading', { program })),
      ...(view.reminder ? [paragraph(say('invitation.openingReminder'))] : []),
      paragraph(
        paper.reader.name === ''
          ? say('invitation.openingNoName')
          : say('invitation.opening', { name: paper.reader.name }),
      ),
      ...escapeParagraphs(view.aims).map(paragraph),
      ...programFacts(view, paper),
      ...people(view, paper),
      ...form(view, paper),
      small(say('invitation.free')),
    ],
    buttons: [
      press('invitation.enroll', paper, plain('invitation.join'), { style: 'positive' }),
      press('invitation.decline', paper, plain('invitation.decline'), { inputs: 'none' }),
    ],
  };
}

function programFacts(view: View, paper: Paper): Element[] {
  const { say, list } = paper.words;
  const dates = { from: dateInWords(paper.reader, view.startsOn), to: dateInWords(paper.reader, view.endsOn) };
  return facts([
    [say('invitation.dates'), say('invitation.datesValue', dates)],
    [say('invitation.sessions'), say('invitation.sessionsValue', view.sessions)],
    [say('invitation.leads'), escapeText(list(view.leadNames))],
    [say('invitation.sponsor'), view.sponsorName === null ? null : escapeText(view.sponsorName)],
    [say('invitation.secondContact'), view.secondContactName === null ? null : escapeText(view.secondContactName)],
  ]);
}

function people(view: View, { words: { say, list } }: Paper): Element[] {
  if (view.leadNames.length === 0) return [];
  const leads = list(view.leadNames);
  return [
    paragraph(
      view.secondContactName === null
        ? say('invitation.people', { leads })
        : say('invitation.peopleAndSecond', { leads, second: view.secondContactName }),
    ),
  ];
}

function form(view: View, paper: Paper): Element[] {
  const { say, plain } = paper.words;
  return [
    subheading(say('invitation.formHeading')),
    ...choices(view, paper),
    new ActionSet(toggle('details', plain('invitation.details'))),
    details(view, paper),
    consent(view, paper),
  ];
}

function choices(view: View, paper: Paper): Element[] {
  const { plain, topic } = paper.words;
  const { entered } = paper;
  return [
    choiceInput({
      id: 'side',
      label: plain('invitation.side'),
      style: 'expanded',
      missing: plain('invitation.sideMissing'),
      value: entered.side ?? view.form?.side ?? view.suggestedSide ?? undefined,
      choices: [
        { value: 'mentor', title: plain('invitation.sideMentor') },
        { value: 'mentee', title: plain('invitation.sideMentee') },
      ],
    }),
    choiceInput({
      id: 'topics',
      label: plain('invitation.topics'),
      style: 'compact',
      several: true,
      missing: plain('invitation.topicsMissing'),
      value: entered.topics ?? view.form?.topics.join(','),
      choices: view.topics.map((id) => ({ value: id, title: topic(id) })),
    }),
    choiceInput({
      id: 'stage',
      label: plain('invitation.stage'),
      style: 'compact',
      placeholder: plain('invitation.stageChoose'),
      value: entered.stage ?? view.form?.stage ?? undefined,
      choices: careerStages.map((id) => ({ value: id, title: plain(`stages.${id}`) })),
    }),
  ];
}

/** What may be left out: the languages are filled in already, the baseline is for those who like. */
function details(view: View, paper: Paper): IContainer {
  const { say, plain } = paper.words;
  const languages = choiceInput({
    id: 'languages',
    label: plain('invitation.languages'),
    style: 'compact',
    several: true,
    value: paper.entered.languages ?? view.form?.languages.join(',') ?? paper.reader.language,
    choices: spokenLanguages(paper.words),
  });
  const baseline = baselineQuestions.map((id) =>
    scaleInput(paper, { id, label: plain(`questions.${id}`), style: 'compact' }),
  );
  return new Container(languages, small(say('invitation.baselineHint')), ...baseline).withOptions({
    id: 'details',
    isVisible: false,
  });
}

function consent(view: View, paper: Paper): Element {
  const { plain, list } = paper.words;
  const title =
    view.leadNames.length === 0
      ? plain('invitation.consentNobody')
      : plain('invitation.consent', { leads: list(view.leadNames) });
  return new ToggleInput(title, {
    id: 'consent',
    label: plain('invitation.consentLabel'),
    valueOn: 'true',
    valueOff: 'false',
    value: paper.entered.consent ?? (view.form === null ? 'false' : 'true'),
    wrap: true,
    isRequired: true,
    errorMessage: plain('invitation.consentMissing'),
    spacing: 'Medium',
  });
}

/** The form out of sight until it is asked for, with its own button. */
function hiddenForm(view: View, paper: Paper, save: string): IContainer {
  const button = press('invitation.enroll', paper, save, { style: 'positive' });
  return new Container(...form(view, paper), new ActionSet(button)).withOptions({ id: 'form', isVisible: false });
}

function enrolled(view: View, paper: Paper): Drawn {
  const { say, plain, topics, list } = paper.words;
  const mine = view.form;
  const rows: readonly (readonly [string, string | null])[] =
    mine === null
      ? []
      : [
          [say('invitation.mySide'), say(`sides.${mine.side}`)],
          [say('invitation.myTopics'), escapeText(topics(mine.topics))],
          [say('invitation.myStage'), mine.stage === null ? null : say(`stages.${mine.stage}`)],
          [say('invitation.myLanguages'), escapeText(list(namesOf(mine.languages, paper)))],
        ];
  const program = view.programName;
  return {
    body: [
      heading(say('invitation.enrolledHeading')),
      paragraph(say(view.trained ? 'invitation.enrolledTrainedText' : 'invitation.enrolledText', { program })),
      ...facts(rows),
      hiddenForm(view, paper, plain('invitation.save')),
      small(say('invitation.free')),
    ],
    buttons: [toggle('form', plain('invitation.change'))],
  };
}

const namesOf = (codes: readonly string[], paper: Paper): string[] =>
  codes.map((code) => spokenLanguages(paper.words).find((l) => l.value === code)?.title ?? code);

function notJoining(view: View, paper: Paper): Drawn {
  const { say, plain } = paper.words;
  return {
    body: [
      heading(say('invitation.notJoiningHeading')),
      paragraph(say('invitation.notJoiningText', { cohort: view.cohortName })),
      hiddenForm(view, paper, plain('invitation.join')),
    ],
    buttons: [toggle('form', plain('invitation.joinAfterAll'))],
  };
}

function over(view: View, { words: { say, list } }: Paper): Drawn {
  const text =
    view.leadNames.length === 0
      ? say('invitation.overTextNobody')
      : say('invitation.overText', { leads: list(view.leadNames) });
  return { body: [heading(say('invitation.overHeading')), paragraph(text)], buttons: [] };
}
