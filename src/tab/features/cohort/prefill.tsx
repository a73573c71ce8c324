import { Button, makeStyles, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import type { InviteBody } from '../../../contracts/programs.ts';
import { ChoiceChips } from '../../components/choice-chips.tsx';
import { useTexts } from '../../lib/use-texts.ts';

export type Prefilled = InviteBody['people'][number]['prefilled'];

const useStyles = makeStyles({ surface: { maxWidth: 'min(480px, 90vw)' } });

/** What a lead fills in for a mentee, who then only has to say yes. */
export function Prefill(props: {
  name: string;
  topics: readonly string[];
  value: Prefilled;
  onChange: (value: Prefilled) => void;
}) {
  const styles = useStyles();
  const { t, word } = useTexts();
  const chosen = props.value?.topics ?? [];
  const label = chosen.length === 0 ? t('cohort.prefill.action') : t('cohort.prefill.filled', { count: chosen.length });
  return (
    <Popover trapFocus withArrow>
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" aria-label={t('cohort.prefill.of', { label, name: props.name })}>
          {label}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface}>
        <ChoiceChips
          label={t('cohort.prefill.label', { name: props.name })}
          hint={t('cohort.prefill.hint')}
          options={props.topics.map((id) => ({ id, label: word('topics', id) }))}
          chosen={chosen}
          onChange={(topics) =>
            props.onChange(topics.length === 0 ? null : { topics: topics.slice(0, 8), languages: [] })
          }
        />
      </PopoverSurface>
    </Popover>
  );
}
