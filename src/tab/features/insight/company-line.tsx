import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { useTexts } from '../../lib/use-texts.ts';

const steps = ['heard', 'inHand', 'done'] as const;
type State = (typeof steps)[number];

const useStyles = makeStyles({
  box: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  line: { listStyleType: 'none', display: 'flex', flexWrap: 'wrap', gap: '6px 8px', margin: 0, padding: 0 },
  step: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    padding: '2px 10px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  reached: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  outcome: { margin: 0, overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase400 },
  label: { color: tokens.colorNeutralForeground2 },
});

/** Heard, taken care of, done: how far the company is, and what came of it. */
export function CompanyLine(props: { state: State; outcomes: readonly string[] }) {
  const styles = useStyles();
  const { t } = useTexts();
  const reached = steps.indexOf(props.state);
  return (
    <div className={styles.box}>
      <ol className={styles.line} aria-label={t('insights.company.label')}>
        {steps.map((step, i) => (
          <li
            className={mergeClasses(styles.step, i <= reached && styles.reached)}
            key={step}
            aria-current={i === reached ? 'step' : undefined}
          >
            {i <= reached && <CheckmarkRegular aria-hidden="true" />}
            {t(`insights.company.${step}`)}
          </li>
        ))}
      </ol>
      {props.outcomes.map((outcome) => (
        <p className={styles.outcome} key={outcome}>
          <span className={styles.label}>{t('insights.company.outcome')}: </span>
          <bdi>{outcome}</bdi>
        </p>
      ))}
    </div>
  );
}
