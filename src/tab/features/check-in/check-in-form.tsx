import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type CheckInBody, CheckInPage } from '../../../contracts/check-ins.ts';
import { Outcome } from '../../components/outcome.tsx';
import { ScaleQuestion } from '../../components/scale-question.tsx';
import { Surface } from '../../components/surface.tsx';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  text: { margin: 0, maxWidth: '64ch', lineHeight: tokens.lineHeightBase400 },
  small: { margin: 0, maxWidth: '72ch', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  rows: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '12px' },
  row: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '4px 24px' },
  action: { justifySelf: 'start' },
});

const reports = ['met', 'moved', 'didNotHappen'] as const;
type Report = (typeof reports)[number];
type Values = Readonly<Record<string, number | null>>;
type Value = 1 | 2 | 3 | 4 | 5;

const bodyOf = (page: CheckInPage, report: Report | null, values: Values): CheckInBody => ({
  report,
  answers: page.questions.flatMap(({ id }) => {
    const value = values[id];
    return value == null ? [] : [{ questionId: id, value: value as Value }];
  }),
});

/** What one answered, once nothing can be changed any more. */
function Closed(props: { page: CheckInPage }) {
  const styles = useStyles();
  const { t, word } = useTexts();
  const { page } = props;
  return (
    <Surface title={t('checkins.closed')} note={t('checkins.closedText')}>
      {page.report !== null && <p className={styles.text}>{t(`checkins.said.${page.report}`)}</p>}
      <ul className={styles.rows}>
        {page.questions.map(({ id, value }) => (
          <li className={styles.row} key={id}>
            <span>{word('questions', id)}</span>
            <span>{value === null ? t('checkins.noAnswer') : t('checkins.ofFive', { value })}</span>
          </li>
        ))}
      </ul>
    </Surface>
  );
}

function Open(props: { page: CheckInPage; zone: string }) {
  const styles = useStyles();
  const { t, word, format } = useTexts();
  const { page, zone } = props;
  const [report, setReport] = useState<Report | null>(page.report);
  const [values, setValues] = useState<Values>(() => Object.fromEntries(page.questions.map((q) => [q.id, q.value])));
  const save = useChange({
    request: () => ({
      method: 'PUT',
      path: `/api/check-ins/${page.id}`,
      body: bodyOf(page, report, values),
      reply: CheckInPage,
    }),
    stale: ['checkIn', 'home', 'sessions'],
    done: t('checkins.saved'),
  });
  const until = format.moment(page.closesAt, zone);
  return (
    <Surface
      title={t(page.state === 'open' ? 'checkins.questions' : 'checkins.yourAnswers')}
      note={t(page.state === 'open' ? 'checkins.scale' : 'checkins.change', { time: until })}
      prominent={page.state === 'open'}
    >
      {page.differs && <p className={styles.text}>{t('checkins.differs')}</p>}
      {page.session !== null && (
        <Field label={t('checkins.report')}>
          <RadioGroup value={report ?? ''} onChange={(_, data) => setReport(data.value as Report)}>
            {reports.map((name) => (
              <Radio key={name} value={name} label={t(`checkins.reports.${name}`)} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {page.questions.map(({ id }) => (
        <ScaleQuestion
          key={id}
          text={word('questions', id)}
          low={t('checkins.low')}
          high={t('checkins.high')}
          value={values[id] ?? null}
          onChange={(value) => setValues({ ...values, [id]: value })}
        />
      ))}
      {page.questions.some((q) => q.mentorOnly) && <p className={styles.small}>{t('checkins.mentorOnly')}</p>}
      <p className={styles.small}>
        {page.session !== null && `${t('checkins.factSeen')} `}
        {t('checkins.privacy', { smallest: page.smallestGroup })}
      </p>
      {page.state === 'open' && <p className={styles.small}>{t('checkins.until', { time: until })}</p>}
      <Outcome of={save} />
      <Button
        className={styles.action}
        appearance="primary"
        disabled={save.isPending || (page.session !== null && report === null)}
        onClick={() => save.mutate()}
      >
        {t(page.state === 'open' ? 'checkins.send' : 'checkins.sendAgain')}
      </Button>
    </Surface>
  );
}

/** The questions with one's own answers; they may be changed until the round closes. */
export function CheckInForm(props: { page: CheckInPage; zone: string }) {
  return props.page.state === 'closed' ? <Closed page={props.page} /> : <Open {...props} />;
}
