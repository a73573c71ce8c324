import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { RadioButtonFilled } from '@fluentui/react-icons/svg/radio-button';
import type { Participation } from '../../../contracts/me.ts';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  steps: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: '8px 0' },
  step: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    color: tokens.colorNeutralForeground2,
    ':not(:last-child)::after': {
      content: '""',
      width: '20px',
      height: '1px',
      marginInline: '4px 10px',
      backgroundColor: tokens.colorNeutralStroke1,
      '@media (max-width: 420px)': { width: '6px', marginInline: '2px 6px' },
    },
  },
  here: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  icon: { display: 'inline-flex', fontSize: '18px', color: tokens.colorBrandForeground1 },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

const steps = ['enroll', 'train', 'pair', 'meet'] as const;
type Step = (typeof steps)[number];

/** What of the way lies behind the person, in any order: training and pairing may overtake each other. */
function stepsDone(place: Participation): ReadonlySet<Step> {
  const done = new Set<Step>();
  if (place.form !== null || place.state !== 'invited') done.add('enroll');
  if (place.trained) done.add('train');
  if (place.pairings.length > 0) done.add('pair');
  if (place.state === 'completed') done.add('meet');
  return done;
}

export function Journey(props: { participation: Participation }) {
  const styles = useStyles();
  const { t } = useTexts();
  const done = stepsDone(props.participation);
  const here = steps.find((step) => !done.has(step));
  return (
    <ol className={styles.steps} aria-label={t('home.steps.label')}>
      {steps.map((step) => (
        <li
          className={mergeClasses(styles.step, step === here && styles.here)}
          key={step}
          aria-current={step === here ? 'step' : undefined}
        >
          <span className={styles.icon} aria-hidden="true">
            {done.has(step) ? <CheckmarkCircleFilled /> : step === here ? <RadioButtonFilled /> : <CircleRegular />}
          </span>
          {t(`home.steps.${step}`)}
          {done.has(step) && <span className={styles.unseen}> ({t('home.steps.done')})</span>}
        </li>
      ))}
    </ol>
  );
}
