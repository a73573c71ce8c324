import { CalendarChatRegular } from '@fluentui/react-icons/svg/calendar-chat';
import { Empty } from '../components/empty.tsx';
import { Page } from '../components/page.tsx';
import { Surface } from '../components/surface.tsx';
import { useTexts } from '../lib/use-texts.ts';

/** The settings of a tab that is added to a meeting: there is nothing to choose. */
export function ConfigurePage() {
  const { t } = useTexts();
  return (
    <Page title={t('common.appName')}>
      <Surface>
        <Empty icon={<CalendarChatRegular />} title={t('common.configure.title')} text={t('common.configure.text')} />
      </Surface>
    </Page>
  );
}
