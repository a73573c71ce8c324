import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarAddRegular } from '@fluentui/react-icons/svg/calendar-add';
import type { BookSessionBody } from '../../../contracts/me.ts';
import { Outcome } from '../../components/outcome.tsx';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';
import type { OwnPairing } from './own-pairing.ts';

const useStyles = makeStyles({
  slots: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px' },
  slot: {
    width: '100%',
    justifyContent: 'flex-start',
    padding: '12px 16px',
    textAlign: 'start',
    borderRadius: tokens.borderRadiusLarge,
  },
  words: { display: 'flex', flexWrap: 'wrap', gap: '0 12px' },
  time: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: '18px' },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  other: { justifySelf: 'start' },
});

/** The times both are free; one tap books. A time that went meanwhile is refused by the server, and new ones take its place. */
export function SlotChoice(props: { pairing: OwnPairing; zone: string }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { pairing, zone } = props;
  const book = useChange({
    request: (body: BookSessionBody) => ({ method: 'POST', path: `/api/pairings/${pairing.id}/sessions`, body }),
    stale: ['home'],
    done: t('home.offer.booked'),
  });
  const other = useChange({
    request: () => ({ method: 'POST', path: `/api/pairings/${pairing.id}/offer` }),
    stale: ['home'],
    done: t('home.offer.newTimes'),
  });
  const busy = book.isPending || other.isPending;
  const { offer } = pairing;
  const first = offer?.slots[0];
  return (
    <>
      <Outcome of={book} />
      <Outcome of={other} />
      {offer?.slots.length === 0 && <p className={styles.note}>{t('home.offer.noTimes')}</p>}
      <ul className={styles.slots} aria-label={t('home.offer.times', { number: offer?.sessionNumber ?? 1 })}>
        {offer?.slots.map((slot) => {
          const day = format.day(slot.startsAt, zone);
          const time = format.timeSpan(slot.startsAt, slot.endsAt, zone);
          return (
            <li key={slot.startsAt}>
              <Button
                className={styles.slot}
                icon={<CalendarAddRegular />}
                disabled={busy}
                onClick={() => book.mutate({ offerId: offer.id, startsAt: slot.startsAt })}
              >
                <span className={styles.words}>
                  <span>
                    <span className={styles.unseen}>{t('home.offer.book')}</span> {day}
                  </span>
                  <span className={styles.time}>{time}</span>
                </span>
              </Button>
            </li>
          );
        })}
      </ul>
      <Button className={styles.other} appearance="subtle" disabled={busy} onClick={() => other.mutate()}>
        {t('home.offer.other')}
      </Button>
      <p className={styles.note}>
        {first !== undefined && t('home.offer.zone', { zone: format.zoneName(first.startsAt, zone) })}
        {offer?.remarks.map((remark) => ` ${t(`home.offer.remarks.${remark}`)}`)}
      </p>
    </>
  );
}
