import { HatGraduationRegular } from '@fluentui/react-icons/svg/hat-graduation';
import type { Home } from '../../../contracts/me.ts';
import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Surface } from '../../components/surface.tsx';
import { useHome, useMe } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { OwedView } from './owed-view.tsx';
import { ParticipationView } from './participation-view.tsx';

function HomeContent(props: { home: Home }) {
  const { t } = useTexts();
  const { participations } = props.home;
  if (participations.length === 0) {
    return (
      <Surface>
        <Empty icon={<HatGraduationRegular />} title={t('common.nothing.title')} text={t('common.nothing.text')} />
      </Surface>
    );
  }
  const places = participations.map((participation) => (
    <ParticipationView
      key={participation.enrollmentId}
      participation={participation}
      zone={props.home.zone}
      now={props.home.now}
    />
  ));
  return (
    <>
      {places}
      <OwedView />
    </>
  );
}

/** Everything a participant has and owes, a place in a cohort at a time. */
export function HomePage() {
  const { t } = useTexts();
  const me = useMe();
  const home = useHome();
  const firstName = me.data?.person.name.split(/\s+/)[0];
  const title = firstName === undefined ? t('common.navigation.home') : t('home.greeting', { name: firstName });
  return (
    <Page title={title} lead={t('home.lead')}>
      <QueryView query={home} sheets={2}>
        {(data) => <HomeContent home={data} />}
      </QueryView>
    </Page>
  );
}
