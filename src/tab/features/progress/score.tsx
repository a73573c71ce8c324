import { makeStyles, tokens } from '@fluentui/react-components';
import type { ScoreFigure } from '../../../contracts/programs.ts';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  score: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'baseline',
    gap: '4px 16px',
    paddingBlock: '10px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  mean: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400, whiteSpace: 'nowrap' },
  waiting: { color: tokens.colorNeutralForeground2 },
  bar: {
    gridColumn: '1 / -1',
    height: '6px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: 'hidden',
  },
  fill: { height: '100%', backgroundColor: tokens.colorCompoundBrandBackground },
  counts: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** A score with its counts; before enough people have answered, only how many more it takes, in words. */
export function Score(props: { label: string; figure: ScoreFigure }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { label, figure } = props;
  if (!figure.shown) {
    return (
      <div className={styles.score}>
        <span>{label}</span>
        <span className={styles.waiting}>{t('progress.scores.moreNeeded', { count: figure.moreNeeded })}</span>
      </div>
    );
  }
  const share = Math.max(0, Math.min(1, (figure.mean - 1) / 4));
  const few = figure.answered * 2 < figure.asked;
  return (
    <div className={styles.score}>
      <span>{label}</span>
      <span className={styles.mean}>{t('progress.scores.mean', { mean: format.number(figure.mean, 1) })}</span>
      <span className={styles.bar} aria-hidden="true">
        <span className={styles.fill} style={{ display: 'block', width: `${share * 100}%` }} />
      </span>
      <span className={styles.counts}>
        {t('progress.scores.answered', { answered: figure.answered, asked: figure.asked })}
        {few && ` · ${t('progress.scores.few')}`}
      </span>
    </div>
  );
}
