import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTexts } from '../../lib/use-texts.ts';
import type { Question } from './content/module-text.ts';

const useStyles = makeStyles({
  box: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px', lineHeight: '1.6' },
  question: { margin: 0, maxWidth: '66ch', fontSize: tokens.fontSizeBase400 },
  button: { justifySelf: 'start' },
  answer: {
    display: 'grid',
    gap: '10px',
    padding: '14px 16px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    outline: `1px solid ${tokens.colorTransparentStroke}`,
  },
  plain: { margin: 0, maxWidth: '66ch' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** A question to oneself; what others say to it comes when it is asked for. */
export function QuestionView(props: { step: Question; lang: string; onShow: () => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  const [shown, setShown] = useState(false);
  const { step, lang, onShow } = props;
  return (
    <div className={styles.box}>
      <p className={styles.question} lang={lang}>
        {step.question}
      </p>
      <p className={styles.hint}>{t('training.think')}</p>
      {!shown && (
        <Button
          className={styles.button}
          onClick={() => {
            setShown(true);
            onShow();
          }}
        >
          {t('training.show')}
        </Button>
      )}
      <div aria-live="polite" lang={lang}>
        {shown && (
          <div className={styles.answer}>
            {step.answer.map((paragraph) => (
              <p className={styles.plain} key={paragraph}>
                {paragraph}
              </p>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}
