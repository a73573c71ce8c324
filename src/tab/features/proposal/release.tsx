import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components';
import type { CohortView } from '../../../contracts/programs.ts';
import type { RunView } from '../../../contracts/proposals.ts';
import { Confirmation } from '../../components/confirmation.tsx';
import { Outcome } from '../../components/outcome.tsx';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  points: { margin: '0 0 12px', paddingInlineStart: '20px', display: 'grid', gap: '8px' },
});

/** The question before a release, which says exactly what will happen to whom. */
export function Release(props: {
  open: boolean;
  cohort: CohortView;
  run: RunView;
  /** The lead has locked or forbidden pairs since the run was made. */
  outdated: boolean;
  onClose: () => void;
}) {
  const styles = useStyles();
  const { t } = useTexts();
  const { cohort, run, onClose } = props;
  const releasing = useChange({
    request: () => ({ method: 'POST', path: `/api/proposal-runs/${run.id}/release` }),
    stale: ['run', 'runs', 'cohort', 'pairings', 'enrollments', 'progress'],
    done: t('proposal.release.done'),
    after: onClose,
  });
  const { first, workingDays } = cohort.consultation;
  return (
    <Confirmation
      open={props.open}
      title={t('proposal.release.title')}
      action={t('proposal.release.action')}
      busy={releasing.isPending}
      onConfirm={() => releasing.mutate()}
      onClose={onClose}
    >
      <ul className={styles.points}>
        <li>{t(`proposal.release.first.${first}`, { count: run.pairings })}</li>
        <li>{t('proposal.release.days', { days: workingDays })}</li>
        {run.unmatched.length > 0 && <li>{t('proposal.release.unmatched', { count: run.unmatched.length })}</li>}
        <li>{t('proposal.release.final')}</li>
      </ul>
      {props.outdated && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('proposal.release.pending')}</MessageBarBody>
        </MessageBar>
      )}
      <Outcome of={releasing} />
    </Confirmation>
  );
}
