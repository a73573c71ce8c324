import { Badge, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { EnrollmentRow } from '../../../contracts/programs.ts';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { PersonLine } from '../../components/person-line.tsx';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  state: { display: 'flex', flexWrap: 'wrap', gap: '4px', alignItems: 'center' },
  reach: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  problem: { color: tokens.colorStatusWarningForeground1 },
});

export const filters = ['all', 'open', 'untrained', 'unreachable', 'notJoining'] as const;
export type Filter = (typeof filters)[number];

const isOut = (row: EnrollmentRow): boolean => row.state === 'notJoining' || row.state === 'withdrawn';
/** Enrolled: a workshop counts for them, also for the hours of those who are trained already. */
export const mayAttend = (row: EnrollmentRow): boolean => row.state !== 'invited' && !isOut(row);
export const mayBeTrained = (row: EnrollmentRow): boolean => !row.trained && mayAttend(row);

const fits: Record<Filter, (row: EnrollmentRow) => boolean> = {
  all: () => true,
  open: (row) => row.state === 'invited',
  untrained: mayBeTrained,
  unreachable: (row) => row.reach === 'unreachable',
  notJoining: isOut,
};
export const rowsFor = (filter: Filter, rows: readonly EnrollmentRow[]): readonly EnrollmentRow[] =>
  rows.filter(fits[filter]);

function StateCell(props: { row: EnrollmentRow }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { row } = props;
  const inside = row.state !== 'invited' && !isOut(row);
  return (
    <>
      <span className={styles.state}>
        <Badge appearance="tint" color={inside ? 'brand' : 'informative'}>
          {t(`cohort.enroll.states.${row.state}`)}
        </Badge>
        {inside && row.state !== 'trained' && row.state !== 'completed' && (
          <Badge appearance="tint" color={row.trained ? 'success' : 'warning'}>
            {t(row.trained ? 'cohort.enroll.training.done' : 'cohort.enroll.training.missing')}
          </Badge>
        )}
      </span>
      {row.reach !== 'answered' && (
        <span className={styles.reach}>
          <span className={row.reach === 'unreachable' ? styles.problem : undefined}>
            {t(`cohort.enroll.reach.${row.reach}`)}
          </span>
        </span>
      )}
    </>
  );
}

type Selection = { readonly selected: readonly string[]; readonly onSelect: (ids: readonly string[]) => void };

function useSelectColumn({ selected, onSelect }: Selection): Column<EnrollmentRow> {
  const { t } = useTexts();
  const toggle = (id: string, on: boolean): void =>
    onSelect(on ? [...selected, id] : selected.filter((other) => other !== id));
  return {
    key: 'select',
    title: t('cohort.enroll.columns.select'),
    plain: true,
    width: '60px',
    cell: (row) =>
      mayAttend(row) && (
        <Checkbox
          aria-label={t('cohort.enroll.select', { name: row.person.name })}
          checked={selected.includes(row.id)}
          onChange={(_, data) => toggle(row.id, data.checked === true)}
        />
      ),
  };
}

function useEnrollmentColumns(): readonly Column<EnrollmentRow>[] {
  const { t, word, format } = useTexts();
  const title = (key: 'person' | 'side' | 'topics' | 'stage' | 'state') => t(`cohort.enroll.columns.${key}`);
  const topicsOf = (row: EnrollmentRow): string => format.list(row.topics.map((topic) => word('topics', topic)));
  return [
    {
      key: 'person',
      title: title('person'),
      plain: true,
      width: '34%',
      cell: (row) => <PersonLine person={row.person} />,
    },
    { key: 'side', title: title('side'), cell: (row) => (row.side === null ? '–' : t(`sides.${row.side}`)) },
    {
      key: 'topics',
      title: title('topics'),
      width: '24%',
      cell: (row) => (row.topics.length === 0 ? '–' : topicsOf(row)),
    },
    { key: 'stage', title: title('stage'), cell: (row) => (row.stage === null ? '–' : t(`stages.${row.stage}`)) },
    { key: 'state', title: title('state'), plain: true, width: '22%', cell: (row) => <StateCell row={row} /> },
  ];
}

/** Enrollments with what is known of each; those who are enrolled can be selected for a workshop. */
export function EnrollmentTable(props: Selection & { rows: readonly EnrollmentRow[] }) {
  const { t } = useTexts();
  const { rows } = props;
  const select = useSelectColumn(props);
  const columns = useEnrollmentColumns();
  return (
    <DataTable
      label={t('cohort.enroll.table')}
      columns={rows.some(mayAttend) ? [select, ...columns] : columns}
      rows={rows}
      keyOf={(row) => row.id}
    />
  );
}
