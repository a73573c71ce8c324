import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DeliveryState, Replayed } from '../../../contracts/messaging.ts';
import { Outcome } from '../../components/outcome.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Surface } from '../../components/surface.tsx';
import { useApi } from '../../lib/api-context.tsx';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  text: { margin: 0 },
  rate: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px' },
  field: { maxWidth: '280px' },
  send: { justifySelf: 'start' },
});

function Letters(props: { state: DeliveryState }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { open, dead } = props.state;
  const replaying = useChange<void, Replayed>({
    request: () => ({ method: 'POST', path: '/api/administration/dead-letters/replay', reply: Replayed }),
    stale: ['delivery'],
    done: ({ replayed }) => t('reach.delivery.replayed', { count: replayed }),
  });
  return (
    <>
      <p className={styles.text}>{t('reach.delivery.open', { count: open })}</p>
      <p className={styles.text}>
        {dead === 0 ? t('reach.delivery.noneDead') : t('reach.delivery.dead', { count: dead })}
      </p>
      <Outcome of={replaying} />
      {dead > 0 && (
        <Button className={styles.send} disabled={replaying.isPending} onClick={() => replaying.mutate()}>
          {t('reach.delivery.replay')}
        </Button>
      )}
    </>
  );
}

function Rate(props: { perSecond: number }) {
  const styles = useStyles();
  const { t } = useTexts();
  const [text, setText] = useState(String(props.perSecond));
  const saving = useChange<number, DeliveryState>({
    request: (perSecond) => ({
      method: 'PUT',
      path: '/api/administration/sending-rate',
      body: { perSecond },
      reply: DeliveryState,
    }),
    stale: ['delivery'],
    done: t('reach.delivery.saved'),
  });
  const wanted = Number(text);
  const possible = Number.isInteger(wanted) && wanted >= 1 && wanted <= 50;
  return (
    <>
      <div className={styles.rate}>
        <Field className={styles.field} label={t('reach.delivery.rate')} hint={t('reach.delivery.rateHint')}>
          <Input type="number" min={1} max={50} value={text} onChange={(_, data) => setText(data.value)} />
        </Field>
        <Button
          disabled={!possible || wanted === props.perSecond || saving.isPending}
          onClick={() => saving.mutate(wanted)}
        >
          {t('reach.delivery.save')}
        </Button>
      </div>
      <Outcome of={saving} />
    </>
  );
}

/** How delivery stands: what waits, what was given up, and how fast messages leave. */
export function DeliveryView() {
  const { t } = useTexts();
  const api = useApi();
  const state = useQuery({
    queryKey: ['delivery'],
    queryFn: ({ signal }) => api.read('/api/administration/delivery', DeliveryState, signal),
    refetchInterval: 30_000,
  });
  return (
    <Surface title={t('reach.delivery.title')} note={t('reach.delivery.note')}>
      <QueryView query={state}>
        {(data) => (
          <>
            <Letters state={data} />
            <Rate perSecond={data.perSecond} />
          </>
        )}
      </QueryView>
    </Surface>
  );
}
