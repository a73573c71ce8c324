import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '760px',
    marginInline: 'auto',
    padding: '32px 24px 64px',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '24px',
    '@media (max-width: 640px)': { padding: '20px 16px 48px', gap: '16px' },
    // a choice is as wide as its longest option unless it may be narrower
    '& .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& .fui-Select': { minWidth: 0 },
    '& select': { minWidth: 0, textOverflow: 'ellipsis' },
  },
  wide: { maxWidth: '1120px' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: '12px 24px',
  },
  words: { flex: '1 1 280px', minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
    '@media (max-width: 640px)': { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  },
  lead: {
    margin: '6px 0 0',
    maxWidth: '64ch',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase400,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** The address of the page shown last; null before the first. */
let shownAt: string | null = null;

/** A page with its heading. Coming from another page, the heading takes the focus, so that a screen reader reads where one is. */
export function Page(props: {
  title: string;
  lead?: ReactNode;
  above?: ReactNode;
  actions?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = props.title;
  }, [props.title]);
  useEffect(() => {
    const { hash } = window.location;
    if (shownAt !== null && shownAt !== hash) {
      heading.current?.focus({ preventScroll: true });
      document.documentElement.scrollTop = 0;
    }
    shownAt = hash;
  }, []);
  return (
    <main className={mergeClasses(styles.page, props.wide === true && styles.wide)}>
      {props.above}
      <header className={styles.head}>
        <div className={styles.words}>
          <h1 className={styles.title} tabIndex={-1} ref={heading}>
            {props.title}
          </h1>
          {props.lead !== undefined && <p className={styles.lead}>{props.lead}</p>}
        </div>
        {props.actions !== undefined && <div className={styles.actions}>{props.actions}</div>}
      </header>
      {props.children}
    </main>
  );
}
