import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { Objections } from '../../../contracts/insights.ts';
import { Outcome } from '../../components/outcome.tsx';
import { Surface } from '../../components/surface.tsx';
import { useApi } from '../../lib/api-context.tsx';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '12px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '8px 16px' },
  line: { lineHeight: tokens.lineHeightBase400, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

type Objection = Objections['objections'][number];

/** Line managers who object on workload; nothing at all while there are none. */
export function ObjectionSheet(props: { cohortId: string }) {
  const styles = useStyles();
  const { t } = useTexts();
  const api = useApi();
  const waiting = useQuery({
    queryKey: ['objections', props.cohortId],
    queryFn: ({ signal }) => api.read(`/api/cohorts/${props.cohortId}/objections`, Objections, signal),
    refetchInterval: 30_000,
  });
  const deciding = useChange({
    request: ({ of, decision }: { of: Objection; decision: 'goAhead' | 'notNow' }) => ({
      method: 'POST',
      path: `/api/objections/${of.id}/decision`,
      body: { pairingId: of.pairingId, decision },
      reply: Objections,
    }),
    stale: ['objections', 'pairings', 'cohort'],
    done: t('insight-desk.objections.done'),
  });
  const objections = waiting.data?.objections ?? [];
  if (objections.length === 0) return <Outcome of={deciding} />;
  return (
    <Surface title={t('insight-desk.objections.title')} note={t('insight-desk.objections.note')} prominent>
      <ul className={styles.list}>
        {objections.map((of) => (
          <li className={styles.row} key={of.pairingId}>
            <span className={styles.line}>
              {t('insight-desk.objections.line', { manager: of.manager.name, mentor: of.mentor.name })}
            </span>
            <span className={styles.buttons}>
              <Button
                appearance="primary"
                disabled={deciding.isPending}
                onClick={() => deciding.mutate({ of, decision: 'goAhead' })}
              >
                {t('insight-desk.objections.goAhead')}
              </Button>
              <Button disabled={deciding.isPending} onClick={() => deciding.mutate({ of, decision: 'notNow' })}>
                {t('insight-desk.objections.notNow')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <Outcome of={deciding} />
    </Surface>
  );
}
