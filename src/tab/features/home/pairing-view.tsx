import { makeStyles, tokens } from '@fluentui/react-components';
import { PersonLine } from '../../components/person-line.tsx';
import { SessionLine } from '../../components/session-line.tsx';
import { SlotChoice } from '../../components/slot-choice.tsx';
import { StateMark } from '../../components/state-mark.tsx';
import { Surface } from '../../components/surface.tsx';
import { useTexts } from '../../lib/use-texts.ts';
import { type OwnPairing, upcomingSession } from './own-pairing.ts';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  role: { margin: 0, color: tokens.colorNeutralForeground2 },
  sub: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  sessions: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '12px' },
  session: { paddingTop: '12px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  tally: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** A pairing: the partner, how it stands, every session, and offered times unless the next step shows them already. */
export function PairingView(props: {
  pairing: OwnPairing;
  planned: number;
  zone: string;
  now: string;
  offerAbove: boolean;
}) {
  const styles = useStyles();
  const { t } = useTexts();
  const { pairing, planned, zone, now } = props;
  const above = upcomingSession(pairing, now);
  const held = pairing.sessions.filter((session) => session.state === 'held').length;
  const sessions = [...pairing.sessions].sort((a, b) => b.startsAt.localeCompare(a.startsAt));
  const tally = <span className={styles.tally}>{t('home.pairing.sessionsHeld', { count: held, planned })}</span>;
  return (
    <Surface title={t('home.pairing.title')} aside={tally}>
      <PersonLine person={pairing.partner} size={48} />
      <div className={styles.head}>
        <p className={styles.role}>
          {t(pairing.mySide === 'mentor' ? 'home.pairing.asMentor' : 'home.pairing.asMentee')}
        </p>
        <StateMark color={pairing.state === 'active' ? 'success' : 'informative'}>
          {t(`home.pairing.states.${pairing.state}`)}
        </StateMark>
      </div>
      {pairing.offer !== null && !props.offerAbove && (
        <SlotChoice pairingId={pairing.id} offer={pairing.offer} zone={zone} />
      )}
      <h3 className={styles.sub}>{t('home.pairing.sessions')}</h3>
      {sessions.length === 0 && <p className={styles.role}>{t('home.pairing.noSessions')}</p>}
      <ul className={styles.sessions}>
        {sessions.map((session) => (
          <li className={styles.session} key={session.id}>
            <SessionLine session={session} zone={zone} now={now} brief={session.id === above?.id} />
          </li>
        ))}
      </ul>
    </Surface>
  );
}
