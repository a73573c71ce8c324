import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { usePlaceName } from '../../lib/use-place-name.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { Journey } from './journey.tsx';
import { NextStep } from './next-step.tsx';
import { OwnAnswers } from './own-answers.tsx';
import type { PlaceProps } from './own-pairing.ts';
import { PairingView } from './pairing-view.tsx';

const useStyles = makeStyles({
  place: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px' },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: 600 },
  dates: { margin: 0, color: tokens.colorNeutralForeground2 },
  head: { display: 'grid', gap: '2px' },
});

/** One place in one cohort, whole: two roles or two cohorts stand one below the other, each under its own name. */
export function ParticipationView(props: PlaceProps) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { participation: place, zone, now } = props;
  const id = useId();
  const placeName = usePlaceName();
  const over = place.state === 'notJoining' || place.state === 'withdrawn';
  return (
    <article className={styles.place} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 className={styles.name} id={id}>
          {placeName(place)}
        </h2>
        <p className={styles.dates}>{t('home.until', { span: format.dateSpan(place.startsOn, place.endsOn) })}</p>
      </header>
      {!over && <Journey participation={place} />}
      <NextStep participation={place} zone={zone} now={now} />
      {place.pairings.map((pairing) => (
        <PairingView
          key={pairing.id}
          pairing={pairing}
          planned={place.sessionsPlanned}
          zone={zone}
          now={now}
          offerAbove={place.nextStep === 'chooseTime'}
        />
      ))}
      {place.topics.length > 0 && !over && <OwnAnswers participation={place} />}
    </article>
  );
}
