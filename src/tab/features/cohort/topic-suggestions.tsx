import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import type { CohortView } from '../../../contracts/programs.ts';
import { Outcome } from '../../components/outcome.tsx';
import { Surface } from '../../components/surface.tsx';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '4px 16px' },
  count: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  topic: { flex: '1 1 200px', minWidth: 0, overflowWrap: 'anywhere' },
});

/** Topics in people's own words. A lead who adds one makes it count for all who suggested it. */
export function TopicSuggestions(props: { cohort: CohortView }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { cohort } = props;
  const adding = useChange({
    request: (topic: string) => ({
      method: 'PATCH',
      path: `/api/cohorts/${cohort.id}`,
      body: { topics: [...cohort.topics, topic] },
      version: cohort.version,
    }),
    stale: ['cohort'],
    done: t('cohort.suggestions.added'),
  });
  if (cohort.suggestions.length === 0) return null;
  return (
    <Surface title={t('cohort.suggestions.title')} note={t('cohort.suggestions.note')}>
      <ul className={styles.list}>
        {cohort.suggestions.map(({ topic, people }) => (
          <li className={styles.row} key={topic}>
            <span className={styles.topic}>{topic}</span>
            <span className={styles.count}>{t('cohort.suggestions.people', { count: people })}</span>
            <Button
              icon={<AddRegular />}
              disabled={adding.isPending}
              aria-label={t('cohort.suggestions.addNamed', { topic })}
              onClick={() => adding.mutate(topic)}
            >
              {t('cohort.suggestions.add')}
            </Button>
          </li>
        ))}
      </ul>
      <Outcome of={adding} />
    </Surface>
  );
}
