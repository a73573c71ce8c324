import { Button, makeStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import type { CohortView } from '../../../contracts/programs.ts';
import { type ProposeBody, RunBrief } from '../../../contracts/proposals.ts';
import { Outcome } from '../../components/outcome.tsx';
import { Surface } from '../../components/surface.tsx';
import { useChange } from '../../lib/queries.ts';
import { goTo } from '../../lib/route.ts';
import { useTexts } from '../../lib/use-texts.ts';
import type { Say } from './pair-say.ts';

const useStyles = makeStyles({ action: { justifySelf: 'start' }, text: { margin: 0 } });

/** Starts a proposal. One key per intention: pressing again after a lost answer starts nothing twice. */
export function ProposeSheet(props: { cohort: CohortView; say: Say; again?: boolean }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { cohort, say } = props;
  const requestKey = useRef(crypto.randomUUID());
  const proposing = useChange({
    request: (body: ProposeBody) => ({
      method: 'POST',
      path: `/api/cohorts/${cohort.id}/proposal-runs`,
      body,
      reply: RunBrief,
    }),
    stale: ['runs'],
    after: (run) => {
      requestKey.current = crypto.randomUUID();
      goTo(`/cohorts/${cohort.id}/propose/${run.id}`);
    },
  });
  const { mentors, mentees } = cohort.counts;
  const empty = mentors === 0 || mentees === 0;
  const said = say.fixed.length + say.forbidden.length;
  const propose = (): void =>
    proposing.mutate({ requestKey: requestKey.current, fixed: [...say.fixed], forbidden: [...say.forbidden] });
  return (
    <Surface title={t('proposal.start.title')} note={t('proposal.start.note')} prominent={props.again !== true}>
      <p className={styles.text}>
        {empty ? t('proposal.start.poolEmpty') : t('proposal.start.pool', { mentors, mentees })}
        {said > 0 && ` ${t('proposal.start.kept', { count: said })}`}
      </p>
      <Outcome of={proposing} />
      <Button
        className={styles.action}
        appearance={props.again === true ? 'secondary' : 'primary'}
        disabled={empty || proposing.isPending}
        onClick={propose}
      >
        {t(props.again === true ? 'proposal.start.again' : 'proposal.start.action')}
      </Button>
    </Surface>
  );
}
