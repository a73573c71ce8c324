import { makeStyles } from '@fluentui/react-components';
import type { Reading } from './content/module-text.ts';

const useStyles = makeStyles({
  text: { display: 'grid', gap: '12px', maxWidth: '66ch', lineHeight: '1.6' },
  plain: { margin: 0 },
  points: { margin: 0, paddingInlineStart: '20px', display: 'grid', gap: '6px' },
});

/** Something to read. */
export function ReadingView(props: { step: Reading }) {
  const styles = useStyles();
  const { step } = props;
  return (
    <div className={styles.text}>
      {step.paragraphs.map((paragraph) => (
        <p className={styles.plain} key={paragraph}>
          {paragraph}
        </p>
      ))}
      <ul className={styles.points}>
        {step.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </div>
  );
}
