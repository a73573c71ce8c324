import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { LightbulbRegular } from '@fluentui/react-icons/svg/lightbulb';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ActionView, ReleasedInsights } from '../../../contracts/insights.ts';
import { Empty } from '../../components/empty.tsx';
import { Outcome } from '../../components/outcome.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Quote } from '../../components/quote.tsx';
import { Surface } from '../../components/surface.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { useApi } from '../../lib/api-context.tsx';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { ActionForm } from './action-form.tsx';
import { ActionItem } from './action-item.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '12px',
    paddingBlock: '20px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none', paddingTop: 0 },
    ':last-child': { paddingBottom: 0 },
  },
  actions: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px' },
  waiting: { margin: 0, color: tokens.colorNeutralForeground2 },
  begin: { justifySelf: 'start' },
});

type Released = ReleasedInsights['insights'][number];

function GiveAction(props: { insightId: string; onClose: () => void }) {
  const { t } = useTexts();
  const requestKey = useRef(crypto.randomUUID());
  const giving = useChange({
    request: (given: { ownerId: string; ask: string; dueOn: string }) => ({
      method: 'POST',
      path: `/api/insights/${props.insightId}/actions`,
      body: { ...given, requestKey: requestKey.current },
      reply: ActionView,
    }),
    stale: ['desk'],
    done: t('insight-desk.give.sent'),
    after: props.onClose,
  });
  return (
    <>
      <ActionForm
        before={{ owner: null, ask: '', dueOn: '' }}
        action={t('insight-desk.give.send')}
        busy={giving.isPending}
        onSend={({ owner, ask, dueOn }) => giving.mutate({ ownerId: owner.id, ask, dueOn })}
        onClose={props.onClose}
      />
      <Outcome of={giving} />
    </>
  );
}

function ReleasedItem(props: { insight: Released }) {
  const styles = useStyles();
  const { t, word } = useTexts();
  const { insight } = props;
  const [giving, setGiving] = useState(false);
  const untended = insight.actions.every((a) => a.state === 'declined' || a.state === 'takenBack');
  return (
    <li className={styles.item}>
      <Quote>{insight.sentence}</Quote>
      {insight.topic !== null && (
        <div>
          <Badge appearance="tint" shape="rounded">
            {t('insight-desk.topic', { topic: word('topics', insight.topic) })}
          </Badge>
        </div>
      )}
      {insight.actions.length > 0 && (
        <ul className={styles.actions}>
          {insight.actions.map((action) => (
            <ActionItem key={action.id} action={action} sentence={insight.sentence} />
          ))}
        </ul>
      )}
      {untended && <p className={styles.waiting}>{t('insight-desk.waiting')}</p>}
      {giving ? (
        <GiveAction insightId={insight.id} onClose={() => setGiving(false)} />
      ) : (
        <Button
          className={styles.begin}
          appearance={untended ? 'primary' : 'secondary'}
          onClick={() => setGiving(true)}
        >
          {t('insight-desk.give.open')}
        </Button>
      )}
    </li>
  );
}

/** Sentences that pairs of the cohort released, and what is done about them. */
export function InsightStep(props: { cohortId: string }) {
  const styles = useStyles();
  const { t } = useTexts();
  const api = useApi();
  const desk = useQuery({
    queryKey: ['desk', props.cohortId],
    queryFn: ({ signal }) => api.read(`/api/cohorts/${props.cohortId}/insights`, ReleasedInsights, signal),
    refetchInterval: 30_000,
  });
  const wall = <TextLink to="/insights">{t('insight-desk.toWall')}</TextLink>;
  return (
    <QueryView query={desk}>
      {({ insights }) => (
        <Surface title={t('insight-desk.title')} note={t('insight-desk.note')} aside={wall}>
          {insights.length === 0 ? (
            <Empty
              icon={<LightbulbRegular />}
              title={t('insight-desk.empty.title')}
              text={t('insight-desk.empty.text')}
            />
          ) : (
            <ul className={styles.list}>
              {insights.map((insight) => (
                <ReleasedItem key={insight.id} insight={insight} />
              ))}
            </ul>
          )}
        </Surface>
      )}
    </QueryView>
  );
}
