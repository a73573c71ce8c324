import { Badge } from '@fluentui/react-components';
import type { CohortView } from '../../../contracts/programs.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Surface } from '../../components/surface.tsx';
import { useTexts } from '../../lib/use-texts.ts';

type DeskRow = CohortView['desk'][number];

/** Topics with the greatest want first, so that a lead sees at once where to look for mentors. */
export const byWant = (desk: readonly DeskRow[]): DeskRow[] =>
  [...desk].sort((a, b) => b.mentees - b.mentors - (a.mentees - a.mentors));

function Balance(props: { row: DeskRow }) {
  const { t } = useTexts();
  const { mentors, mentees } = props.row;
  if (mentees > mentors) {
    return (
      <Badge appearance="tint" color="warning">
        {t('cohort.desk.short', { count: mentees - mentors })}
      </Badge>
    );
  }
  return (
    <Badge appearance="tint" color={mentees === 0 ? 'informative' : 'success'}>
      {t(mentees === 0 ? 'cohort.desk.idle' : 'cohort.desk.fine')}
    </Badge>
  );
}

/** Mentors and mentees per topic, and what is short. */
export function TopicDesk(props: { desk: CohortView['desk'] }) {
  const { t, word, format } = useTexts();
  const columns: Column<DeskRow>[] = [
    {
      key: 'topic',
      title: t('cohort.desk.topic'),
      plain: true,
      width: '46%',
      cell: (row) => word('topics', row.topic),
    },
    { key: 'mentors', title: t('cohort.desk.mentors'), cell: (row) => format.number(row.mentors) },
    { key: 'mentees', title: t('cohort.desk.mentees'), cell: (row) => format.number(row.mentees) },
    { key: 'balance', title: t('cohort.desk.balance'), plain: true, cell: (row) => <Balance row={row} /> },
  ];
  return (
    <Surface title={t('cohort.desk.title')} note={t('cohort.desk.note')}>
      <DataTable
        label={t('cohort.desk.title')}
        columns={columns}
        rows={byWant(props.desk)}
        keyOf={(row) => row.topic}
      />
    </Surface>
  );
}
