import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ConsultationBody, ConsultationView } from '../../../contracts/consultations.ts';
import { Outcome } from '../../components/outcome.tsx';
import { Page } from '../../components/page.tsx';
import { PersonLine } from '../../components/person-line.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Surface } from '../../components/surface.tsx';
import { BackLink } from '../../components/text-link.tsx';
import { useApi } from '../../lib/api-context.tsx';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  text: { margin: 0, maxWidth: '64ch', lineHeight: tokens.lineHeightBase400 },
  list: { margin: 0, paddingInlineStart: '20px', display: 'grid', gap: '4px' },
  sub: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

type Answer = ConsultationBody['answer'];
type Reason = NonNullable<ConsultationBody['reason']>;
const reasons = ['topics', 'knowEachOther', 'workload', 'uneasy', 'private'] as const;

function Asked(props: { view: ConsultationView }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { view } = props;
  const { name } = view.partner;
  const [reason, setReason] = useState<Reason | null>(null);
  const answering = useChange({
    request: (answer: Answer) => ({
      method: 'PUT',
      path: `/api/consultations/${view.pairingId}`,
      body: { answer, reason },
      reply: ConsultationView,
    }),
    stale: ['home', 'consultation'],
    done: t('consultation.noted'),
  });
  const button = (answer: Answer) => (
    <Button
      appearance={answer === 'yes' ? 'primary' : 'secondary'}
      disabled={answering.isPending}
      onClick={() => answering.mutate(answer)}
    >
      {t(`consultation.answers.${answer}`)}
    </Button>
  );
  return (
    <>
      <p className={styles.text}>{t('consultation.answerBy', { time: format.moment(view.answerBy, view.zone) })}</p>
      <Field label={t('consultation.reason')}>
        <Select
          value={reason ?? ''}
          onChange={(_, data) => setReason(reasons.find((known) => known === data.value) ?? null)}
        >
          <option value="">{t('consultation.noReason')}</option>
          {reasons.map((id) => (
            <option key={id} value={id}>
              {t(`consultation.reasons.${id}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Outcome of={answering} />
      <div className={styles.actions}>
        {button('yes')}
        {button('somebodyElse')}
        {button('notNow')}
      </div>
      <p className={styles.quiet}>{t('consultation.private', { name })}</p>
    </>
  );
}

function WhyYouTwo(props: { view: ConsultationView }) {
  const styles = useStyles();
  const { t, word } = useTexts();
  const { commonTopics, reasons: others } = props.view;
  if (commonTopics.length === 0 && others.length === 0) return null;
  return (
    <>
      <h3 className={styles.sub}>{t('consultation.why')}</h3>
      <ul className={styles.list}>
        {commonTopics.map((topic) => (
          <li key={topic}>{word('topics', topic)}</li>
        ))}
        {others.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}

function Question(props: { view: ConsultationView }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { view } = props;
  const { name } = view.partner;
  if (view.state === 'open') {
    return (
      <Surface prominent>
        <p className={styles.text}>
          {t(view.mySide === 'mentor' ? 'consultation.introMentor' : 'consultation.introMentee', { name })}
        </p>
        <PersonLine person={{ ...view.partner, id: view.pairingId }} size={48} />
        <WhyYouTwo view={view} />
        <Asked view={view} />
      </Surface>
    );
  }
  const said = view.state === 'answered' && view.myAnswer !== null ? view.myAnswer : null;
  return (
    <Surface title={t(`consultation.states.${view.state}`)}>
      <p className={styles.text}>
        {said === null ? t(`consultation.texts.${view.state}`, { name }) : t(`consultation.said.${said}`, { name })}
      </p>
    </Surface>
  );
}

/** A possible pairing and the question whether one could imagine it. Who is not asked finds nothing here. */
export function ConsultationPage(props: { pairingId: string }) {
  const { t } = useTexts();
  const api = useApi();
  const consultation = useQuery({
    queryKey: ['consultation', props.pairingId],
    queryFn: ({ signal }) => api.read(`/api/consultations/${props.pairingId}`, ConsultationView, signal),
  });
  const lead = consultation.data?.programName;
  return (
    <Page
      title={t('consultation.title')}
      above={<BackLink to={'/home'} place={t('common.navigation.home')} />}
      {...(lead === undefined ? {} : { lead })}
    >
      <QueryView query={consultation} sheets={1}>
        {(view) => <Question view={view} />}
      </QueryView>
    </Page>
  );
}
