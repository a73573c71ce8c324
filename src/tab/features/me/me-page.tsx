import { makeStyles, tokens } from '@fluentui/react-components';
import type { Home, Me } from '../../../contracts/me.ts';
import { Page } from '../../components/page.tsx';
import { PersonLine } from '../../components/person-line.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Surface } from '../../components/surface.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { useHome, useMe } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { AwaySection } from './away-section.tsx';
import { DataSection } from './data-section.tsx';
import { Forgotten } from './forgotten.tsx';
import { useErasure, useOwnFacts } from './me-queries.ts';
import { MonthUsed } from './month-used.tsx';
import { OwnConcernsSection } from './own-concerns-section.tsx';

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  links: { margin: 0, paddingInlineStart: '20px', display: 'grid', gap: '4px' },
});

/** At most so many questions and reminders of ours a month; product.md. */
const monthly = { mentee: 2, mentor: 4 } as const;

function Profile(props: { me: Me; home: Home }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { me, home } = props;
  const facts = useOwnFacts().data?.facts ?? [];
  const places = home.participations.filter((p) => p.state !== 'notJoining' && p.state !== 'withdrawn');
  return (
    <Surface title={t('me.profile.title')} note={t('me.profile.from')}>
      <PersonLine person={me.person} />
      <p className={styles.quiet}>{t('me.profile.zone', { zone: format.zoneName(home.now, home.zone) })}</p>
      {places.length > 0 && (
        <ul className={styles.links}>
          {places.map((place) => (
            <li key={place.enrollmentId}>
              <TextLink to={`/enrollments/${place.enrollmentId}/form`}>
                {t('me.profile.answers', { cohort: place.cohortName })}
              </TextLink>
            </li>
          ))}
        </ul>
      )}
      {facts.some((f) => f.value !== null) && <p className={styles.quiet}>{t('me.profile.facts')}</p>}
    </Surface>
  );
}

function Messages(props: { home: Home }) {
  const styles = useStyles();
  const { t } = useTexts();
  const sides = props.home.participations.flatMap((p) => p.side ?? []);
  if (sides.length === 0) return null;
  const count = Math.max(...sides.map((side) => monthly[side]));
  return (
    <Surface title={t('me.messages.title')}>
      <p className={styles.quiet}>{t('me.messages.text', { count })}</p>
      <MonthUsed />
      <p className={styles.quiet}>{t('me.messages.note')}</p>
    </Surface>
  );
}

/** What is a person's own here, and what they can decide at any time. */
export function MePage() {
  const { t } = useTexts();
  const me = useMe();
  const home = useHome();
  const erasure = useErasure();
  const forgotten = erasure.data?.state === 'done';
  return (
    <Page title={t('me.title')} lead={t('me.lead')}>
      <QueryView query={me} sheets={2}>
        {(who) => (
          <QueryView query={home} sheets={2}>
            {(all) =>
              forgotten ? (
                <Forgotten />
              ) : (
                <>
                  <Profile me={who} home={all} />
                  {who.participant && <OwnConcernsSection />}
                  {who.participant && <AwaySection home={all} />}
                  <Messages home={all} />
                  <DataSection />
                </>
              )
            }
          </QueryView>
        )}
      </QueryView>
    </Page>
  );
}
