import { Button, makeStyles } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Joined, OpenCallView } from '../../../contracts/join.ts';
import { Fact, Facts } from '../../components/fact.tsx';
import { Outcome } from '../../components/outcome.tsx';
import { Page } from '../../components/page.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Surface } from '../../components/surface.tsx';
import { useApi } from '../../lib/api-context.tsx';
import { useChange } from '../../lib/queries.ts';
import { goInstead, goTo } from '../../lib/route.ts';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  text: { margin: 0, maxWidth: '64ch', whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  join: { justifySelf: 'start', minWidth: '140px' },
});

function Call(props: { call: OpenCallView }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { call } = props;
  const joining = useChange({
    request: () => ({ method: 'POST', path: `/api/cohorts/${call.cohortId}/open-call`, reply: Joined }),
    stale: ['home', 'me', 'open-call'],
    after: ({ enrollmentId }) => goTo(`/enrollments/${enrollmentId}/form`),
  });
  return (
    <Surface prominent title={call.programName}>
      <p className={styles.text}>{t('enrollment.join.what')}</p>
      {call.aims !== '' && <p className={styles.text}>{call.aims}</p>}
      <Facts>
        <Fact label={t('enrollment.join.sessions')} value={format.number(call.sessions.count)} />
        <Fact label={t('enrollment.join.minutes')} value={format.number(call.sessions.minutes)} />
      </Facts>
      <p className={styles.text}>
        {t('enrollment.join.people', { leads: format.list(call.leads) })}
        {call.sponsor !== null && ` ${t('enrollment.join.sponsor', { name: call.sponsor })}`}
      </p>
      <p className={styles.text}>{t('enrollment.join.free')}</p>
      <Outcome of={joining} />
      <Button
        className={styles.join}
        appearance="primary"
        size="large"
        disabled={joining.isPending}
        onClick={() => joining.mutate()}
      >
        {t('enrollment.join.action')}
      </Button>
    </Surface>
  );
}

function AlreadyIn(props: { enrollmentId: string }) {
  useEffect(() => goInstead(`/enrollments/${props.enrollmentId}/form`), [props.enrollmentId]);
  return null;
}

/** Where the join link leads: what the cohort is, and a place in it for whoever wants one. */
export function JoinPage(props: { cohortId: string }) {
  const { t, format } = useTexts();
  const api = useApi();
  const call = useQuery({
    queryKey: ['open-call', props.cohortId],
    queryFn: ({ signal }) => api.read(`/api/cohorts/${props.cohortId}/open-call`, OpenCallView, signal),
  });
  const lead = call.data === undefined ? undefined : format.dateSpan(call.data.startsOn, call.data.endsOn);
  return (
    <Page title={call.data?.cohortName ?? t('enrollment.join.title')} {...(lead === undefined ? {} : { lead })}>
      <QueryView query={call} sheets={1}>
        {(data) => (data.enrollmentId === null ? <Call call={data} /> : <AlreadyIn enrollmentId={data.enrollmentId} />)}
      </QueryView>
    </Page>
  );
}
