import { Button, Field, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { CaseView, ConcernOutcomeName } from '../../../contracts/concerns.ts';
import { Outcome } from '../../components/outcome.tsx';
import { Surface } from '../../components/surface.tsx';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({ send: { justifySelf: 'start' } });

/** Ends the case with how it was settled, which only those who handle cases see. */
export function SettleCase(props: { of: CaseView }) {
  const styles = useStyles();
  const { t } = useTexts();
  const [outcome, setOutcome] = useState<ConcernOutcomeName | null>(null);
  const settling = useChange<ConcernOutcomeName, CaseView>({
    request: (chosen) => ({
      method: 'POST',
      path: `/api/cases/${props.of.id}/settlement`,
      body: { outcome: chosen },
      reply: CaseView,
    }),
    stale: ['cases'],
    done: t('concern.case.settled'),
  });
  return (
    <Surface title={t('concern.case.settleTitle')} note={t('concern.case.settleHint')}>
      <Field label={t('concern.case.outcome')}>
        <RadioGroup value={outcome ?? ''} onChange={(_, data) => setOutcome(data.value as ConcernOutcomeName)}>
          {ConcernOutcomeName.options.map((name) => (
            <Radio key={name} value={name} label={t(`concern.outcomes.${name}`)} />
          ))}
        </RadioGroup>
      </Field>
      <Outcome of={settling} />
      <Button
        className={styles.send}
        appearance="primary"
        disabled={settling.isPending || outcome === null}
        onClick={() => outcome !== null && settling.mutate(outcome)}
      >
        {t('concern.case.settle')}
      </Button>
    </Surface>
  );
}
