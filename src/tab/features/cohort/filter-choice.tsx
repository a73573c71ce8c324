import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { EnrollmentRow } from '../../../contracts/programs.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { type Filter, filters, rowsFor } from './enrollment-table.tsx';

const useStyles = makeStyles({ field: { maxWidth: '280px' } });

/** Which enrollments are shown, each choice with how many it holds. */
export function FilterChoice(props: {
  value: Filter;
  rows: readonly EnrollmentRow[];
  onChange: (filter: Filter) => void;
}) {
  const styles = useStyles();
  const { t, format } = useTexts();
  return (
    <Field className={styles.field} label={t('cohort.enroll.filter')}>
      <Select
        value={props.value}
        onChange={(_, data) => props.onChange(filters.find((filter) => filter === data.value) ?? 'all')}
      >
        {filters.map((filter) => (
          <option key={filter} value={filter}>
            {`${t(`cohort.enroll.filters.${filter}`)} (${format.number(rowsFor(filter, props.rows).length)})`}
          </option>
        ))}
      </Select>
    </Field>
  );
}
