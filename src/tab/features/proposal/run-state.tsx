import { Button, MessageBar, MessageBarBody, makeStyles, ProgressBar } from '@fluentui/react-components';
import type { RunView } from '../../../contracts/proposals.ts';
import { Outcome } from '../../components/outcome.tsx';
import { Surface } from '../../components/surface.tsx';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({ action: { justifySelf: 'start' }, text: { margin: 0 } });

/** A run without a result: still computed, cancelled or failed. */
export function RunState(props: { run: RunView }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { run } = props;
  const cancelling = useChange({
    request: () => ({ method: 'POST', path: `/api/proposal-runs/${run.id}/cancellation` }),
    stale: ['run'],
  });
  if (run.state !== 'running') {
    return (
      <MessageBar intent={run.state === 'failed' ? 'error' : 'info'} layout="multiline">
        <MessageBarBody>{t(run.state === 'failed' ? 'proposal.failed' : 'proposal.cancelled')}</MessageBarBody>
      </MessageBar>
    );
  }
  const { done, of } = run.progress;
  return (
    <Surface title={t('proposal.running.title')} prominent>
      <p className={styles.text}>{t('proposal.running.text', run.pool)}</p>
      <ProgressBar
        aria-label={t('proposal.running.title')}
        thickness="large"
        {...(of > 0 && done > 0 ? { value: Math.min(1, done / of) } : {})}
      />
      <Outcome of={cancelling} />
      <Button className={styles.action} disabled={cancelling.isPending} onClick={() => cancelling.mutate()}>
        {t('proposal.running.cancel')}
      </Button>
    </Surface>
  );
}
