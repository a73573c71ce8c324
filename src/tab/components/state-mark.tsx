import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '20px',
    padding: '0 8px',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground3,
  },
  brand: {
    border: `1px solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
  },
  success: {
    border: `1px solid ${tokens.colorStatusSuccessBorder1}`,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
  },
});

/** How something stands, in a word. Home's own: Fluent's badge would be a sixtieth of its first load. */
export function StateMark(props: { color: 'brand' | 'success' | 'informative'; children: ReactNode }) {
  const styles = useStyles();
  const { color } = props;
  return (
    <span
      className={mergeClasses(styles.mark, color === 'brand' && styles.brand, color === 'success' && styles.success)}
    >
      {props.children}
    </span>
  );
}
