import { CalendarRegular } from '@fluentui/react-icons/svg/calendar';
import type { Home } from '../../../contracts/me.ts';
import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { PersonLine } from '../../components/person-line.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Surface } from '../../components/surface.tsx';
import { useHome } from '../../lib/queries.ts';
import { useRoute } from '../../lib/route.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { AgendaView } from './agenda-view.tsx';
import { nearestSession, useSession } from './read-session.ts';

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
            <AgendaView page={page} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Nearest(props: { home: Home }) {
  const { t } = useTexts();
  const sessionId = nearestSession(props.home);
  if (sessionId !== null) return <Panel sessionId={sessionId} />;
  return (
    <Page title={t('session.agenda')}>
      <Surface>
        <Empty icon={<CalendarRegular />} title={t('session.noneTitle')} text={t('session.none')} />
      </Surface>
    </Page>
  );
}

/** The agenda beside a meeting, in the width Teams gives it. A deep link names the session; else it is the one that runs or comes next. */
export function SidePanel() {
  const { t } = useTexts();
  const home = useHome();
  const [noun, id] = useRoute();
  if (noun === 'sessions' && id !== undefined) return <Panel sessionId={id} />;
  if (home.data !== undefined) return <Nearest home={home.data} />;
  return (
    <Page title={t('session.agenda')}>
      <QueryView query={home} sheets={2}>
        {() => null}
      </QueryView>
    </Page>
  );
}
