import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CalendarAddRegular } from '@fluentui/react-icons/svg/calendar-add';
import type { PersonBrief } from '../../../contracts/fields.ts';
import { BookedSeries, type BookSeriesBody, type OfferView, type RhythmView } from '../../../contracts/sessions.ts';
import { Outcome } from '../../components/outcome.tsx';
import { SlotChoice } from '../../components/slot-choice.tsx';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { PickTimes } from './pick-times.tsx';

const useStyles = makeStyles({
  rhythms: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px' },
  rhythm: {
    width: '100%',
    justifyContent: 'flex-start',
    padding: '12px 16px',
    textAlign: 'start',
    borderRadius: tokens.borderRadiusLarge,
  },
  words: { display: 'grid', gap: '2px' },
  detail: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  sub: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300 },
});

function Rhythm(props: { rhythm: RhythmView; zone: string; disabled: boolean; onBook: (startsAt: string) => void }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { rhythm, zone } = props;
  const [first] = rhythm.slots;
  const last = rhythm.slots.at(-1);
  if (first === undefined || last === undefined) return null;
  const moving = rhythm.mentorClockMoves ? ` ${t('session.rhythms.clock')}` : '';
  const missing =
    rhythm.missing.length > 0
      ? ` ${t('session.rhythms.missing', { numbers: format.list(rhythm.missing.map(String)) })}`
      : '';
  return (
    <Button
      className={styles.rhythm}
      icon={<CalendarAddRegular />}
      disabled={props.disabled}
      onClick={() => props.onBook(first.startsAt)}
    >
      <span className={styles.words}>
        <span>
          {t('session.rhythms.weekly', {
            day: format.weekday(first.startsAt, zone),
            time: format.timeSpan(first.startsAt, first.endsAt, zone),
          })}
        </span>
        <span className={styles.detail}>
          {t('session.rhythms.detail', {
            count: rhythm.slots.length,
            first: format.day(first.startsAt, zone),
            last: format.day(last.startsAt, zone),
          })}
          {missing}
          {moving}
        </span>
      </span>
    </Button>
  );
}

/** All sessions at once, in a rhythm that both have free. */
function Rhythms(props: { pairingId: string; offer: OfferView; zone: string }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { offer, zone, pairingId } = props;
  const series = useChange({
    request: (body: BookSeriesBody) => ({
      method: 'POST',
      path: `/api/pairings/${pairingId}/series`,
      body,
      reply: BookedSeries,
    }),
    stale: ['home', 'sessions', 'session'],
    done: ({ sessions }) => t('session.rhythms.booked', { count: sessions.length }),
  });
  const book = (startsAt: string): void => series.mutate({ offerId: offer.id, startsAt });
  return (
    <>
      <h3 className={styles.sub}>{t('session.rhythms.title')}</h3>
      <Outcome of={series} />
      <ul className={styles.rhythms}>
        {offer.rhythms.map((rhythm) => (
          <li key={rhythm.slots[0]?.startsAt}>
            <Rhythm rhythm={rhythm} zone={zone} disabled={series.isPending} onBook={book} />
          </li>
        ))}
      </ul>
      <h3 className={styles.sub}>{t('session.rhythms.one')}</h3>
    </>
  );
}

/** When the next session can be: whole rhythms, single times, or three picked by hand where a calendar cannot be read. */
export function Offer(props: {
  pairingId: string;
  partner: PersonBrief;
  mySide: 'mentor' | 'mentee';
  offer: OfferView;
  zone: string;
  now: string;
}) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { offer, zone, pairingId, partner } = props;
  const { byHand } = offer;
  if (byHand !== null && (byHand.pickedAt === null || byHand.picker === props.mySide)) {
    if (byHand.pickedAt !== null || byHand.picker !== props.mySide) {
      const key = byHand.pickedAt === null ? 'session.pick.theirs' : 'session.pick.waiting';
      return <p className={styles.note}>{t(key, { name: partner.name })}</p>;
    }
    const zoneName = format.zoneName(props.now, zone);
    return <PickTimes pairingId={pairingId} offer={offer} zoneName={zoneName} name={partner.name} />;
  }
  return (
    <>
      {offer.note !== null && <p className={styles.note}>{t(`session.offer.${offer.note}`)}</p>}
      {offer.rhythms.length > 0 && <Rhythms pairingId={pairingId} offer={offer} zone={zone} />}
      <SlotChoice pairingId={pairingId} offer={offer} zone={zone} />
    </>
  );
}
