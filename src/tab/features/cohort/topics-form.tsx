import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import words from '../../../contracts/words/en.json';
import { ChoiceChips } from '../../components/choice-chips.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  own: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px' },
  field: { flex: '1 1 200px', maxWidth: '360px' },
});

const library = Object.keys(words.topics);
const mostTopics = 40;

/** Topics of the library and of one's own; a topic of one's own is kept in the words it was written in. */
export function TopicsForm(props: { topics: readonly string[]; onChange: (topics: string[]) => void }) {
  const styles = useStyles();
  const { t, word } = useTexts();
  const { topics, onChange } = props;
  const [own, setOwn] = useState('');
  const offered = [...library, ...topics.filter((topic) => !library.includes(topic))];
  const text = own.trim();
  const add = (): void => {
    if (text !== '' && !topics.includes(text)) onChange([...topics, text]);
    setOwn('');
  };
  return (
    <Disclosure title={t('cohort.form.topics')} brief={t('cohort.form.topicsBrief', { count: topics.length })}>
      <ChoiceChips
        label={t('cohort.form.topics')}
        hint={t('cohort.form.topicsHint')}
        problem={topics.length === 0 ? t('cohort.form.missingTopics') : null}
        options={offered.map((id) => ({ id, label: word('topics', id) }))}
        chosen={topics}
        onChange={(chosen) => onChange([...chosen])}
      />
      <div className={styles.own}>
        <Field className={styles.field} label={t('cohort.form.ownTopic')}>
          <Input value={own} maxLength={60} onChange={(_, data) => setOwn(data.value)} />
        </Field>
        <Button disabled={text === '' || topics.length >= mostTopics} onClick={add}>
          {t('cohort.form.addTopic')}
        </Button>
      </div>
    </Disclosure>
  );
}
