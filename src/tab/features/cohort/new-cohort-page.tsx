import { Button, makeStyles } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CohortDefaults, type CreateCohortBody } from '../../../contracts/programs.ts';
import { Created } from '../../../contracts/tab.ts';
import { Outcome } from '../../components/outcome.tsx';
import { Page } from '../../components/page.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Surface } from '../../components/surface.tsx';
import { BackLink } from '../../components/text-link.tsx';
import { useApi } from '../../lib/api-context.tsx';
import { useProgram } from '../../lib/program-queries.ts';
import { useChange } from '../../lib/queries.ts';
import { goInstead } from '../../lib/route.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { CohortForm } from './cohort-form.tsx';
import { figuresFit, problemOf, type Settings } from './settings.ts';

const useStyles = makeStyles({
  points: { margin: 0, paddingInlineStart: '20px', display: 'grid', gap: '4px' },
  send: { justifySelf: 'start' },
});

function Summary(props: { settings: Settings }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { startsOn, endsOn, sessions, consultation, smallestGroup } = props.settings;
  const complete = startsOn !== '' && endsOn !== '';
  return (
    <ul className={styles.points}>
      {complete && <li>{format.dateSpan(startsOn, endsOn)}</li>}
      <li>{t('cohort.summary.sessions', sessions)}</li>
      <li>{t(`cohort.summary.asking.${consultation.first}`, { days: consultation.workingDays })}</li>
      <li>{t('cohort.summary.privacy', { smallest: smallestGroup })}</li>
    </ul>
  );
}

function NewCohort(props: { programId: string; defaults: CohortDefaults }) {
  const styles = useStyles();
  const { t } = useTexts();
  const [changes, setChanges] = useState<Partial<Settings>>({});
  const settings: Settings = { ...props.defaults, ...changes };
  const creating = useChange({
    request: (body: CreateCohortBody) => ({
      method: 'POST',
      path: `/api/programs/${props.programId}/cohorts`,
      body,
      reply: Created,
    }),
    stale: ['programs'],
    done: t('cohort.new.created'),
    after: ({ id }) => goInstead(`/cohorts/${id}/invite`),
  });
  const ready = problemOf(settings) === null && figuresFit(settings);
  return (
    <>
      <Surface title={t('cohort.new.summary')} prominent>
        <Summary settings={settings} />
        <Outcome of={creating} />
        <Button
          className={styles.send}
          appearance="primary"
          size="large"
          disabled={!ready || creating.isPending}
          onClick={() => creating.mutate({ ...settings, name: settings.name.trim() })}
        >
          {t('cohort.new.create')}
        </Button>
      </Surface>
      <CohortForm settings={settings} change={(part) => setChanges((before) => ({ ...before, ...part }))} />
    </>
  );
}

/** A cohort from the defaults: one press suffices, everything can be changed. */
export function NewCohortPage(props: { programId: string }) {
  const { t } = useTexts();
  const api = useApi();
  const program = useProgram(props.programId);
  const defaults = useQuery({
    queryKey: ['cohort-defaults', props.programId],
    queryFn: ({ signal }) => api.read(`/api/programs/${props.programId}/cohort-defaults`, CohortDefaults, signal),
  });
  const place = program.data?.name ?? t('program.listTitle');
  const back = <BackLink to={`/programs/${props.programId}`} place={place} />;
  return (
    <Page title={t('cohort.new.title')} lead={t('cohort.new.lead')} above={back}>
      <QueryView query={defaults} sheets={2}>
        {(data) => <NewCohort programId={props.programId} defaults={data} />}
      </QueryView>
    </Page>
  );
}
