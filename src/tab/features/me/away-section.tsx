import { makeStyles, tokens } from '@fluentui/react-components';
import type { Home } from '../../../contracts/me.ts';
import { Surface } from '../../components/surface.tsx';
import { useTexts } from '../../lib/use-texts.ts';
import { ExitPart } from './exit-part.tsx';
import { PausePart } from './pause-part.tsx';

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Standing still for a while, or leaving: for each place, at any time. */
export function AwaySection(props: { home: Home }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { zone, participations } = props.home;
  const places = participations.filter((p) => p.state !== 'invited' && p.state !== 'notJoining');
  const running = places.flatMap((p) =>
    p.pairings.filter((pairing) => pairing.state === 'active' || pairing.state === 'paused'),
  );
  return (
    <Surface title={t('me.away.title')}>
      {places.length === 0 && <p className={styles.quiet}>{t('me.away.none')}</p>}
      {running.map((pairing) => (
        <PausePart key={pairing.id} pairingId={pairing.id} />
      ))}
      {places.map((place) => (
        <ExitPart key={place.enrollmentId} enrollmentId={place.enrollmentId} zone={zone} />
      ))}
    </Surface>
  );
}
