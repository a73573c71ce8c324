import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  details: {
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '&[open] > summary svg': { transform: 'rotate(180deg)' },
  },
  bare: { border: 'none', backgroundColor: 'transparent', borderRadius: 0 },
  summary: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px 16px',
    padding: '16px 24px',
    cursor: 'pointer',
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusXLarge,
    '::-webkit-details-marker': { display: 'none' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (max-width: 640px)': { padding: '14px 16px' },
  },
  bareSummary: {
    padding: '6px 0',
    justifyContent: 'flex-start',
    borderRadius: tokens.borderRadiusMedium,
    '@media (max-width: 640px)': { padding: '6px 0' },
  },
  words: { display: 'grid', minWidth: 0, gap: '2px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  brief: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  icon: { flexShrink: 0, fontSize: '16px', transitionDuration: '150ms', transitionProperty: 'transform' },
  body: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '16px',
    padding: '8px 24px 24px',
    '@media (max-width: 640px)': { padding: '4px 16px 16px' },
  },
  bareBody: { padding: '4px 0 8px', '@media (max-width: 640px)': { padding: '4px 0 8px' } },
});

/** What most people need not open; `brief` says what is inside as it stands. */
export function Disclosure(props: {
  title: string;
  brief?: string;
  bare?: boolean;
  open?: boolean;
  children: ReactNode;
}) {
  const styles = useStyles();
  const bare = props.bare === true;
  return (
    <details className={mergeClasses(styles.details, bare && styles.bare)} open={props.open === true}>
      <summary className={mergeClasses(styles.summary, bare && styles.bareSummary)}>
        <span className={styles.words}>
          <span className={styles.title}>{props.title}</span>
          {props.brief !== undefined && <span className={styles.brief}>{props.brief}</span>}
        </span>
        <ChevronDownRegular className={styles.icon} aria-hidden="true" />
      </summary>
      <div className={mergeClasses(styles.body, bare && styles.bareBody)}>{props.children}</div>
    </details>
  );
}
