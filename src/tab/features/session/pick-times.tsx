import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type OfferView, type PickTimesBody, SessionList } from '../../../contracts/sessions.ts';
import { Outcome } from '../../components/outcome.tsx';
import { codeOf } from '../../lib/api-error.ts';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  times: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px' },
  time: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  half: { flex: '1 1 120px', minWidth: 0, '& > *': { minWidth: 0 } },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  send: { justifySelf: 'start' },
});

const problems = [
  'timePast',
  'timeTooLate',
  'timeSkipped',
  'timesOverlap',
  'dayWithoutSessions',
  'timeTaken',
  'notYourTurn',
] as const;
const none = { date: '', time: '' };

/** Where a calendar cannot be read: three times by hand, of which the other chooses one. */
export function PickTimes(props: { pairingId: string; offer: OfferView; zoneName: string; name: string }) {
  const styles = useStyles();
  const { t } = useTexts();
  const [times, setTimes] = useState([none, none, none]);
  const pick = useChange({
    request: (body: PickTimesBody) => ({
      method: 'POST',
      path: `/api/pairings/${props.pairingId}/picked-times`,
      body,
      reply: SessionList,
    }),
    stale: ['home', 'sessions'],
    done: t('session.pick.done', { name: props.name }),
  });
  const problem = problems.find((code) => code === codeOf(pick.error));
  const complete = times.every(({ date, time }) => date !== '' && time !== '');
  return (
    <>
      <p className={styles.text}>{t('session.pick.text', { name: props.name })}</p>
      <ol className={styles.times}>
        {times.map((slot, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: always the same three fields
          <li className={styles.time} key={at}>
            <Field className={styles.half} size="small" label={t('session.pick.date', { number: at + 1 })}>
              <Input
                type="date"
                value={slot.date}
                onChange={(_, data) => setTimes(times.with(at, { ...slot, date: data.value }))}
              />
            </Field>
            <Field className={styles.half} size="small" label={t('session.pick.time', { number: at + 1 })}>
              <Input
                type="time"
                step={900}
                value={slot.time}
                onChange={(_, data) => setTimes(times.with(at, { ...slot, time: data.value }))}
              />
            </Field>
          </li>
        ))}
      </ol>
      <p className={styles.text}>{t('home.offer.zone', { zone: props.zoneName })}</p>
      {problem === undefined ? (
        <Outcome of={pick} />
      ) : (
        <p className={styles.problem} role="alert">
          {t(`session.pick.problems.${problem}`)}
        </p>
      )}
      <Button
        className={styles.send}
        appearance="primary"
        disabled={!complete || pick.isPending}
        onClick={() => pick.mutate({ offerId: props.offer.id, times })}
      >
        {t('session.pick.send')}
      </Button>
    </>
  );
}
