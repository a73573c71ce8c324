import { makeStyles, tokens } from '@fluentui/react-components';
import { mostNoteCharacters, type SessionPage } from '../../../contracts/sessions.ts';
import { Surface } from '../../components/surface.tsx';
import { useTexts } from '../../lib/use-texts.ts';
import { AgendaView } from './agenda-view.tsx';
import { FollowUps, LastTime } from './follow-ups.tsx';
import { KeptWords } from './kept-words.tsx';
import { NextDate } from './next-date.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '16px',
    alignItems: 'start',
    '@media (min-width: 960px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
  column: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px' },
  line: { margin: 0, overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300 },
});

const longestLine = 500;

function Notes(props: { page: SessionPage }) {
  const { t } = useTexts();
  const { session, notes, mySide } = props.page;
  return (
    <Surface title={t('session.notes.title')} note={t('session.notes.note')}>
      <KeptWords
        keptAs={`notes.${session.id}.${mySide}`}
        path={`/api/sessions/${session.id}/notes`}
        now={notes}
        label={t('session.notes.title')}
        placeholder={t('session.notes.hint')}
        most={mostNoteCharacters}
        rows={6}
      />
    </Surface>
  );
}

function Differently(props: { page: SessionPage }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { session, differently, mySide, open, partner } = props.page;
  const words = differently.words.trim();
  if (mySide === 'mentee' && open) {
    return (
      <Surface title={t('session.differently.title')} note={t('session.differently.note', { name: partner.name })}>
        <KeptWords
          keptAs={`differently.${session.id}.${mySide}`}
          path={`/api/sessions/${session.id}/differently`}
          now={differently}
          label={t('session.differently.title')}
          placeholder={t('session.differently.hint')}
          most={longestLine}
          rows={2}
        />
      </Surface>
    );
  }
  return (
    <Surface
      title={
        mySide === 'mentee' ? t('session.differently.title') : t('session.differently.theirs', { name: partner.name })
      }
    >
      {words === '' ? (
        <p className={styles.quiet}>{t('session.differently.none')}</p>
      ) : (
        <p className={styles.line}>{words}</p>
      )}
    </Surface>
  );
}

/** Everything for the hour, in the order in which it is needed; two columns where there is room. */
export function SessionContent(props: { page: SessionPage }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { page } = props;
  return (
    <>
      {page.deletedAt !== null && (
        <p className={styles.quiet}>{t('session.ended', { date: format.day(page.deletedAt, page.zone) })}</p>
      )}
      <div className={styles.columns}>
        <div className={styles.column}>
          <LastTime page={page} />
          <AgendaView page={page} />
        </div>
        <div className={styles.column}>
          <Notes page={page} />
          <FollowUps page={page} />
          <Differently page={page} />
          <NextDate page={page} />
        </div>
      </div>
      <p className={styles.quiet}>{t('session.privacy')}</p>
    </>
  );
}
