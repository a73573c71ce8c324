import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  surface: {
    boxSizing: 'border-box',
    minWidth: 0,
    padding: '24px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '16px',
    '@media (max-width: 640px)': { padding: '16px' },
  },
  prominent: {
    border: `1px solid ${tokens.colorBrandStroke2}`,
    boxShadow: tokens.shadow8,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', justifyContent: 'space-between', gap: '4px 16px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  prominentTitle: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  note: {
    margin: '-10px 0 0',
    maxWidth: '72ch',
    color: tokens.colorNeutralForeground2,
    lineHeight: tokens.lineHeightBase400,
  },
});

/** A quiet sheet that holds one matter; `prominent` for the one that matters most on a page. */
export function Surface(props: {
  title?: string;
  note?: ReactNode;
  aside?: ReactNode;
  prominent?: boolean;
  className?: string;
  children?: ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  const className = mergeClasses(styles.surface, props.prominent === true && styles.prominent, props.className);
  return (
    <section className={className} aria-labelledby={props.title === undefined ? undefined : id}>
      {props.title !== undefined && (
        <div className={styles.head}>
          <h2 className={mergeClasses(styles.title, props.prominent === true && styles.prominentTitle)} id={id}>
            {props.title}
          </h2>
          {props.aside}
        </div>
      )}
      {props.note !== undefined && <p className={styles.note}>{props.note}</p>}
      {props.children}
    </section>
  );
}
