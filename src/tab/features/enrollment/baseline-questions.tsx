import { makeStyles, tokens } from '@fluentui/react-components';
import { ScaleQuestion } from '../../components/scale-question.tsx';
import { Surface } from '../../components/surface.tsx';
import { useTexts } from '../../lib/use-texts.ts';
import { type Answers, baselineIds } from './answers.ts';

const useStyles = makeStyles({
  who: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const smallestGroup = 5;

/** How things are before the first session; the same questions are asked again half-way and at the end. */
export function BaselineQuestions(props: {
  values: Answers['baseline'];
  onChange: (values: Answers['baseline']) => void;
}) {
  const styles = useStyles();
  const { t, word } = useTexts();
  return (
    <Surface title={t('enrollment.baseline.label')} note={t('enrollment.baseline.hint')}>
      {baselineIds.map((id) => (
        <ScaleQuestion
          key={id}
          text={word('questions', id)}
          low={t('enrollment.baseline.low')}
          high={t('enrollment.baseline.high')}
          value={props.values[id] ?? null}
          onChange={(value) => props.onChange({ ...props.values, [id]: value })}
        />
      ))}
      <p className={styles.who}>
        {t('enrollment.whoSees', { who: t('enrollment.averageOnly', { smallest: smallestGroup }) })}
      </p>
    </Surface>
  );
}
