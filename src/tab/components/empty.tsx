import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  empty: { display: 'grid', justifyItems: 'center', textAlign: 'center', gap: '8px', padding: '24px 8px' },
  picture: { fontSize: '40px', lineHeight: 1, color: tokens.colorBrandForeground1 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: 600 },
  text: { margin: 0, maxWidth: '52ch', color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
});

/** Nothing here yet: says why, and what to do about it. */
export function Empty(props: { icon: ReactNode; title: string; text: string; children?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <span className={styles.picture} aria-hidden="true">
        {props.icon}
      </span>
      <p className={styles.title}>{props.title}</p>
      <p className={styles.text}>{props.text}</p>
      {props.children}
    </div>
  );
}
