import { CalendarRegular } from '@fluentui/react-icons/svg/calendar';
import type { SessionList } from '../../../contracts/sessions.ts';
import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { PersonLine } from '../../components/person-line.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Surface } from '../../components/surface.tsx';
import { useRoute } from '../../lib/route.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { nearestSession, useSession, useSessions } from './read-session.ts';
import { SessionContent } from './session-content.tsx';

function Panel(props: { sessionId: string }) {
  const { t } = useTexts();
  const session = useSession(props.sessionId);
  const number = session.data?.session.number;
  return (
    <Page title={number === undefined ? t('session.agenda') : t('session.panelTitle', { number })}>
      <QueryView query={session} sheets={2}>
        {(page) => (
          <>
            <PersonLine person={page.partner} size={32} brief />
            <SessionContent page={page} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Nearest(props: { list: SessionList }) {
  const { t } = useTexts();
  const sessionId = nearestSession(props.list);
  if (sessionId !== null) return <Panel sessionId={sessionId} />;
  return (
    <Page title={t('session.agenda')}>
      <Surface>
        <Empty icon={<CalendarRegular />} title={t('session.noneTitle')} text={t('session.none')} />
      </Surface>
    </Page>
  );
}

/** The session beside its meeting, in the width Teams gives it. A deep link names the session; else it is the one that runs or comes next. */
export function SidePanel() {
  const { t } = useTexts();
  const sessions = useSessions();
  const [noun, id] = useRoute();
  if (noun === 'sessions' && id !== undefined) return <Panel sessionId={id} />;
  if (sessions.data !== undefined) return <Nearest list={sessions.data} />;
  return (
    <Page title={t('session.agenda')}>
      <QueryView query={sessions} sheets={2}>
        {() => null}
      </QueryView>
    </Page>
  );
}
