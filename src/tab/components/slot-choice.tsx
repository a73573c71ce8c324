import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarAddRegular } from '@fluentui/react-icons/svg/calendar-add';
import type { BookSessionBody, Participation } from '../../contracts/me.ts';
import { useChange } from '../lib/queries.ts';
import { useTexts } from '../lib/use-texts.ts';
import { Outcome } from './outcome.tsx';

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

type Offer = NonNullable<Participation['pairings'][number]['offer']>;
type Slot = Offer['slots'][number];

/** A time to choose; a screen reader hears first what choosing does. */
export function SlotButton(props: { slot: Slot; zone: string; disabled: boolean; verb?: string; onBook: () => void }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { slot, zone } = props;
  return (
    <Button className={styles.slot} icon={<CalendarAddRegular />} disabled={props.disabled} onClick={props.onBook}>
      <span className={styles.words}>
        <span>
          <span className={styles.unseen}>{props.verb ?? t('home.offer.book')}</span> {format.day(slot.startsAt, zone)}
        </span>
        <span className={styles.time}>{format.timeSpan(slot.startsAt, slot.endsAt, zone)}</span>
      </span>
    </Button>
  );
}

function OfferNotes(props: { offer: Offer; zone: string }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { slots, remarks } = props.offer;
  const [first] = slots;
  return (
    <p className={styles.note}>
      {first === undefined
        ? t('home.offer.noTimes')
        : t('home.offer.zone', { zone: format.zoneName(first.startsAt, props.zone) })}
      {remarks.map((remark) => ` ${t(`home.offer.remarks.${remark}`)}`)}
    </p>
  );
}

/** What shows sessions and their offers. */
const stale = ['home', 'sessions', 'session'];

/** The times both are free; one tap books. A time that went meanwhile is refused by the server, and new ones take its place. */
export function SlotChoice(props: { pairingId: string; offer: Offer; zone: string }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { offer, pairingId: id } = props;
  const book = useChange({
    request: (body: BookSessionBody) => ({ method: 'POST', path: `/api/pairings/${id}/sessions`, body }),
    stale,
    done: t('home.offer.booked'),
  });
  const other = useChange({
    request: () => ({ method: 'POST', path: `/api/pairings/${id}/offer` }),
    stale,
    done: t('home.offer.newTimes'),
  });
  const busy = book.isPending || other.isPending;
  return (
    <>
      <Outcome of={book} />
      <Outcome of={other} />
      <ul className={styles.slots} aria-label={t('home.offer.times', { number: offer.sessionNumber })}>
        {offer.slots.map((slot) => {
          const onBook = (): void => book.mutate({ offerId: offer.id, startsAt: slot.startsAt });
          return (
            <li key={slot.startsAt}>
              <SlotButton slot={slot} zone={props.zone} disabled={busy} onBook={onBook} />
            </li>
          );
        })}
      </ul>
      <Button className={styles.other} appearance="subtle" disabled={busy} onClick={() => other.mutate()}>
        {t('home.offer.other')}
      </Button>
      <OfferNotes offer={offer} zone={props.zone} />
    </>
  );
}
