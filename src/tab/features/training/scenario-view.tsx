import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { LightbulbRegular } from '@fluentui/react-icons/svg/lightbulb';
import { useId, useState } from 'react';
import { useTexts } from '../../lib/use-texts.ts';
import type { Scenario } from './content/course.ts';

const useStyles = makeStyles({
  box: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px', lineHeight: tokens.lineHeightBase400 },
  plain: { margin: 0, maxWidth: '66ch' },
  question: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  choices: { display: 'grid', gap: '8px' },
  choice: {
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  chosen: { border: `1px solid ${tokens.colorCompoundBrandStroke}`, backgroundColor: tokens.colorBrandBackground2 },
  answer: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '4px 10px',
    padding: '14px 16px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  icon: { fontSize: '20px', color: tokens.colorBrandForeground1 },
  verdict: { fontWeight: tokens.fontWeightSemibold },
  feedback: { gridColumn: 2 },
});

/** A situation to try: every choice answers back, and one may try them all. */
export function ScenarioView(props: { step: Scenario; onAnswer: () => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { step, onAnswer } = props;
  const [index, setIndex] = useState<number | null>(null);
  const id = useId();
  const chosen = index === null ? undefined : step.choices[index];
  return (
    <div className={styles.box}>
      <p className={styles.plain}>{step.situation}</p>
      <h3 className={styles.question} id={id}>
        {step.question}
      </h3>
      {/* biome-ignore lint/a11y/useSemanticElements: these are buttons, not fields */}
      <div className={styles.choices} role="group" aria-labelledby={id}>
        {step.choices.map((choice, number) => (
          <button
            className={mergeClasses(styles.choice, number === index && styles.chosen)}
            key={choice.text}
            type="button"
            aria-pressed={number === index}
            onClick={() => {
              setIndex(number);
              onAnswer();
            }}
          >
            {choice.text}
          </button>
        ))}
      </div>
      <div aria-live="polite">
        {chosen === undefined ? (
          <p className={styles.hint}>{t('training.choose')}</p>
        ) : (
          <div className={styles.answer}>
            <span className={styles.icon} aria-hidden="true">
              {chosen.good ? <CheckmarkCircleRegular /> : <LightbulbRegular />}
            </span>
            <span className={styles.verdict}>{t(chosen.good ? 'training.good' : 'training.notYet')}</span>
            <span className={styles.feedback}>{chosen.feedback}</span>
          </div>
        )}
      </div>
      {chosen !== undefined && <p className={styles.hint}>{t('training.tryAnother')}</p>}
    </div>
  );
}
