import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { Wall } from '../../../contracts/insights.ts';
import { QueryView } from '../../components/query-view.tsx';
import { Quote } from '../../components/quote.tsx';
import { Surface } from '../../components/surface.tsx';
import { useApi } from '../../lib/api-context.tsx';
import { useTexts } from '../../lib/use-texts.ts';
import { CompanyLine } from './company-line.tsx';

const useStyles = makeStyles({
  wall: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))',
    gap: '16px',
  },
  entry: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: '12px',
    padding: '16px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** A program's wall: what was heard, and what came of it. */
export function WallSheet(props: { programId: string; name: string }) {
  const styles = useStyles();
  const { t, word } = useTexts();
  const api = useApi();
  const wall = useQuery({
    queryKey: ['wall', props.programId],
    queryFn: ({ signal }) => api.read(`/api/programs/${props.programId}/wall`, Wall, signal),
  });
  return (
    <Surface title={t('insights.wall.title')} note={t('insights.wall.note', { program: props.name })}>
      <QueryView query={wall}>
        {({ entries }) =>
          entries.length === 0 ? (
            <p className={styles.none}>{t('insights.wall.empty')}</p>
          ) : (
            <ul className={styles.wall}>
              {entries.map((entry) => (
                <li className={styles.entry} key={entry.id}>
                  <Quote>{entry.sentence}</Quote>
                  {entry.topic !== null && (
                    <div>
                      <Badge appearance="tint" shape="rounded">
                        {word('topics', entry.topic)}
                      </Badge>
                    </div>
                  )}
                  <CompanyLine state={entry.state} outcomes={entry.outcomes} />
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Surface>
  );
}
