import type { ReactNode } from 'react';
import { usePane, useTeams } from '../state/teams-context.tsx';
import { AppFrame } from './app-frame.tsx';

/** The app's personal tab. */
export function TabView(): ReactNode {
  const { app } = useTeams();
  const { address } = usePane();
  const tab = app.tabs[0];
  return (
    <AppFrame
      title="Inverso"
      url={tab?.contentUrl ?? `${app.app}/tab`}
      entityId={tab?.entityId ?? 'home'}
      frameContext="content"
      page={address.page}
    />
  );
}
