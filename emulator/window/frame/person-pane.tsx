import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useId, useMemo, useRef } from 'react';
import { ActivityView } from '../activity/activity-view.tsx';
import { control } from '../api/control.ts';
import type { Chat, Person } from '../api/shapes.ts';
import { TabView } from '../app-host/tab-view.tsx';
import { CalendarView } from '../calendar/calendar-view.tsx';
import { ChatView, headlineOf } from '../chat/chat-view.tsx';
import { MeetingView } from '../meeting/meeting-view.tsx';
import type { PaneAddress } from '../state/address.ts';
import { unseenOf } from '../state/seen-messages.ts';
import { type Pane, PaneContext, type PaneMessage } from '../state/teams-context.tsx';
import { type Live, useLive } from '../state/use-live.ts';
import { zoneOf } from '../state/zone-dates.ts';
import { useSpeech } from '../words/speech.tsx';
import { AppRail } from './app-rail.tsx';

const useStyles = makeStyles({
  pane: {
    containerType: 'inline-size',
    flex: 1,
    minWidth: 0,
    minHeight: 0,
    display: 'flex',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  inner: {
    flex: 1,
    minWidth: 0,
    minHeight: 0,
    display: 'flex',
    '@container (max-width: 620px)': { flexDirection: 'column' },
  },
  content: { flex: 1, minWidth: 0, minHeight: 0 },
});

/** Tells of messages that come while their person looks at something else, once each. */
function useArrivals(chat: Chat | undefined, { address, go, say: tell }: Pane): void {
  const { say } = useSpeech();
  const known = useRef<ReadonlySet<string> | null>(null);
  useEffect(() => {
    if (!chat) return;
    const fresh = known.current === null ? [] : unseenOf(chat).filter(({ id }) => !known.current?.has(id));
    known.current = new Set(chat.activities.map(({ id }) => id));
    const newest = fresh.at(-1);
    if (!newest || address.view === 'chat') return;
    const text = newest.summary ?? newest.text ?? headlineOf(newest.card) ?? '';
    tell({ title: say('newMessage'), text, intent: 'info', open: () => go({ view: 'chat' }) });
  }, [chat, address.view, go, tell, say]);
}

function View({ pane, live }: { pane: Pane; live: Live<Chat> }): ReactNode {
  const { view } = pane.address;
  if (view === 'activity') return <ActivityView />;
  if (view === 'tab') return <TabView />;
  if (view === 'calendar') return <CalendarView />;
  if (view === 'meeting') return <MeetingView />;
  return <ChatView live={live} />;
}

interface PersonPaneProps {
  readonly person: Person;
  readonly address: PaneAddress;
  readonly go: (change: Partial<PaneAddress>) => void;
  readonly say: (message: PaneMessage) => void;
}

/** Teams as one person has it: the rail and what is chosen there. */
export function PersonPane({ person, address, go, say }: PersonPaneProps): ReactNode {
  const styles = useStyles();
  const panelId = useId();
  const pane = useMemo<Pane>(
    () => ({ person, address, zone: zoneOf(person.timeZone), go, say }),
    [person, address, go, say],
  );
  const live = useLive(
    `chat ${person.id}`,
    () => control.chat(person.id),
    (c) => (c.type === 'chat' || c.type === 'people') && c.personId === person.id,
  );
  useArrivals(live.data, pane);
  const unseen = address.view === 'chat' || !live.data ? 0 : unseenOf(live.data).length;
  return (
    <PaneContext value={pane}>
      <div className={styles.pane}>
        <div className={styles.inner}>
          <AppRail
            view={address.view}
            panelId={panelId}
            unseen={unseen}
            choose={(view) => go({ view, page: null, event: null })}
          />
          <div id={panelId} role="tabpanel" aria-label={person.name} className={styles.content}>
            <View pane={pane} live={live} />
          </div>
        </div>
      </div>
    </PaneContext>
  );
}
