import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { Assisting as AssistingList } from '../../../contracts/moving.ts';
import { QueryView } from '../../components/query-view.tsx';
import { SlotChoice } from '../../components/slot-choice.tsx';
import { Surface } from '../../components/surface.tsx';
import { useApi } from '../../lib/api-context.tsx';
import { useTexts } from '../../lib/use-texts.ts';
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
  day: { fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

function Assisted(props: { of: AssistingList['pairings'][number]; list: AssistingList }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { of, list } = props;
  const { name } = of.mentee;
  const offer = of.offer !== null && of.offer.slots.length > 0 ? of.offer : null;
  return (
    <Surface title={t('session.assisting.title', { name })} note={t('session.assisting.note', { name })}>
      {offer !== null && (
        <>
          <h3 className={styles.sub}>{t('session.assisting.choose')}</h3>
          <SlotChoice pairingId={of.pairingId} offer={offer} zone={list.zone} />
        </>
      )}
      {of.sessions.length > 0 && (
        <ul className={styles.sessions}>
          {of.sessions.map((session) => (
            <li className={styles.session} key={session.id}>
              <span>
                <span className={styles.day}>{format.day(session.startsAt, list.zone)}</span>{' '}
                {format.timeSpan(session.startsAt, session.endsAt, list.zone)}
              </span>
              <SessionChange session={session} name={name} zone={list.zone} now={list.now} />
            </li>
          ))}
        </ul>
      )}
      {offer === null && of.sessions.length === 0 && <p className={styles.quiet}>{t('session.assisting.none')}</p>}
    </Surface>
  );
}

/** Of an assistant: when the mentee's sessions are, and what can be done about that. Times only. */
export function Assisting() {
  const api = useApi();
  const query = useQuery({
    queryKey: ['sessions', 'assisting'],
    queryFn: ({ signal }) => api.read('/api/assisting', AssistingList, signal),
  });
  return (
    <QueryView query={query} sheets={1}>
      {(list) => list.pairings.map((of) => <Assisted key={of.pairingId} of={of} list={list} />)}
    </QueryView>
  );
}
