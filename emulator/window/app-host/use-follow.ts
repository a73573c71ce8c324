import { type Pane, useTeams } from '../state/teams-context.tsx';
import { isWebLink, pageOfDeepLink } from './deep-link.ts';

/** Follows a link as Teams does: deep links to the app open its tab, everything else a new browser tab. */
export function useFollow({ go }: Pane): (url: string) => void {
  const { app } = useTeams();
  return (url) => {
    const target = pageOfDeepLink(url, app);
    if (target) go({ view: 'tab', page: target.page });
    else if (isWebLink(url)) window.open(url, '_blank', 'noopener');
  };
}
