import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { Surface } from '../../components/surface.tsx';
import { useTexts } from '../../lib/use-texts.ts';
import { type Answers, baselineIds } from './answers.ts';

const useStyles = makeStyles({
  question: { display: 'grid', gap: '4px' },
  text: { margin: 0 },
  scale: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 8px' },
  anchor: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    // too narrow for words on both ends: the hint above has said what 1 and 5 mean
    '@media (max-width: 560px)': { display: 'none' },
  },
  who: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const smallestGroup = 5;
const values = [1, 2, 3, 4, 5];

function Question(props: { text: string; value: number | undefined; onChange: (value: number) => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  const id = useId();
  return (
    <div className={styles.question}>
      <p className={styles.text} id={id}>
        {props.text}
      </p>
      <div className={styles.scale}>
        <span className={styles.anchor}>{t('enrollment.baseline.low')}</span>
        <RadioGroup
          layout="horizontal"
          aria-labelledby={id}
          value={props.value === undefined ? '' : String(props.value)}
          onChange={(_, data) => props.onChange(Number(data.value))}
        >
          {values.map((value) => (
            <Radio key={value} value={String(value)} label={String(value)} />
          ))}
        </RadioGroup>
        <span className={styles.anchor}>{t('enrollment.baseline.high')}</span>
      </div>
    </div>
  );
}

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
        <Question
          key={id}
          text={word('questions', id)}
          value={props.values[id]}
          onChange={(value) => props.onChange({ ...props.values, [id]: value })}
        />
      ))}
      <p className={styles.who}>
        {t('enrollment.whoSees', { who: t('enrollment.averageOnly', { smallest: smallestGroup }) })}
      </p>
    </Surface>
  );
}
