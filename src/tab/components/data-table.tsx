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

function Head<Row>(props: { columns: readonly Column<Row>[] }) {
  const styles = useStyles();
  return (
    // biome-ignore lint/a11y/noRedundantRoles: display: block takes the native role away on narrow screens
    <thead className={styles.head} role="rowgroup">
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <tr role="row">
        {props.columns.map(({ key, title, width }) => (
          // biome-ignore lint/a11y/noRedundantRoles: as above
          <th className={styles.headCell} role="columnheader" scope="col" key={key} style={{ width }}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Line<Row>(props: { columns: readonly Column<Row>[]; row: Row }) {
  const styles = useStyles();
  return (
    // biome-ignore lint/a11y/noRedundantRoles: display: block takes the native role away on narrow screens
    <tr className={styles.row} role="row">
      {props.columns.map(({ key, title, plain, cell }) => (
        // biome-ignore lint/a11y/noRedundantRoles: as above
        <td className={styles.cell} role="cell" key={key} data-label={plain === true ? '' : title}>
          {cell(props.row)}
        </td>
      ))}
    </tr>
  );
}

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
        <Head columns={columns} />
        {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
        <tbody className={styles.body} role="rowgroup">
          {rows.slice(0, shown).map((row) => (
            <Line key={props.keyOf(row)} columns={columns} row={row} />
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
