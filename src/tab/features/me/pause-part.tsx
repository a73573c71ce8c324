import { Button, Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type PauseBody, PauseView } from '../../../contracts/own-data.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { Outcome } from '../../components/outcome.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { usePause } from './me-queries.ts';

const useStyles = makeStyles({
  text: { margin: 0, maxWidth: '64ch', lineHeight: tokens.lineHeightBase400 },
  date: { maxWidth: '220px' },
  action: { justifySelf: 'start' },
});

const stale = ['pause', 'home', 'sessions'] as const;

function Form(props: { pairingId: string; view: PauseView }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { pairingId, view } = props;
  const [until, setUntil] = useState('');
  const [sessions, setSessions] = useState<PauseBody['sessions']>('calledOff');
  const pausing = useChange<PauseBody, PauseView>({
    request: (body) => ({ method: 'PUT', path: `/api/pairings/${pairingId}/pause`, body, reply: PauseView }),
    stale,
    done: t('me.away.pausedNow'),
  });
  const valid = until >= view.earliest && until <= view.latest;
  return (
    <>
      <p className={styles.text}>{t('me.away.pauseNote')}</p>
      <Field className={styles.date} label={t('me.away.until')}>
        <Input
          type="date"
          value={until}
          min={view.earliest}
          max={view.latest}
          onChange={(_, data) => setUntil(data.value)}
        />
      </Field>
      {view.sessionsAhead > 0 && (
        <Field label={t('me.away.sessions')}>
          <RadioGroup value={sessions} onChange={(_, data) => setSessions(data.value as PauseBody['sessions'])}>
            <Radio value="calledOff" label={t('me.away.calledOff')} />
            <Radio value="kept" label={t('me.away.kept')} />
          </RadioGroup>
        </Field>
      )}
      <Outcome of={pausing} />
      <Button
        className={styles.action}
        disabled={!valid || pausing.isPending}
        onClick={() => pausing.mutate({ until, sessions })}
      >
        {t('me.away.startPause')}
      </Button>
    </>
  );
}

function Paused(props: { pairingId: string; view: PauseView }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { pairingId, view } = props;
  const resuming = useChange<void, PauseView>({
    request: () => ({ method: 'DELETE', path: `/api/pairings/${pairingId}/pause`, reply: PauseView }),
    stale,
    done: t('me.away.resumed'),
  });
  const date = view.until === null ? '' : format.date(view.until);
  return (
    <>
      <p className={styles.text}>
        {t(view.state === 'mine' ? 'me.away.pausedMine' : 'me.away.pausedTheirs', { date })}
      </p>
      <Outcome of={resuming} />
      {view.state === 'mine' && (
        <Button className={styles.action} disabled={resuming.isPending} onClick={() => resuming.mutate()}>
          {t('me.away.resume')}
        </Button>
      )}
    </>
  );
}

/** Pausing one pairing. */
export function PausePart(props: { pairingId: string }) {
  const { t } = useTexts();
  const { pairingId } = props;
  const pause = usePause(pairingId);
  return (
    <QueryView query={pause}>
      {(view) => {
        if (view.state === 'over') return null;
        const title = t('me.away.pauseTitle', { name: view.partnerName });
        return view.state === 'open' ? (
          <Disclosure bare title={title}>
            <Form pairingId={pairingId} view={view} />
          </Disclosure>
        ) : (
          <Disclosure bare open title={title}>
            <Paused pairingId={pairingId} view={view} />
          </Disclosure>
        );
      }}
    </QueryView>
  );
}
