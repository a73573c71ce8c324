import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { Ledger } from '../../../contracts/moving.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { useApi } from '../../lib/api-context.tsx';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  entries: { margin: 0, paddingInlineStart: '20px', display: 'grid', gap: '6px' },
  note: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300 },
});

/** What one moved and cancelled oneself, as the commitment ledger has it. */
export function LedgerView(props: { zone: string }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const api = useApi();
  const ledger = useQuery({
    queryKey: ['ledger'],
    queryFn: ({ signal }) => api.read('/api/me/ledger', Ledger, signal),
  });
  const entries = ledger.data?.entries ?? [];
  if (entries.length === 0) return null;
  return (
    <Disclosure title={t('session.ledger.title')} brief={t('session.ledger.brief', { count: entries.length })}>
      <p className={styles.note}>{t('session.ledger.note')}</p>
      <ul className={styles.entries}>
        {entries.map((entry) => (
          <li key={`${entry.sessionId} ${entry.at}`}>
            {t(`session.ledger.${entry.by}.${entry.what}`, {
              number: entry.number,
              name: entry.partner.name,
              date: format.moment(entry.at, props.zone),
            })}
            {!entry.counts && ` ${t('session.ledger.free')}`}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
