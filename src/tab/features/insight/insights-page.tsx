import { LightbulbRegular } from '@fluentui/react-icons/svg/lightbulb';
import { useQuery } from '@tanstack/react-query';
import { OwnInsights } from '../../../contracts/insights.ts';
import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Surface } from '../../components/surface.tsx';
import { useApi } from '../../lib/api-context.tsx';
import { useTexts } from '../../lib/use-texts.ts';
import { OwnedActions } from './owned-actions.tsx';
import { PairSheet } from './pair-insights.tsx';
import { WallSheet } from './wall-sheet.tsx';

/** What a pair gives to the company, what the company does with it, and what came of what others said. */
export function InsightsPage() {
  const { t } = useTexts();
  const api = useApi();
  const insights = useQuery({
    queryKey: ['insights'],
    queryFn: ({ signal }) => api.read('/api/insights', OwnInsights, signal),
    refetchInterval: 60_000,
  });
  return (
    <Page title={t('insights.title')} lead={t('insights.lead')}>
      <OwnedActions />
      <QueryView query={insights} sheets={2}>
        {({ pairs, walls }) => (
          <>
            {pairs.map((pair) => (
              <PairSheet key={pair.pairingId} pair={pair} />
            ))}
            {pairs.length === 0 && (
              <Surface>
                <Empty icon={<LightbulbRegular />} title={t('insights.empty.title')} text={t('insights.empty.text')} />
              </Surface>
            )}
            {walls.map((program) => (
              <WallSheet key={program.programId} {...program} />
            ))}
          </>
        )}
      </QueryView>
    </Page>
  );
}
