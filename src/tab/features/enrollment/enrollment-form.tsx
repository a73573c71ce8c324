import { Button, Checkbox, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { type FormEvent, useRef, useState } from 'react';
import type { EnrollmentFormBody, Participation } from '../../../contracts/me.ts';
import { ChoiceChips } from '../../components/choice-chips.tsx';
import { Outcome } from '../../components/outcome.tsx';
import { Surface } from '../../components/surface.tsx';
import { useChange, useMe } from '../../lib/queries.ts';
import { goTo } from '../../lib/route.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { type Answers, bodyOf, firstAnswers, missingIn } from './answers.ts';
import { BaselineQuestions } from './baseline-questions.tsx';
import { TopicChoice } from './topic-choice.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px' },
  hint: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  who: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  check: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  send: { justifySelf: 'start', minWidth: '140px' },
});

const languageCodes = ['en', 'it', 'es', 'fr', 'de', 'nl', 'pl', 'pt', 'ar', 'hi', 'ja', 'zh'];
const stages = ['early', 'mid', 'senior', 'executive'] as const;

type PartProps = {
  readonly answers: Answers;
  readonly change: (part: Partial<Answers>) => void;
  readonly asked: boolean;
};

function SideChoice({ answers, change, asked }: PartProps) {
  const styles = useStyles();
  const { t } = useTexts();
  const problem = asked && answers.side === null ? { validationMessage: t('enrollment.side.missing') } : {};
  const label = (side: 'mentor' | 'mentee') => (
    <>
      {t(`enrollment.side.${side}`)}
      <span className={styles.hint}>{t(`enrollment.side.${side}Hint`)}</span>
    </>
  );
  return (
    <Field label={t('enrollment.side.label')} required {...problem}>
      <RadioGroup
        value={answers.side ?? ''}
        onChange={(_, data) => change({ side: data.value === 'mentor' ? 'mentor' : 'mentee' })}
      >
        <Radio value="mentor" label={label('mentor')} />
        <Radio value="mentee" label={label('mentee')} />
      </RadioGroup>
    </Field>
  );
}

function StageChoice({ answers, change }: PartProps) {
  const { t } = useTexts();
  return (
    <Field label={t('enrollment.stage.label')} hint={t('enrollment.stage.hint')}>
      <RadioGroup
        value={answers.stage ?? 'none'}
        onChange={(_, data) => change({ stage: stages.find((stage) => stage === data.value) ?? null })}
      >
        {stages.map((stage) => (
          <Radio key={stage} value={stage} label={t(`stages.${stage}`)} />
        ))}
        <Radio value="none" label={t('enrollment.stage.none')} />
      </RadioGroup>
    </Field>
  );
}

function Practical(props: PartProps) {
  const { t, word } = useTexts();
  const { answers, change } = props;
  return (
    <Surface>
      <ChoiceChips
        label={t('enrollment.languages.label')}
        hint={t('enrollment.languages.hint')}
        options={languageCodes.map((id) => ({ id, label: word('languages', id) }))}
        chosen={answers.languages}
        onChange={(languages) => change({ languages: languages.slice(0, 8) })}
      />
      <StageChoice {...props} />
      {answers.side === 'mentor' && (
        <Field label={t('enrollment.capacity.label')}>
          <RadioGroup
            layout="horizontal"
            value={String(answers.capacity)}
            onChange={(_, data) => change({ capacity: data.value === '2' ? 2 : 1 })}
          >
            <Radio value="1" label={t('enrollment.capacity.one')} />
            <Radio value="2" label={t('enrollment.capacity.two')} />
          </RadioGroup>
        </Field>
      )}
    </Surface>
  );
}

function Consent({ answers, change, asked }: PartProps) {
  const { t } = useTexts();
  const problem = asked && !answers.consent ? { validationMessage: t('enrollment.consent.missing') } : {};
  return (
    <Field hint={t('enrollment.consent.hint')} {...problem}>
      <Checkbox
        required
        label={t('enrollment.consent.label')}
        checked={answers.consent}
        onChange={(_, data) => change({ consent: data.checked === true })}
      />
    </Field>
  );
}

function Commitment({ answers, change, asked, place }: PartProps & { place: Participation }) {
  const { t } = useTexts();
  const missing = asked && !answers.commitment;
  return (
    <Field
      hint={t('enrollment.commitment.hint')}
      {...(missing ? { validationMessage: t('enrollment.commitment.missing') } : {})}
    >
      <Checkbox
        required
        label={t('enrollment.commitment.label', {
          minimum: place.attendanceMinimum,
          planned: place.sessionsPlanned,
        })}
        checked={answers.commitment}
        onChange={(_, data) => change({ commitment: data.checked === true })}
      />
    </Field>
  );
}

function useSending(place: Participation) {
  const { t } = useTexts();
  const first = place.form === null;
  return useChange({
    request: (body: EnrollmentFormBody) => ({
      method: 'PUT',
      path: `/api/enrollments/${place.enrollmentId}/form`,
      body,
    }),
    stale: ['home', 'me'],
    done: t(first ? 'enrollment.sent' : 'enrollment.changed'),
    after: () => goTo('/home'),
  });
}

function focusFirstMissing(form: HTMLFormElement | null, answers: Answers): void {
  const missing = missingIn(answers);
  const order = ['side', 'topics', 'commitment', 'consent'] as const;
  const first = order.find((part) => missing[part]) ?? 'consent';
  form?.querySelector<HTMLElement>(`[data-part="${first}"] :is(input, button)`)?.focus();
}

function useAnswers(place: Participation) {
  const { language } = useTexts();
  const me = useMe();
  const [changes, setChanges] = useState<Partial<Answers>>({});
  const answers: Answers = { ...firstAnswers(place, me.data?.language ?? language), ...changes };
  const change = (part: Partial<Answers>): void => setChanges((before) => ({ ...before, ...part }));
  return { answers, change };
}

/** The form of one enrollment. What is missing is marked when it is sent, and the first missing answer takes the focus. */
export function EnrollmentForm(props: { place: Participation }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { place } = props;
  const form = useRef<HTMLFormElement>(null);
  const { answers, change } = useAnswers(place);
  const [asked, setAsked] = useState(false);
  const sending = useSending(place);
  const body = bodyOf(answers);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (body === null) focusFirstMissing(form.current, answers);
    else sending.mutate(body);
  };
  const part = { answers, change, asked };
  return (
    <form className={styles.form} ref={form} onSubmit={submit} noValidate>
      <p className={styles.who}>{t('enrollment.whoSees', { who: t('enrollment.leads') })}</p>
      <div data-part="side">
        <Surface>
          <SideChoice {...part} />
        </Surface>
      </div>
      <div data-part="topics">
        <TopicChoice {...part} offered={place.offeredTopics} />
      </div>
      <Practical {...part} />
      <BaselineQuestions values={answers.baseline} onChange={(baseline) => change({ baseline })} />
      {answers.side === 'mentee' && (
        <div data-part="commitment">
          <Surface>
            <Commitment {...part} place={place} />
          </Surface>
        </div>
      )}
      <div data-part="consent">
        <Surface>
          <Consent {...part} />
        </Surface>
      </div>
      <Outcome of={sending} />
      {asked && body === null && (
        <p className={styles.check} role="alert">
          {t('enrollment.check')}
        </p>
      )}
      <Button className={styles.send} appearance="primary" size="large" type="submit" disabled={sending.isPending}>
        {t('enrollment.send')}
      </Button>
    </form>
  );
}
