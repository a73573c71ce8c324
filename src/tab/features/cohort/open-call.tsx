import { makeStyles, Switch } from '@fluentui/react-components';
import type { CohortView } from '../../../contracts/programs.ts';
import { CopyText } from '../../components/copy-text.tsx';
import { Outcome } from '../../components/outcome.tsx';
import { Surface } from '../../components/surface.tsx';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({ gap: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px' } });

/** A link by which people come of their own accord, and words for a channel to put it in. */
export function OpenCall(props: { cohort: CohortView }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { cohort } = props;
  const saving = useChange({
    request: (openCall: boolean) => ({
      method: 'PATCH',
      path: `/api/cohorts/${cohort.id}`,
      body: { openCall },
      version: cohort.version,
    }),
    stale: ['cohort'],
    done: t('common.saved'),
  });
  const post = t('cohort.openCall.post', {
    program: cohort.programName,
    span: format.dateSpan(cohort.startsOn, cohort.endsOn),
    link: cohort.joinLink,
  });
  return (
    <Surface title={t('cohort.openCall.title')} note={t('cohort.openCall.note')}>
      <div className={styles.gap}>
        <Switch
          label={t('cohort.openCall.switch')}
          checked={cohort.openCall}
          disabled={saving.isPending}
          onChange={(_, data) => saving.mutate(data.checked)}
        />
        <Outcome of={saving} />
        {cohort.openCall && <CopyText label={t('cohort.openCall.postLabel')} text={post} rows={5} />}
      </div>
    </Surface>
  );
}
