import { Button, Field, makeStyles, Select, Textarea } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { PairInsights } from '../../../contracts/insights.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { WarningText } from './warning-text.tsx';

const longest = 280;

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export type Words = { readonly sentence: string; readonly topic: string | null };

/** A sentence and its topic, with what is to be said about recognising the pair before anything is released. */
export function SentenceForm(props: {
  pair: Pick<PairInsights, 'topics' | 'warnings'>;
  before: Words;
  action: string;
  note?: string;
  busy: boolean;
  onSend: (words: Words) => void;
  onClose: () => void;
}) {
  const styles = useStyles();
  const { t, word } = useTexts();
  const { pair } = props;
  const [words, setWords] = useState<Words>(props.before);
  const [tried, setTried] = useState(false);
  const used = [...words.sentence].length;
  const missing = words.sentence.trim() === '';
  const warning = pair.warnings.find((w) => w.topic === words.topic)?.warning;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!missing && used <= longest) props.onSend({ ...words, sentence: words.sentence.trim() });
  };
  const problem = tried && missing ? { validationMessage: t('insights.form.missing') } : {};
  const left = t('insights.form.left', { count: longest - used });
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field label={t('insights.form.sentence')} hint={`${t('insights.form.hint')} ${left}`} {...problem}>
        <Textarea
          value={words.sentence}
          maxLength={longest}
          rows={3}
          resize="vertical"
          onChange={(_, data) => setWords({ ...words, sentence: data.value.replaceAll(/\s*\n\s*/g, ' ') })}
        />
      </Field>
      {pair.topics.length > 0 && (
        <Field label={t('insights.form.topic')}>
          <Select
            value={words.topic ?? ''}
            onChange={(_, data) => setWords({ ...words, topic: data.value === '' ? null : data.value })}
          >
            <option value="">{t('insights.form.noTopic')}</option>
            {pair.topics.map((topic) => (
              <option key={topic} value={topic}>
                {word('topics', topic)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {warning !== undefined && <WarningText warning={warning} />}
      {props.note !== undefined && <p>{props.note}</p>}
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" disabled={props.busy}>
          {props.action}
        </Button>
        <Button onClick={props.onClose}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
