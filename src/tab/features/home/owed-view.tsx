import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { OwedBothWays, type OwedItem } from '../../../contracts/owed.ts';
import { Surface } from '../../components/surface.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { useApi } from '../../lib/api-context.tsx';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  both: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 300px), 1fr))', gap: '16px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '12px' },
  due: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Where the thing itself is done. */
function placeOf({ kind, refId }: OwedItem): string {
  switch (kind) {
    case 'consultation':
      return `/consultations/${refId}`;
    case 'checkIn':
      return `/check-ins/${refId}`;
    case 'closingChoice':
      return `/pairings/${refId}/closing`;
    case 'followUps':
    case 'training':
      return '/sessions';
    case 'release':
    case 'action':
      return '/insights';
    case 'concern':
      return '/me';
  }
}

function List(props: { title: string; way: 'owes' | 'awaits'; items: readonly OwedItem[]; zone: string }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { items, way, zone } = props;
  if (items.length === 0) return null;
  const dueOf = (due: string): string => (due.includes('T') ? format.moment(due, zone) : format.date(due));
  return (
    <Surface title={props.title}>
      <ul className={styles.list}>
        {items.map((item) => {
          const { kind, count, due } = item;
          const words = t(`home.owed.${way}.${kind}` as 'home.owed.owes.release', { count, name: item.name ?? '' });
          return (
            <li key={`${kind} ${item.refId}`}>
              <TextLink to={placeOf(item)}>{words}</TextLink>
              {due !== null && <span className={styles.due}>{t('home.owed.due', { when: dueOf(due) })}</span>}
            </li>
          );
        })}
      </ul>
    </Surface>
  );
}

/** What one owes and is owed, wherever it lies; nothing is shown where there is nothing. */
export function OwedView() {
  const styles = useStyles();
  const { t } = useTexts();
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['home', 'owed'],
    queryFn: ({ signal }) => api.read('/api/me/owed', OwedBothWays, signal),
  });
  if (data === undefined || data.owes.length + data.awaits.length === 0) return null;
  return (
    <div className={styles.both}>
      <List title={t('home.owed.owesTitle')} way="owes" items={data.owes} zone={data.zone} />
      <List title={t('home.owed.awaitsTitle')} way="awaits" items={data.awaits} zone={data.zone} />
    </div>
  );
}
