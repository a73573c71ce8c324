import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team';
import { Empty } from '../components/empty.tsx';
import { Page } from '../components/page.tsx';
import { Surface } from '../components/surface.tsx';
import { useTexts } from '../lib/use-texts.ts';

/** What somebody sees who opens the address in a plain browser. */
export function OutsideTeams() {
  const { t } = useTexts();
  return (
    <Page title={t('common.appName')}>
      <Surface>
        <Empty icon={<PeopleTeamRegular />} title={t('common.outside.title')} text={t('common.outside.text')} />
      </Surface>
    </Page>
  );
}
