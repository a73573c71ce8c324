import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { CohortView } from '../../../contracts/programs.ts';
import { Outcome } from '../../components/outcome.tsx';
import { Surface } from '../../components/surface.tsx';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { CohortForm } from './cohort-form.tsx';
import { figuresFit, problemOf, type Settings } from './settings.ts';

const useStyles = makeStyles({ send: { justifySelf: 'start' } });

const settingsOf = (cohort: CohortView): Settings => ({
  name: cohort.name,
  startsOn: cohort.startsOn,
  endsOn: cohort.endsOn,
  noSessionDates: cohort.noSessionDates,
  topics: cohort.topics,
  rules: cohort.rules,
  weights: cohort.weights,
  consultation: cohort.consultation,
  sessions: cohort.sessions,
  times: cohort.times,
  openCall: cohort.openCall,
  managers: cohort.managers,
  smallestGroup: cohort.smallestGroup,
});

/** The settings of a cohort that runs already. Only what was touched is sent, on the version it was made on. */
export function SettingsStep(props: { cohort: CohortView }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { cohort } = props;
  const [changes, setChanges] = useState<Partial<Settings>>({});
  const settings: Settings = { ...settingsOf(cohort), ...changes };
  const saving = useChange({
    request: (body: Partial<Settings>) => ({
      method: 'PATCH',
      path: `/api/cohorts/${cohort.id}`,
      body,
      version: cohort.version,
    }),
    stale: ['cohort', 'programs'],
    done: t('common.saved'),
    after: () => setChanges({}),
  });
  const ready = problemOf(settings) === null && figuresFit(settings) && Object.keys(changes).length > 0;
  return (
    <>
      <Surface title={t('cohort.settings.title')} note={t('cohort.settings.note')}>
        <Outcome of={saving} />
        <Button
          className={styles.send}
          appearance="primary"
          disabled={!ready || saving.isPending}
          onClick={() => saving.mutate(changes)}
        >
          {t('common.save')}
        </Button>
      </Surface>
      <CohortForm settings={settings} change={(part) => setChanges((before) => ({ ...before, ...part }))} />
    </>
  );
}
