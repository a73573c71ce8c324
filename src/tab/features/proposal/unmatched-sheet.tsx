import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { RunView } from '../../../contracts/proposals.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { PersonLine } from '../../components/person-line.tsx';
import { Surface } from '../../components/surface.tsx';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '4px' },
  reason: { '::first-letter': { textTransform: 'uppercase' } },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

type Unmatched = RunView['unmatched'][number];

function Blocked(props: { row: Unmatched }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { blockedBy } = props.row;
  if (blockedBy.length === 0) return <span>{t('proposal.unmatched.outnumbered')}</span>;
  return (
    <ul className={styles.list}>
      {blockedBy.map(({ rule, text, count }) => (
        <li className={styles.reason} key={rule}>
          {t('proposal.unmatched.rule', { text, count })}
        </li>
      ))}
    </ul>
  );
}

/** Everybody left out: what stands in the way, and what relaxing a rule would yield. */
export function UnmatchedSheet(props: { run: RunView }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { unmatched } = props.run;
  const columns: Column<Unmatched>[] = [
    {
      key: 'person',
      title: t('cohort.enroll.columns.person'),
      plain: true,
      width: '28%',
      cell: (row) => <PersonLine person={row.person} />,
    },
    {
      key: 'side',
      title: t('cohort.enroll.columns.side'),
      plain: true,
      width: '10%',
      cell: (row) => <Badge appearance="outline">{t(`sides.${row.side}`)}</Badge>,
    },
    { key: 'blocked', title: t('proposal.unmatched.blocked'), width: '32%', cell: (row) => <Blocked row={row} /> },
    {
      key: 'help',
      title: t('proposal.unmatched.help'),
      cell: (row) => (
        <ul className={styles.list}>
          {row.wouldHelp.map(({ relax, text, pairs }) => (
            <li key={relax}>{t('proposal.unmatched.helps', { text, count: pairs })}</li>
          ))}
          {row.wouldHelp.length === 0 && <li>–</li>}
        </ul>
      ),
    },
  ];
  return (
    <Surface title={t('proposal.unmatched.title')} note={t('proposal.unmatched.note')}>
      {unmatched.length === 0 ? (
        <p className={styles.none}>{t('proposal.unmatched.everybody')}</p>
      ) : (
        <DataTable
          label={t('proposal.unmatched.title')}
          columns={columns}
          rows={unmatched}
          keyOf={(row) => `${row.side} ${row.person.id}`}
        />
      )}
    </Surface>
  );
}
