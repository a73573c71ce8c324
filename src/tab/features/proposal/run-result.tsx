import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CohortView } from '../../../contracts/programs.ts';
import type { RunBrief, RunView } from '../../../contracts/proposals.ts';
import { Fact, Facts } from '../../components/fact.tsx';
import { Surface } from '../../components/surface.tsx';
import { useReturnFocus } from '../../lib/use-return-focus.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { Comparison } from './comparison.tsx';
import { knows, type Say } from './pair-say.ts';
import { PairsSheet } from './pairs-sheet.tsx';
import { Release } from './release.tsx';
import { UnmatchedSheet } from './unmatched-sheet.tsx';

const useStyles = makeStyles({
  proof: { margin: 0, color: tokens.colorNeutralForeground2 },
  action: { justifySelf: 'start' },
});

const shortestSeconds = 0.1;

function Proof(props: { run: RunView }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { run } = props;
  const words = run.optimal
    ? t('proposal.result.optimal')
    : run.gap === null
      ? t('proposal.result.notOptimalPlain')
      : t('proposal.result.notOptimal', { gap: format.number(run.gap) });
  return <p className={styles.proof}>{words}</p>;
}

function Summary(props: { cohort: CohortView; run: RunView; say: Say }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { cohort, run, say } = props;
  // null before the first time: a dialog is drawn once it is asked for, and then only closed
  const [asking, setAsking] = useState<boolean | null>(null);
  const focus = useReturnFocus();
  const close = (): void => {
    setAsking(false);
    focus.giveBack();
  };
  const secondsWords = (seconds: number): string =>
    seconds < shortestSeconds ? `< ${format.number(shortestSeconds, 1)}` : format.number(seconds, seconds < 10 ? 1 : 0);
  const mean = run.pairings === 0 ? 0 : Math.round(run.total / run.pairings);
  return (
    <Surface title={t('proposal.result.title')} prominent>
      <Facts>
        <Fact label={t('proposal.result.pairings')} value={format.number(run.pairings)} />
        <Fact label={t('proposal.result.mean')} value={format.number(mean)} />
        <Fact label={t('proposal.result.unmatched')} value={format.number(run.unmatched.length)} />
        {run.seconds !== null && <Fact label={t('proposal.result.seconds')} value={secondsWords(run.seconds)} />}
      </Facts>
      <Proof run={run} />
      {run.state === 'released' ? (
        <p className={styles.proof}>
          {run.releasedAt !== null && t('proposal.result.released', { when: format.moment(run.releasedAt) })}
        </p>
      ) : (
        <Button
          className={styles.action}
          appearance="primary"
          disabled={run.pairings === 0}
          onClick={() => {
            focus.remember();
            setAsking(true);
          }}
        >
          {t('proposal.release.action')}
        </Button>
      )}
      {asking !== null && (
        <Release open={asking} cohort={cohort} run={run} outdated={!knows(run, say)} onClose={close} />
      )}
    </Surface>
  );
}

/** A finished run: figures, pairs with reasons, those left out with what would help, and the comparison. */
export function RunResult(props: {
  cohort: CohortView;
  runs: readonly RunBrief[];
  run: RunView;
  say: Say;
  onSay: (say: Say) => void;
}) {
  const { cohort, runs, run, say, onSay } = props;
  return (
    <>
      <Summary cohort={cohort} run={run} say={say} />
      <PairsSheet run={run} say={say} onSay={onSay} />
      <UnmatchedSheet run={run} />
      <Comparison run={run} runs={runs} />
    </>
  );
}
