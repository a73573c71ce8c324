import { makeStyles, tokens } from '@fluentui/react-components';
import { CalendarRegular } from '@fluentui/react-icons/svg/calendar';
import type { SessionView } from '../../../contracts/me.ts';
import type { PairingSessions, SessionList } from '../../../contracts/sessions.ts';
import { Empty } from '../../components/empty.tsx';
import { Page } from '../../components/page.tsx';
import { PersonLine } from '../../components/person-line.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { SessionLine } from '../../components/session-line.tsx';
import { Surface } from '../../components/surface.tsx';
import { useMe } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { Assisting } from './assisting.tsx';
import { LedgerView } from './ledger-view.tsx';
import { Offer } from './offer.tsx';
import { useSessions } from './read-session.ts';
import { SessionChange } from './session-change.tsx';

const useStyles = makeStyles({
  sub: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  sessions: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid' },
  session: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '8px',
    paddingBlock: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none', paddingTop: 0 },
  },
  tally: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const isAhead = (session: SessionView, now: string): boolean =>
  (session.state === 'booked' || session.state === 'booking') && session.endsAt > now;

function Lines(props: { sessions: readonly SessionView[]; list: SessionList; name: string; title: string }) {
  const styles = useStyles();
  const { list } = props;
  if (props.sessions.length === 0) return null;
  return (
    <>
      <h3 className={styles.sub}>{props.title}</h3>
      <ul className={styles.sessions}>
        {props.sessions.map((session) => (
          <li className={styles.session} key={session.id}>
            <SessionLine session={session} zone={list.zone} now={list.now} agenda />
            <SessionChange session={session} name={props.name} zone={list.zone} now={list.now} />
          </li>
        ))}
      </ul>
    </>
  );
}

function PairingPart(props: { pairing: PairingSessions; list: SessionList }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { pairing, list } = props;
  const { sessions, offer, partner } = pairing;
  const ahead = sessions.filter((s) => isAhead(s, list.now)).sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const past = sessions.filter((s) => !isAhead(s, list.now)).sort((a, b) => b.startsAt.localeCompare(a.startsAt));
  const held = sessions.filter((s) => s.state === 'held').length;
  const tally = t('home.pairing.sessionsHeld', { count: held, planned: pairing.planned });
  return (
    <Surface
      title={t('session.list.with', { name: partner.name })}
      aside={<span className={styles.tally}>{tally}</span>}
    >
      <PersonLine person={partner} size={48} />
      {offer !== null && pairing.state === 'active' && (
        <>
          {offer.rhythms.length === 0 && (
            <h3 className={styles.sub}>{t('home.offer.times', { number: offer.sessionNumber })}</h3>
          )}
          <Offer {...pairing} offer={offer} zone={list.zone} now={list.now} />
        </>
      )}
      {sessions.length === 0 && offer === null && <p className={styles.quiet}>{t('home.pairing.noSessions')}</p>}
      <Lines sessions={ahead} list={list} name={partner.name} title={t('session.list.ahead')} />
      <Lines sessions={past} list={list} name={partner.name} title={t('session.list.past')} />
    </Surface>
  );
}

/** Every session of one's own: what is ahead and can be moved, and what was. */
export function SessionsPage() {
  const { t } = useTexts();
  const query = useSessions();
  const me = useMe();
  return (
    <Page
      title={t('common.navigation.sessions')}
      {...(me.data?.participant === false ? {} : { lead: t('session.list.lead') })}
    >
      <QueryView query={query} sheets={2}>
        {(list) =>
          list.pairings.length === 0 && me.data?.assists === true ? null : list.pairings.length === 0 ? (
            <Surface>
              <Empty icon={<CalendarRegular />} title={t('session.list.noneTitle')} text={t('session.list.none')} />
            </Surface>
          ) : (
            <>
              {list.pairings.map((pairing) => (
                <PairingPart key={pairing.pairingId} pairing={pairing} list={list} />
              ))}
              <LedgerView zone={list.zone} />
            </>
          )
        }
      </QueryView>
      {me.data?.assists === true && <Assisting />}
    </Page>
  );
}
