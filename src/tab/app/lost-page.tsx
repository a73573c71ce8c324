import { Page } from '../components/page.tsx';
import { Surface } from '../components/surface.tsx';
import { hrefOf } from '../lib/route.ts';
import { useTexts } from '../lib/use-texts.ts';

export function LostPage() {
  const { t } = useTexts();
  return (
    <Page title={t('common.lostPage.title')} lead={t('common.lostPage.text')}>
      <Surface>
        <a href={hrefOf('/home')}>{t('common.lostPage.home')}</a>
      </Surface>
    </Page>
  );
}
