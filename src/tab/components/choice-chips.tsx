import { Field, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { useId } from 'react';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '32px',
    padding: '4px 14px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  hint: {
    width: '100%',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  on: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
});

export type Choice = { readonly id: string; readonly label: string };

/** Several of several: buttons that stay pressed, in the order in which they were chosen. */
export function ChoiceChips(props: {
  label: string;
  hint?: string;
  required?: boolean;
  problem?: string | null;
  options: readonly Choice[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}) {
  const styles = useStyles();
  const id = useId();
  const { options, chosen, problem } = props;
  const toggle = (option: string): void =>
    props.onChange(chosen.includes(option) ? chosen.filter((other) => other !== option) : [...chosen, option]);
  return (
    <Field
      label={{ children: props.label, id }}
      required={props.required === true}
      {...(problem == null ? {} : { validationMessage: problem })}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as Field does */}
      <div className={styles.chips} role="group" aria-labelledby={id}>
        {props.hint !== undefined && <span className={styles.hint}>{props.hint}</span>}
        {options.map((option) => {
          const on = chosen.includes(option.id);
          return (
            <button
              className={mergeClasses(styles.chip, on && styles.on)}
              key={option.id}
              type="button"
              aria-pressed={on}
              onClick={() => toggle(option.id)}
            >
              {on && <CheckmarkRegular aria-hidden="true" />}
              {option.label}
            </button>
          );
        })}
      </div>
    </Field>
  );
}
