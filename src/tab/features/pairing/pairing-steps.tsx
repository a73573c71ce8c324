import { ChatMultipleRegular } from '@fluentui/react-icons/svg/chat-multiple';
import { PeopleRegular } from '@fluentui/react-icons/svg/people';
import { useQuery } from '@tanstack/react-query';
import { PairingList, type PairingRow } from '../../../contracts/proposals.ts';
import { Empty } from '../../components/empty.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Surface } from '../../components/surface.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { useApi } from '../../lib/api-context.tsx';
import { useTexts } from '../../lib/use-texts.ts';
import { PairingTable } from './pairing-table.tsx';

function usePairings(cohortId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ['pairings', cohortId],
    queryFn: ({ signal }) => api.read(`/api/cohorts/${cohortId}/pairings`, PairingList, signal),
    refetchInterval: 30_000,
  });
}

const isAsked = (row: PairingRow): boolean => row.state === 'asking';
const isOver = (row: PairingRow): boolean => row.state === 'didNotGoAhead';

function Asked(props: { cohortId: string; rows: readonly PairingRow[] }) {
  const { t } = useTexts();
  const asked = props.rows.filter(isAsked);
  const over = props.rows.filter(isOver);
  return (
    <>
      <Surface title={t('cohort.pairings.askTitle')} note={t('cohort.pairings.askNote')}>
        {asked.length === 0 ? (
          <Empty
            icon={<ChatMultipleRegular />}
            title={t('cohort.pairings.askEmptyTitle')}
            text={t('cohort.pairings.askEmpty')}
          >
            <TextLink to={`/cohorts/${props.cohortId}/propose`}>{t('cohort.pairings.toPropose')}</TextLink>
          </Empty>
        ) : (
          <PairingTable label={t('cohort.pairings.askTitle')} rows={asked} />
        )}
      </Surface>
      {over.length > 0 && (
        <Surface title={t('cohort.pairings.endedTitle')}>
          <PairingTable label={t('cohort.pairings.endedTitle')} rows={over} />
        </Surface>
      )}
    </>
  );
}

/** Pairs that are being asked, and those that came to nothing, all alike. */
export function AskStep(props: { cohortId: string }) {
  const pairings = usePairings(props.cohortId);
  return <QueryView query={pairings}>{(data) => <Asked cohortId={props.cohortId} rows={data.pairings} />}</QueryView>;
}

/** Pairs that both said yes, and how their sessions stand. */
export function MeetStep(props: { cohortId: string }) {
  const { t } = useTexts();
  const pairings = usePairings(props.cohortId);
  return (
    <QueryView query={pairings}>
      {(data) => {
        const rows = data.pairings.filter((row) => !isAsked(row) && !isOver(row));
        return (
          <Surface title={t('cohort.pairings.meetTitle')} note={t('cohort.pairings.meetNote')}>
            {rows.length === 0 ? (
              <Empty
                icon={<PeopleRegular />}
                title={t('cohort.pairings.meetEmptyTitle')}
                text={t('cohort.pairings.meetEmpty')}
              />
            ) : (
              <PairingTable label={t('cohort.pairings.meetTitle')} rows={rows} sessions />
            )}
          </Surface>
        );
      }}
    </QueryView>
  );
}
