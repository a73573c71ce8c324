import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTexts } from '../lib/use-texts.ts';

const useStyles = makeStyles({
  box: { display: 'grid', gap: '16px' },
  sheet: {
    padding: '24px',
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    display: 'grid',
    gap: '12px',
  },
  line: {
    height: '14px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    animationName: { '0%': { opacity: 1 }, '50%': { opacity: 0.45 }, '100%': { opacity: 1 } },
    animationDuration: '1.6s',
    animationIterationCount: 'infinite',
  },
  title: { height: '20px', width: '45%' },
  short: { width: '70%' },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** The shape of what is about to come. */
export function Loading(props: { sheets?: number }) {
  const styles = useStyles();
  const { t } = useTexts();
  const sheets = Array.from({ length: props.sheets ?? 1 }, (_, index) => index);
  return (
    <div className={styles.box} role="status">
      <span className={styles.unseen}>{t('common.loading')}</span>
      {sheets.map((sheet) => (
        <div className={styles.sheet} key={sheet} aria-hidden="true">
          <div className={mergeClasses(styles.line, styles.title)} />
          <div className={styles.line} />
          <div className={mergeClasses(styles.line, styles.short)} />
        </div>
      ))}
    </div>
  );
}
