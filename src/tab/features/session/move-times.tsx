import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { SessionView } from '../../../contracts/me.ts';
import type { MoveView } from '../../../contracts/moving.ts';
import type { OfferView } from '../../../contracts/sessions.ts';
import { Outcome } from '../../components/outcome.tsx';
import { SlotButton } from '../../components/slot-choice.tsx';
import { useTexts } from '../../lib/use-texts.ts';
import { useMove } from './use-move.ts';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '8px',
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  slots: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
});

/** Times to move a session to. Until one is chosen it stays where it is; where no calendar can be read, its time is given up and others are picked by hand. */
export function MoveTimes(props: {
  session: SessionView;
  times: OfferView;
  zone: string;
  when: string;
  onView: (view: MoveView) => void;
}) {
  const styles = useStyles();
  const { t } = useTexts();
  const { session, times, zone, when, onView } = props;
  const move = useMove(session.id, t('session.change.moved'), onView);
  const other = useMove(session.id, undefined, onView);
  const busy = move.isPending || other.isPending;
  const byHand = times.byHand !== null;
  return (
    <section className={styles.box} aria-label={t('session.change.timesFor', { number: session.number })}>
      <p className={styles.text}>{t(byHand ? 'session.change.byHand' : 'session.change.stays', { when })}</p>
      <Outcome of={move} />
      <Outcome of={other} />
      {times.note === 'movedFar' && <p className={styles.text}>{t('session.offer.movedFar')}</p>}
      {!byHand && times.slots.length === 0 && <p className={styles.text}>{t('home.offer.noTimes')}</p>}
      <ul className={styles.slots}>
        {times.slots.map((slot) => (
          <li key={slot.startsAt}>
            <SlotButton
              slot={slot}
              zone={zone}
              disabled={busy}
              verb={t('session.change.moveTo')}
              onBook={() =>
                move.mutate({ method: 'POST', to: 'move', body: { offerId: times.id, startsAt: slot.startsAt } })
              }
            />
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        {byHand ? (
          <Button disabled={busy} onClick={() => move.mutate({ method: 'POST', to: 'giving-up' })}>
            {t('session.change.giveUp')}
          </Button>
        ) : (
          <Button
            appearance="subtle"
            disabled={busy}
            onClick={() => other.mutate({ method: 'POST', to: 'move-times', body: { other: true } })}
          >
            {t('home.offer.other')}
          </Button>
        )}
        <Button
          appearance="subtle"
          disabled={busy}
          onClick={() => other.mutate({ method: 'DELETE', to: 'move-times' })}
        >
          {t('session.change.keep')}
        </Button>
      </div>
    </section>
  );
}
