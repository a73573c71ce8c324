import { Button } from '@fluentui/react-components';
import { VideoRegular } from '@fluentui/react-icons/svg/video';
import { Page } from '../../components/page.tsx';
import { PersonLine } from '../../components/person-line.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { BackLink } from '../../components/text-link.tsx';
import { openLink } from '../../lib/host.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { useSession } from './read-session.ts';
import { SessionContent } from './session-content.tsx';

/** A session in the tab: when, with whom, what for, and what comes of it. */
export function SessionPage(props: { sessionId: string }) {
  const { t, format } = useTexts();
  const query = useSession(props.sessionId);
  const { data } = query;
  const back = <BackLink to="/sessions" place={t('common.navigation.sessions')} />;
  if (data === undefined) {
    return (
      <Page title={t('session.agenda')} above={back}>
        <QueryView query={query} sheets={2}>
          {() => null}
        </QueryView>
      </Page>
    );
  }
  const { session, partner, zone } = data;
  const { joinUrl } = session;
  const ahead = (session.state === 'booked' || session.state === 'booking') && session.endsAt > data.now;
  const when = `${format.day(session.startsAt, zone)}, ${format.timeSpan(session.startsAt, session.endsAt, zone)}`;
  const state = session.state === 'booked' ? '' : ` · ${t(`home.session.states.${session.state}`)}`;
  const join = ahead && joinUrl !== null && (
    <Button appearance="primary" icon={<VideoRegular />} onClick={() => void openLink(joinUrl)}>
      {t('home.session.join')}
    </Button>
  );
  return (
    <Page
      title={t('session.title', { number: session.number, name: partner.name })}
      above={back}
      actions={join}
      lead={`${when}${state}`}
      wide
    >
      <PersonLine person={partner} size={48} />
      <QueryView query={query}>{(page) => <SessionContent page={page} />}</QueryView>
    </Page>
  );
}
