import { makeStyles, tokens } from '@fluentui/react-components';
import type { SessionPage } from '../../../contracts/sessions.ts';
import { SessionLine } from '../../components/session-line.tsx';
import { Surface } from '../../components/surface.tsx';
import { useTexts } from '../../lib/use-texts.ts';
import { Offer } from './offer.tsx';
import { useSessions } from './read-session.ts';

const useStyles = makeStyles({ text: { margin: 0, color: tokens.colorNeutralForeground2 } });

/** When the two meet again: what is booked, or the times to choose from. */
export function NextDate(props: { page: SessionPage }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { page } = props;
  const sessions = useSessions();
  const offer = sessions.data?.pairings.find((p) => p.pairingId === page.pairingId)?.offer ?? null;
  if (page.next === null && !page.open) return null;
  return (
    <Surface title={t('session.nextDate.title')}>
      {page.next !== null && <SessionLine session={page.next} zone={page.zone} now={page.now} />}
      {page.next === null && offer === null && <p className={styles.text}>{t('session.nextDate.none')}</p>}
      {page.next === null && offer !== null && <Offer {...page} offer={offer} />}
    </Surface>
  );
}
