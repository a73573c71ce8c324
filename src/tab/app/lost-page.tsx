import { Page } from '../components/page.tsx';
import { Surface } from '../components/surface.tsx';
import { TextLink } from '../components/text-link.tsx';
import { useTexts } from '../lib/use-texts.ts';

export function LostPage() {
  const { t } = useTexts();
  return (
    <Page title={t('common.lostPage.title')} lead={t('common.lostPage.text')}>
      <Surface>
        <TextLink to={'/home'}>{t('common.lostPage.home')}</TextLink>
      </Surface>
    </Page>
  );
}
