import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { type ReachCheckBody, ReachList } from '../../../contracts/messaging.ts';
import { Outcome } from '../../components/outcome.tsx';
import { PersonLine } from '../../components/person-line.tsx';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gap: '8px',
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '12px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '4px 16px' },
  remedy: { color: tokens.colorNeutralForeground2, maxWidth: '48ch' },
  run: { justifySelf: 'start' },
});

function Found(props: { reach: ReachList }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { people, left } = props.reach;
  const problems = people.filter((p) => p.needsRemedy);
  const fine = people.filter((p) => p.state === 'ready' || p.state === 'installable').length;
  const says =
    people.length === 0
      ? t('reach.check.nobody')
      : fine === people.length
        ? t('reach.check.allFine')
        : t('reach.check.fine', { count: fine });
  return (
    <>
      <p className={styles.quiet} role="status">
        {left > 0 ? t('reach.check.left', { count: left }) : says}
      </p>
      {problems.length > 0 && (
        <ul className={styles.list} aria-label={t('reach.check.problems')}>
          {problems.map(({ person, state }) => (
            <li className={styles.row} key={person.id}>
              <PersonLine person={person} />
              <span className={styles.remedy}>{t(`reach.states.${state}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Whom the bot cannot write to, before anything is sent: these people, or, where none are chosen, those of the cohort. */
export function ReachCheck(props: { cohortId: string; people: readonly string[] }) {
  const styles = useStyles();
  const { t } = useTexts();
  const checking = useChange<ReachCheckBody, ReachList>({
    request: (body) => ({
      method: 'POST',
      path: `/api/cohorts/${props.cohortId}/reach-checks`,
      body,
      reply: ReachList,
    }),
    stale: [],
  });
  const { mutate, data, isPending } = checking;
  const run = (): void => mutate(props.people.length === 0 ? {} : { people: props.people.slice(0, 500) });
  // Microsoft Graph answers so many questions a second: the rest is asked for as long as there is one
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer asks for the next, a new choice of people does not
  useEffect(() => {
    if (data !== undefined && data.left > 0) run();
  }, [data]);
  return (
    <section className={styles.box} aria-label={t('reach.check.title')}>
      <h3 className={styles.title}>{t('reach.check.title')}</h3>
      <p className={styles.quiet}>{t('reach.check.note')}</p>
      {data !== undefined && <Found reach={data} />}
      <Outcome of={checking} />
      <Button className={styles.run} disabled={isPending} onClick={run}>
        {isPending ? t('reach.check.running') : t('reach.check.run')}
      </Button>
    </section>
  );
}
