import { localDateOf } from '../../domain/kernel/instant.ts';
import type { CardOf } from '../../use-cases/card-views/card-view.ts';
import {
  type CardParts,
  type Drawn,
  type Element,
  facts,
  heading,
  kicker,
  paragraph,
  press,
  small,
  toggle,
} from './card-parts.ts';
import { enrollmentForm, hiddenForm } from './enrollment-form.ts';
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

const states: Readonly<Record<View['state'], (view: View, paper: Paper) => Drawn>> = {
  open: openInvitation,
  prefilled: confirmation,
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
      ...enrollmentForm(view, paper),
      small(say('invitation.free')),
    ],
    buttons: [
      press('invitation.enroll', paper, plain('invitation.join'), { style: 'positive' }),
      press('invitation.decline', paper, plain('invitation.decline'), { inputs: 'none' }),
    ],
  };
}

/** What a lead filled in for a mentee: one tap says yes to it. */
function confirmation(view: View, paper: Paper): Drawn {
  const { say, plain, list, topics } = paper.words;
  const leads = list(view.leadNames);
  const opening = openInvitation(view, paper).body.slice(0, view.reminder ? 3 : 2);
  return {
    body: [
      ...opening,
      ...escapeParagraphs(view.aims).map(paragraph),
      ...programFacts(view, paper),
      paragraph(leads === '' ? say('invitation.prefilledTextNobody') : say('invitation.prefilledText', { leads })),
      ...facts([[say('invitation.prefilledTopics'), escapeText(topics(view.prefilled?.topics ?? []))]]),
      paragraph(say('invitation.prefilledWord', view.attendance)),
      small(leads === '' ? say('invitation.consentNobody') : say('invitation.consent', { leads })),
      ...people(view, paper),
      hiddenForm(view, paper, plain('invitation.join')),
      small(say('invitation.free')),
    ],
    buttons: [
      press('invitation.confirm', paper, plain('invitation.confirm'), { style: 'positive', inputs: 'none' }),
      toggle('form', plain('invitation.changeFirst')),
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
          [say('invitation.myCommitment'), commitmentGiven(view, paper)],
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

function commitmentGiven(view: View, { reader, words }: Paper): string | null {
  if (view.committedAt === null) return null;
  const date = dateInWords(reader, localDateOf(view.committedAt, reader.zone));
  return words.say('invitation.myCommitmentValue', { ...view.attendance, date });
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
