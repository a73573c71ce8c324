import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import { useQuery } from '@tanstack/react-query';
import { Certificate } from '../../../contracts/check-ins.ts';
import { Page } from '../../components/page.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { BackLink } from '../../components/text-link.tsx';
import { useApi } from '../../lib/api-context.tsx';
import { useTexts } from '../../lib/use-texts.ts';

/** On paper, black on white and nothing else on the sheet. */
const onPaper = '@media print';

const useStyles = makeStyles({
  sheet: {
    boxSizing: 'border-box',
    padding: '12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [onPaper]: {
      position: 'fixed',
      inset: '0',
      zIndex: 1000,
      backgroundColor: '#fff',
      color: '#000',
      border: '1px solid #000',
    },
  },
  inner: {
    boxSizing: 'border-box',
    height: '100%',
    padding: '48px 40px',
    border: `3px double ${tokens.colorBrandStroke1}`,
    display: 'grid',
    justifyItems: 'center',
    alignContent: 'center',
    gap: '12px',
    textAlign: 'center',
    '@media (max-width: 640px)': { padding: '32px 16px' },
    [onPaper]: { border: '3px double #000' },
  },
  kicker: {
    margin: 0,
    letterSpacing: '0.18em',
    textTransform: 'uppercase',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForeground1,
    [onPaper]: { color: '#000' },
  },
  name: {
    margin: '8px 0 0',
    fontFamily: 'Georgia, "Times New Roman", serif',
    fontSize: '40px',
    lineHeight: '48px',
    fontWeight: 400,
    '@media (max-width: 640px)': { fontSize: '30px', lineHeight: '38px' },
  },
  text: { margin: 0, maxWidth: '52ch', lineHeight: tokens.lineHeightBase500, fontSize: tokens.fontSizeBase400 },
  figures: { margin: '20px 0 8px', display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '16px 40px' },
  figure: { display: 'flex', flexDirection: 'column-reverse' },
  value: {
    margin: 0,
    fontFamily: 'Georgia, "Times New Roman", serif',
    fontSize: '28px',
    lineHeight: '36px',
    fontVariantNumeric: 'lining-nums tabular-nums',
  },
  small: {
    margin: 0,
    maxWidth: '60ch',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    [onPaper]: { color: '#000' },
  },
});

function useCertificate(enrollmentId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['certificate', enrollmentId],
    queryFn: ({ signal }) => api.read(`/api/enrollments/${enrollmentId}/certificate`, Certificate, signal),
  });
}

function Figure(props: { label: string; value: string }) {
  const styles = useStyles();
  return (
    <div className={styles.figure}>
      <dt className={styles.small}>{props.label}</dt>
      <dd className={styles.value}>{props.value}</dd>
    </div>
  );
}

function Sheet(props: { certificate: Certificate }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { certificate: c } = props;
  const hours = (minutes: number): string =>
    minutes % 60 === 0
      ? t('certificate.hours', { hours: format.number(minutes / 60) })
      : t('certificate.hoursAndMinutes', { hours: format.number(Math.floor(minutes / 60)), minutes: minutes % 60 });
  const { firstHeldOn, lastHeldOn } = c;
  const days =
    firstHeldOn === null || lastHeldOn === null || firstHeldOn === lastHeldOn
      ? firstHeldOn && format.date(firstHeldOn)
      : format.dateSpan(firstHeldOn, lastHeldOn);
  return (
    <article className={styles.sheet} aria-label={t('certificate.title')}>
      <div className={styles.inner}>
        <p className={styles.kicker}>{t('certificate.kicker')}</p>
        <p className={styles.name}>{c.personName}</p>
        <p className={styles.text}>
          {t(`certificate.${c.side}`, { program: c.programName, cohort: c.cohortName })}
          {c.completed && ` ${t('certificate.completed')}`}
        </p>
        <dl className={styles.figures}>
          <Figure label={t('certificate.sessions')} value={format.number(c.sessionsHeld)} />
          <Figure label={t('certificate.inSessions')} value={hours(c.sessionMinutes)} />
          <Figure label={t('certificate.inTraining')} value={hours(c.trainingMinutes)} />
          <Figure label={t('certificate.inAll')} value={hours(c.sessionMinutes + c.trainingMinutes)} />
        </dl>
        {days !== null && <p className={styles.small}>{t('certificate.days', { days })}</p>}
        <p className={styles.small}>{t('certificate.cohort', { span: format.dateSpan(c.startsOn, c.endsOn) })}</p>
        {c.leadNames.length > 0 && (
          <p className={styles.small}>{t('certificate.leads', { names: format.list(c.leadNames) })}</p>
        )}
        <p className={styles.small}>{t('certificate.basis', { date: format.date(c.asOf) })}</p>
      </div>
    </article>
  );
}

/** The hours that somebody gave, to be printed and kept: facts alone, nothing that anybody said or scored. */
export function CertificatePage(props: { enrollmentId: string }) {
  const { t } = useTexts();
  const certificate = useCertificate(props.enrollmentId);
  const back = <BackLink to="/home" place={t('common.navigation.home')} />;
  const print = (
    <Button icon={<PrintRegular />} disabled={certificate.data === undefined} onClick={() => window.print()}>
      {t('certificate.print')}
    </Button>
  );
  return (
    <Page title={t('certificate.title')} lead={t('certificate.lead')} above={back} actions={print}>
      <QueryView query={certificate} sheets={1}>
        {(page) => <Sheet certificate={page} />}
      </QueryView>
    </Page>
  );
}
