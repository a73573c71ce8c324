import { Button } from '@fluentui/react-components';
import { VideoRegular } from '@fluentui/react-icons/svg/video';
import { Page } from '../../components/page.tsx';
import { PersonLine } from '../../components/person-line.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Surface } from '../../components/surface.tsx';
import { BackLink } from '../../components/text-link.tsx';
import { openLink } from '../../lib/host.ts';
import { useHome } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { AgendaView } from './agenda-view.tsx';
import { useSession } from './read-session.ts';

/** A session in the tab: when, with whom, and what for. */
export function SessionPage(props: { sessionId: string }) {
  const { t, format } = useTexts();
  const session = useSession(props.sessionId);
  const home = useHome();
  const { data } = session;
  const back = <BackLink to={'/home'} place={t('common.navigation.home')} />;
  const zone = home.data?.zone;
  const title =
    data === undefined
      ? t('session.agenda')
      : t('session.title', { number: data.session.number, name: data.partner.name });
  const joinUrl = data?.session.joinUrl ?? null;
  const when =
    data === undefined || zone === undefined
      ? undefined
      : `${format.day(data.session.startsAt, zone)}, ${format.timeSpan(data.session.startsAt, data.session.endsAt, zone)}`;
  const join = joinUrl !== null && (
    <Button appearance="primary" icon={<VideoRegular />} onClick={() => void openLink(joinUrl)}>
      {t('home.session.join')}
    </Button>
  );
  return (
    <Page title={title} above={back} actions={join} {...(when === undefined ? {} : { lead: when })}>
      <QueryView query={session} sheets={2}>
        {(page) => (
          <>
            <Surface>
              <PersonLine person={page.partner} size={48} />
            </Surface>
            <AgendaView page={page} />
          </>
        )}
      </QueryView>
    </Page>
  );
}
