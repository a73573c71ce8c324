import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useTexts } from '../../lib/use-texts.ts';
import { within } from './settings.ts';

const useStyles = makeStyles({ input: { maxWidth: '120px' } });

/** A whole number between two limits, which are said when it lies outside. */
export function NumberField(props: {
  label: string;
  hint?: string;
  value: number;
  limits: { readonly min: number; readonly max: number };
  onChange: (value: number) => void;
}) {
  const styles = useStyles();
  const { t } = useTexts();
  const { label, hint, value, limits } = props;
  const problem = within(value, limits) ? {} : { validationMessage: t('cohort.form.outOfRange', limits) };
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })} {...problem}>
      <Input
        className={styles.input}
        type="number"
        min={limits.min}
        max={limits.max}
        value={Number.isNaN(value) ? '' : String(value)}
        onChange={(_, data) => props.onChange(data.value === '' ? Number.NaN : Number(data.value))}
      />
    </Field>
  );
}
