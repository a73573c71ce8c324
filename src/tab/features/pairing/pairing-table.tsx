import { Badge } from '@fluentui/react-components';
import type { PairingRow } from '../../../contracts/proposals.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { PersonLine } from '../../components/person-line.tsx';
import { useTexts } from '../../lib/use-texts.ts';

const colors: Record<PairingRow['state'], 'brand' | 'success' | 'informative'> = {
  asking: 'brand',
  didNotGoAhead: 'informative',
  confirmed: 'brand',
  active: 'success',
  paused: 'informative',
  completed: 'success',
  ended: 'informative',
};

/** Pairings in a table; `sessions` adds what was booked and held. */
export function PairingTable(props: { label: string; rows: readonly PairingRow[]; sessions?: boolean }) {
  const { t, format } = useTexts();
  const columns: Column<PairingRow>[] = [
    {
      key: 'mentor',
      title: t('cohort.pairings.columns.mentor'),
      width: '34%',
      cell: (row) => <PersonLine person={row.mentor} brief />,
    },
    {
      key: 'mentee',
      title: t('cohort.pairings.columns.mentee'),
      width: '34%',
      cell: (row) => <PersonLine person={row.mentee} brief />,
    },
    {
      key: 'state',
      title: t('cohort.pairings.columns.state'),
      plain: true,
      cell: (row) => (
        <Badge appearance="tint" color={colors[row.state]}>
          {t(`cohort.pairings.states.${row.state}`)}
        </Badge>
      ),
    },
  ];
  if (props.sessions === true) {
    columns.push(
      { key: 'booked', title: t('cohort.pairings.columns.booked'), cell: (row) => format.number(row.sessionsBooked) },
      { key: 'held', title: t('cohort.pairings.columns.held'), cell: (row) => format.number(row.sessionsHeld) },
    );
  }
  return <DataTable label={props.label} columns={columns} rows={props.rows} keyOf={(row) => row.id} />;
}
