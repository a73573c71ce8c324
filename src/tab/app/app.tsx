import { makeStyles } from '@fluentui/react-components';
import { Suspense, useEffect } from 'react';
import { AnnouncementBar } from '../components/announcement-bar.tsx';
import { Loading } from '../components/loading.tsx';
import { offerMeetingTab } from '../lib/host.ts';
import { useTexts } from '../lib/use-texts.ts';
import { ConfigurePage } from './configure-page.tsx';
import { page } from './lazy-page.ts';
import { Navigation } from './navigation.tsx';
import { Routes } from './routes.tsx';

const SidePanel = page(
  () => import('../features/session/side-panel.tsx'),
  (m) => m.SidePanel,
  'session',
);

const useStyles = makeStyles({
  waiting: { maxWidth: '760px', margin: '0 auto', padding: '32px 24px' },
});

function Configure() {
  const { t } = useTexts();
  useEffect(() => offerMeetingTab(t('common.appName')), [t]);
  return <ConfigurePage />;
}

/** Which of the three pages the address names: the personal tab, its settings, or the panel beside a meeting. */
export function App(props: { page: string }) {
  const styles = useStyles();
  const waiting = (
    <div className={styles.waiting}>
      <Loading sheets={2} />
    </div>
  );
  if (props.page.endsWith('/config')) return <Configure />;
  return (
    <>
      {!props.page.endsWith('/session') && <Navigation />}
      <Suspense fallback={waiting}>{props.page.endsWith('/session') ? <SidePanel /> : <Routes />}</Suspense>
      <AnnouncementBar />
    </>
  );
}
