import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { PeopleTeamFilled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTeams } from '../state/teams-context.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    flex: 'none',
    minHeight: '48px',
    paddingInline: '12px',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground4,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 720px)': { paddingInline: '4px', gap: 0 },
  },
  mark: {
    color: tokens.colorBrandForeground1,
    fontSize: '28px',
    display: 'flex',
    '@media (max-width: 720px)': { display: 'none' },
  },
  name: { margin: '0 auto 0 8px', minWidth: 0, '@media (max-width: 720px)': { display: 'none' } },
  gap: { display: 'none', '@media (max-width: 720px)': { display: 'block', marginInlineStart: 'auto' } },
});

/** The bar across the top: whose organization, then the emulator's own controls. */
export function TitleBar({ children }: { children: ReactNode }): ReactNode {
  const styles = useStyles();
  const { app } = useTeams();
  return (
    <header className={styles.bar}>
      <span className={styles.mark} aria-hidden="true">
        <PeopleTeamFilled />
      </span>
      <Text as="h1" size={300} weight="semibold" truncate wrap={false} className={styles.name}>
        {`Teams · ${app.tenantName}`}
      </Text>
      <span className={styles.gap} />
      {children}
    </header>
  );
}
