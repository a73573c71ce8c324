import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../lib/use-texts.ts';

const narrow = '@media (max-width: 720px)';
const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', [narrow]: { display: 'block' } },
  head: {
    [narrow]: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  },
  headCell: {
    padding: '8px 12px 8px 0',
    textAlign: 'start',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: { [narrow]: { display: 'block' } },
  row: {
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    [narrow]: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: '6px',
      padding: '12px 0',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  cell: {
    padding: '10px 12px 10px 0',
    verticalAlign: 'middle',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    [narrow]: {
      display: 'block',
      padding: 0,
      borderBottom: 'none',
      ':not([data-label=""])::before': {
        content: 'attr(data-label) ": "',
        color: tokens.colorNeutralForeground2,
        fontSize: tokens.fontSizeBase200,
      },
    },
  },
  more: { justifySelf: 'start' },
});

export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Leaves the title out beside the value on narrow screens, where rows become blocks. */
  readonly plain?: boolean;
  readonly width?: string;
};

const pageSize = 50;

/**
 * Rows in columns; on narrow screens each row becomes a block, while the roles keep it a table for screen readers.
 * Long lists are drawn fifty rows at a time.
 */
export function DataTable<Row>(props: {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const [shown, setShown] = useState(pageSize);
  const { columns, rows } = props;
  const left = rows.length - shown;
  return (
    <>
      {/* biome-ignore lint/a11y/noRedundantRoles: display: block takes the native role away on narrow screens */}
      <table className={styles.table} aria-label={props.label} role="table">
        {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
        <thead className={styles.head} role="rowgroup">
          {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
          <tr role="row">
            {columns.map((column) => (
              <th
                className={styles.headCell}
                // biome-ignore lint/a11y/noRedundantRoles: as above
                role="columnheader"
                scope="col"
                key={column.key}
                style={{ width: column.width }}
              >
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
        <tbody className={styles.body} role="rowgroup">
          {rows.slice(0, shown).map((row) => (
            // biome-ignore lint/a11y/noRedundantRoles: as above
            <tr className={styles.row} role="row" key={props.keyOf(row)}>
              {columns.map((column) => (
                <td
                  className={styles.cell}
                  // biome-ignore lint/a11y/noRedundantRoles: as above
                  role="cell"
                  key={column.key}
                  data-label={column.plain === true ? '' : column.title}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <Button className={styles.more} onClick={() => setShown(shown + pageSize)}>
          {t('common.showMore', { left: format.number(left) })}
        </Button>
      )}
    </>
  );
}
