import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '8px',
    height: '100%',
    minHeight: '160px',
    padding: '24px',
    boxSizing: 'border-box',
    textAlign: 'center',
    color: tokens.colorNeutralForeground1,
  },
  icon: { fontSize: '48px', lineHeight: 1, color: tokens.colorNeutralForeground3 },
  hint: { color: tokens.colorNeutralForeground2, maxWidth: '420px' },
  action: { marginTop: '8px' },
});

interface NoticeProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly hint?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
  readonly alert?: boolean;
}

/** A page that has nothing (or nothing good) to show says so in its middle. */
export function Notice({ icon, title, hint, action, alert }: NoticeProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.root} role={alert ? 'alert' : undefined}>
      {icon && <span className={styles.icon}>{icon}</span>}
      <Text as="h2" size={400} weight="semibold" style={{ margin: 0 }}>
        {title}
      </Text>
      {hint && (
        <Text align="center" className={styles.hint}>
          {hint}
        </Text>
      )}
      {action && (
        <Button className={styles.action} appearance="primary" onClick={action.run}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
