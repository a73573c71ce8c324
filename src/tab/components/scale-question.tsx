import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useId } from 'react';

const useStyles = makeStyles({
  question: { display: 'grid', gap: '4px' },
  text: { margin: 0 },
  scale: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 8px' },
  anchor: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    // too narrow for words on both ends: the page has said above what 1 and 5 mean
    '@media (max-width: 560px)': { display: 'none' },
  },
});

const values = [1, 2, 3, 4, 5];

/** A sentence and how true it is, 1 to 5, with words at both ends. */
export function ScaleQuestion(props: {
  text: string;
  low: string;
  high: string;
  value: number | null;
  onChange: (value: number) => void;
}) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.question}>
      <p className={styles.text} id={id}>
        {props.text}
      </p>
      <div className={styles.scale}>
        <span className={styles.anchor}>{props.low}</span>
        <RadioGroup
          layout="horizontal"
          aria-labelledby={id}
          value={props.value === null ? '' : String(props.value)}
          onChange={(_, data) => props.onChange(Number(data.value))}
        >
          {values.map((value) => (
            <Radio key={value} value={String(value)} label={String(value)} />
          ))}
        </RadioGroup>
        <span className={styles.anchor}>{props.high}</span>
      </div>
    </div>
  );
}
