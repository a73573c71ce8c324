import { ActionSet, Container, type IContainer, ToggleInput } from '@microsoft/teams.cards';
import { baselineQuestions } from '../../domain/check-in/baseline.ts';
import { careerStages } from '../../domain/program/enrollment.ts';
import type { CardOf } from '../../use-cases/card-views/card-view.ts';
import { choiceInput, type Element, press, scaleInput, small, subheading, toggle } from './card-parts.ts';
import { spokenLanguages } from './languages.ts';
import type { Paper } from './paper.ts';

type View = CardOf<'invitation'>;

/** The questions of an enrollment, filled in with what is known already. */
export function enrollmentForm(view: View, paper: Paper): Element[] {
  const { say, plain } = paper.words;
  return [
    subheading(say('invitation.formHeading')),
    ...choices(view, paper),
    new ActionSet(toggle('details', plain('invitation.details'))),
    details(view, paper),
    commitment(view, paper),
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
      value: entered.topics ?? (view.form ?? view.prefilled)?.topics.join(','),
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
    value: paper.entered.languages ?? view.form?.languages.join(',') ?? spokenBy(view, paper),
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

/** What a lead filled in, else the language that the person reads. */
const spokenBy = ({ prefilled }: View, { reader }: Paper): string =>
  prefilled === null || prefilled.languages.length === 0 ? reader.language : prefilled.languages.join(',');

/** Asked of everybody, needed of mentees: the side is chosen on the same card. */
function commitment(view: View, paper: Paper): Element {
  const { plain } = paper.words;
  return new ToggleInput(plain('invitation.commitment', view.attendance), {
    id: 'commitment',
    label: plain('invitation.commitmentLabel'),
    valueOn: 'true',
    valueOff: 'false',
    value: paper.entered.commitment ?? String(view.form?.commitment ?? false),
    wrap: true,
    spacing: 'Medium',
  });
}

/** The form out of sight until it is asked for, with its own button. */
export function hiddenForm(view: View, paper: Paper, save: string): IContainer {
  const button = press('invitation.enroll', paper, save, { style: 'positive' });
  return new Container(...enrollmentForm(view, paper), new ActionSet(button)).withOptions({
    id: 'form',
    isVisible: false,
  });
}
