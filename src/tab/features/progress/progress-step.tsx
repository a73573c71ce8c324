import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { Progress } from '../../../contracts/programs.ts';
import { Fact, Facts } from '../../components/fact.tsx';
import { PersonLine } from '../../components/person-line.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Surface } from '../../components/surface.tsx';
import { useApi } from '../../lib/api-context.tsx';
import { useTexts } from '../../lib/use-texts.ts';
import { AlarmsSheet } from './alarms-sheet.tsx';
import { Score } from './score.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '12px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '4px 16px' },
  reason: { color: tokens.colorNeutralForeground2 },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const facts = [
  'invited',
  'enrolled',
  'trained',
  'notJoining',
  'consulting',
  'confirmed',
  'active',
  'sessionsBooked',
  'sessionsHeld',
  'hours',
] as const;

/** Reasons that Teams or our own reach check gives and that have words of their own. */
const wordedReasons = [
  'noTeams',
  'installRefused',
  'BotDisabledByAdmin',
  'ConversationBlockedByUser',
  'MessageWritesBlocked',
  'BotNotInConversationRoster',
] as const;

function Undelivered(props: { people: Progress['undelivered'] }) {
  const styles = useStyles();
  const { t } = useTexts();
  if (props.people.length === 0) return null;
  const reasonFor = (problem: string): string => {
    const known = wordedReasons.find((reason) => reason === problem);
    return known === undefined
      ? t('progress.undelivered.reasons.other', { problem })
      : t(`progress.undelivered.reasons.${known}`);
  };
  return (
    <Surface title={t('progress.undelivered.title')} note={t('progress.undelivered.note')}>
      <ul className={styles.list}>
        {props.people.map(({ person, problem }) => (
          <li className={styles.row} key={person.id}>
            <PersonLine person={person} />
            <span className={styles.reason}>{reasonFor(problem)}</span>
          </li>
        ))}
      </ul>
    </Surface>
  );
}

function Content(props: { progress: Progress; smallestGroup: number }) {
  const styles = useStyles();
  const { t, word, format } = useTexts();
  const { progress } = props;
  const { counts } = progress;
  return (
    <>
      <Surface title={t('progress.facts.title')} note={t('progress.facts.note')}>
        <Facts>
          {facts.map((key) => (
            <Fact
              key={key}
              label={t(`progress.facts.${key}`)}
              value={format.number(counts[key], Number.isInteger(counts[key]) ? 0 : 1)}
            />
          ))}
        </Facts>
      </Surface>
      <Surface title={t('progress.scores.title')} note={t('progress.scores.note', { smallest: props.smallestGroup })}>
        <Score label={t('progress.scores.usefulness')} figure={progress.usefulness} />
        {progress.questions.map(({ questionId, figure }) => (
          <Score key={questionId} label={word('questions', questionId)} figure={figure} />
        ))}
        {progress.questions.length === 0 && counts.sessionsHeld === 0 && (
          <p className={styles.none}>{t('progress.scores.none')}</p>
        )}
      </Surface>
      <Undelivered people={progress.undelivered} />
    </>
  );
}

/** What a lead may know: facts always, scores only of enough people. */
export function ProgressStep(props: { cohortId: string; smallestGroup: number }) {
  const api = useApi();
  const progress = useQuery({
    queryKey: ['progress', props.cohortId],
    queryFn: ({ signal }) => api.read(`/api/cohorts/${props.cohortId}/progress`, Progress, signal),
    refetchInterval: 30_000,
  });
  return (
    <>
      <AlarmsSheet cohortId={props.cohortId} />
      <QueryView query={progress} sheets={2}>
        {(data) => <Content progress={data} smallestGroup={props.smallestGroup} />}
      </QueryView>
    </>
  );
}
