import { control } from '../api/control.ts';
import { type Pane, useTeams } from '../state/teams-context.tsx';
import { dayMs } from '../state/zone-dates.ts';
import { isMeetingLink, isWebLink, pageOfDeepLink } from './deep-link.ts';

/** The event on somebody's calendar whose meeting a link opens; null where it is not there. */
async function eventOfMeeting(personId: string, url: string, now: number): Promise<string | null> {
  const { events } = await control.calendar(personId, { start: now - 60 * dayMs, end: now + 370 * dayMs });
  return events.find(({ onlineMeeting }) => onlineMeeting?.joinUrl === url)?.id ?? null;
}

/**
 * Follows a link as Teams does: deep links to the app open its tab, links to a meeting on the person's calendar the
 * meeting, everything else a new browser tab.
 */
export function useFollow({ go, person }: Pane): (url: string) => void {
  const { app, now } = useTeams();
  const leave = (url: string): void => {
    if (isWebLink(url)) window.open(url, '_blank', 'noopener');
  };
  const join = async (url: string): Promise<void> => {
    const event = await eventOfMeeting(person.id, url, now()).catch(() => null);
    if (event) go({ view: 'meeting', event });
    else leave(url);
  };
  return (url) => {
    const target = pageOfDeepLink(url, app);
    if (target) go({ view: 'tab', page: target.page });
    else if (isMeetingLink(url)) void join(url);
    else leave(url);
  };
}
