import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { LightbulbRegular } from '@fluentui/react-icons/svg/lightbulb';
import { useId, useState } from 'react';
import { useTexts } from '../../lib/use-texts.ts';
import type { Situation } from './content/module-text.ts';

const useStyles = makeStyles({
  box: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px', lineHeight: '1.6' },
  plain: { margin: 0, maxWidth: '66ch' },
  question: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
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
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  chosen: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
  },
  answer: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: '4px 10px',
    padding: '14px 16px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
  icon: { fontSize: '20px', color: tokens.colorBrandForeground1 },
  verdict: { fontWeight: tokens.fontWeightSemibold },
  feedback: { gridColumn: 2 },
});

type Choice = Situation['choices'][number];

function Feedback(props: { choice: Choice; lang: string }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { choice, lang } = props;
  return (
    <div className={styles.answer}>
      <span className={styles.icon} aria-hidden="true">
        {choice.good ? <CheckmarkCircleRegular /> : <LightbulbRegular />}
      </span>
      <span className={styles.verdict}>{t(choice.good ? 'training.good' : 'training.notYet')}</span>
      <span className={styles.feedback} lang={lang}>
        {choice.feedback}
      </span>
    </div>
  );
}

/** A situation to try: every choice answers back, and one may try them all. What is chosen stays on this screen. */
export function SituationView(props: { step: Situation; lang: string; onChoose: () => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { step, lang, onChoose } = props;
  const [index, setIndex] = useState<number | null>(null);
  const id = useId();
  const chosen = index === null ? undefined : step.choices[index];
  const choose = (number: number): void => {
    setIndex(number);
    onChoose();
  };
  return (
    <div className={styles.box}>
      <p className={styles.plain} lang={lang}>
        {step.situation}
      </p>
      <h2 className={styles.question} id={id} lang={lang}>
        {step.question}
      </h2>
      {/* biome-ignore lint/a11y/useSemanticElements: these are buttons, not fields */}
      <div className={styles.choices} role="group" aria-labelledby={id} lang={lang}>
        {step.choices.map((choice, number) => (
          <button
            className={mergeClasses(styles.choice, number === index && styles.chosen)}
            key={choice.text}
            type="button"
            aria-pressed={number === index}
            onClick={() => choose(number)}
          >
            {choice.text}
          </button>
        ))}
      </div>
      <div aria-live="polite">
        {chosen === undefined ? (
          <p className={styles.hint}>{t('training.choose')}</p>
        ) : (
          <Feedback choice={chosen} lang={lang} />
        )}
      </div>
      <p className={styles.hint}>{t(chosen === undefined ? 'training.private' : 'training.tryAnother')}</p>
    </div>
  );
}
