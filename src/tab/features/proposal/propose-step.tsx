import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { CohortView } from '../../../contracts/programs.ts';
import type { RunBrief, RunView } from '../../../contracts/proposals.ts';
import { QueryView } from '../../components/query-view.tsx';
import { goTo } from '../../lib/route.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { noSay, type Say } from './pair-say.ts';
import { useRun, useRuns } from './proposal-queries.ts';
import { ProposeSheet } from './propose-sheet.tsx';
import { RunResult } from './run-result.tsx';
import { RunState } from './run-state.tsx';

const useStyles = makeStyles({ choose: { maxWidth: '420px', gridTemplateColumns: 'minmax(0, 1fr)' } });

function RunChoice(props: { cohortId: string; runs: readonly RunBrief[]; runId: string }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  if (props.runs.length < 2) return null;
  return (
    <Field className={styles.choose} label={t('proposal.runs.choose')}>
      <Select value={props.runId} onChange={(_, data) => goTo(`/cohorts/${props.cohortId}/propose/${data.value}`)}>
        {props.runs.map((run) => (
          <option key={run.id} value={run.id}>
            {t('proposal.runs.option', {
              when: format.moment(run.requestedAt),
              pairings: run.pairings,
              state: t(`proposal.runs.states.${run.state}`),
            })}
          </option>
        ))}
      </Select>
    </Field>
  );
}

type OneRunProps = { readonly cohort: CohortView; readonly runs: readonly RunBrief[]; readonly run: RunView };

/** A run and what the lead says about its pairs; said anew for each run, beginning with what that run knew. */
function OneRun({ cohort, runs, run }: OneRunProps) {
  const [say, setSay] = useState<Say>({ fixed: run.fixed, forbidden: run.forbidden });
  const running = runs.some((other) => other.state === 'running');
  return (
    <>
      {!running && <ProposeSheet cohort={cohort} say={say} again />}
      <RunChoice cohortId={cohort.id} runs={runs} runId={run.id} />
      {run.state === 'finished' || run.state === 'released' ? (
        <RunResult cohort={cohort} runs={runs} run={run} say={say} onSay={setSay} />
      ) : (
        <RunState run={run} />
      )}
    </>
  );
}

function ShownRun(props: { cohort: CohortView; runs: readonly RunBrief[]; runId: string }) {
  const run = useRun(props.runId);
  return (
    <QueryView query={run} sheets={2}>
      {(data) => <OneRun key={data.id} cohort={props.cohort} runs={props.runs} run={data} />}
    </QueryView>
  );
}

/** Proposing pairings: run, look, say, run again, release. Shows the newest run unless the address names one. */
export function ProposeStep(props: { cohort: CohortView; runId: string | null }) {
  const { cohort, runId } = props;
  const runs = useRuns(cohort.id);
  return (
    <QueryView query={runs} sheets={2}>
      {(data) => {
        const shown = data.find((run) => run.id === runId) ?? data[0];
        if (shown === undefined) return <ProposeSheet cohort={cohort} say={noSay} />;
        return <ShownRun cohort={cohort} runs={data} runId={shown.id} />;
      }}
    </QueryView>
  );
}
