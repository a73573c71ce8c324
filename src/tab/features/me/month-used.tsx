import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { OwnMessages } from '../../../contracts/messaging.ts';
import { useApi } from '../../lib/api-context.tsx';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({ text: { margin: 0, color: tokens.colorNeutralForeground2 } });

/** How much of this month's messages is used. */
export function MonthUsed() {
  const styles = useStyles();
  const { t } = useTexts();
  const api = useApi();
  const { data } = useQuery({
    queryKey: ['me', 'messages'],
    queryFn: ({ signal }) => api.read('/api/me/messages', OwnMessages, signal),
  });
  if (data === undefined || data.budget === null) return null;
  return <p className={styles.text}>{t('reach.own.used', { used: data.used, count: data.budget })}</p>;
}
