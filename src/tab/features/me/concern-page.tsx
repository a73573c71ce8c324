import { Button, Field, makeStyles, Radio, RadioGroup, Select, Textarea, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { ConcernKindName, type OpenConcernBody, OwnConcern, type OwnConcerns } from '../../../contracts/concerns.ts';
import { Outcome } from '../../components/outcome.tsx';
import { Page } from '../../components/page.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Surface } from '../../components/surface.tsx';
import { BackLink } from '../../components/text-link.tsx';
import { useChange } from '../../lib/queries.ts';
import { goTo } from '../../lib/route.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { useOwnConcerns } from './me-queries.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '20px' },
  send: { justifySelf: 'start' },
  danger: { margin: 0, maxWidth: '64ch', color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
});

type Subject = OwnConcerns['subjects'][number];
type Kind = OpenConcernBody['kind'];

function useSubjectName(): (subject: Subject) => string {
  const { t } = useTexts();
  return ({ partnerName, programName }) =>
    partnerName === null
      ? t('concern.form.program', { program: programName })
      : t('concern.form.pairing', { name: partnerName, program: programName });
}

/** What is asked: the kind, and as much else as the person likes. */
function Form(props: { subjects: readonly Subject[] }) {
  const styles = useStyles();
  const { t } = useTexts();
  const nameOf = useSubjectName();
  // the form's own id: sent twice, it opens one
  const [concernId] = useState(() => crypto.randomUUID());
  const [kind, setKind] = useState<Kind | null>(null);
  const [at, setAt] = useState(0);
  const [words, setWords] = useState('');
  const [wanted, setWanted] = useState<OpenConcernBody['wanted']>('lead');
  const [asked, setAsked] = useState(false);
  const sending = useChange<OpenConcernBody, OwnConcern>({
    request: (body) => ({ method: 'POST', path: '/api/concerns', body, reply: OwnConcern }),
    stale: ['concerns'],
    done: t('concern.form.sent'),
    after: () => goTo('/me'),
  });
  const subject = props.subjects[at];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (kind === null || subject === undefined) return;
    const { cohortId, pairingId } = subject;
    sending.mutate({ concernId, cohortId, pairingId, kind, words: words.trim() === '' ? null : words, wanted });
  };
  const missing = asked && kind === null ? { validationMessage: t('concern.form.kindMissing') } : {};
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field label={t('concern.form.kind')} required {...missing}>
        <RadioGroup value={kind ?? ''} onChange={(_, data) => setKind(data.value as Kind)}>
          {ConcernKindName.options.map((name) => (
            <Radio key={name} value={name} label={t(`concernKinds.${name}`)} />
          ))}
        </RadioGroup>
      </Field>
      {props.subjects.length > 1 && (
        <Field label={t('concern.form.subject')}>
          <Select value={String(at)} onChange={(_, data) => setAt(Number(data.value))}>
            {props.subjects.map((one, n) => (
              <option key={`${one.cohortId}${one.pairingId}`} value={n}>
                {nameOf(one)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={t('concern.form.words')} hint={t('concern.form.wordsHint')}>
        <Textarea
          value={words}
          rows={5}
          maxLength={2000}
          resize="vertical"
          onChange={(_, data) => setWords(data.value)}
        />
      </Field>
      <Field label={t('concern.form.wanted')}>
        <RadioGroup value={wanted} onChange={(_, data) => setWanted(data.value as OpenConcernBody['wanted'])}>
          <Radio value="lead" label={t('concern.form.lead')} />
          <Radio value="somebodyElse" label={t('concern.form.somebodyElse')} />
        </RadioGroup>
      </Field>
      <Outcome of={sending} />
      <Button className={styles.send} appearance="primary" type="submit" disabled={sending.isPending}>
        {t('concern.form.send')}
      </Button>
    </form>
  );
}

/** A private call for help. */
export function ConcernPage() {
  const styles = useStyles();
  const { t } = useTexts();
  const own = useOwnConcerns();
  const back = <BackLink to="/me" place={t('common.navigation.me')} />;
  return (
    <Page title={t('concern.title')} lead={t('concern.lead')} above={back}>
      <QueryView query={own}>
        {({ subjects }) => (
          <Surface>
            {subjects.length === 0 ? (
              <p className={styles.danger}>{t('concern.form.noSubject')}</p>
            ) : (
              <Form subjects={subjects} />
            )}
          </Surface>
        )}
      </QueryView>
      <p className={styles.danger}>{t('concern.urgent')}</p>
    </Page>
  );
}
