import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'pre',
  },
});

/** Words for screen readers alone. */
export function OnlyHeard({ children }: { children: ReactNode }): ReactNode {
  return <span className={useStyles().root}>{children}</span>;
}
