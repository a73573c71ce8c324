import { Button, Field, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import { ChoiceChips } from '../../components/choice-chips.tsx';
import { OwnTopic } from '../../components/own-topic.tsx';
import { Surface } from '../../components/surface.tsx';
import { useTexts } from '../../lib/use-texts.ts';
import { type Answers, mostSuggestions, mostTopics, moved } from './answers.ts';
import { starterTopics } from './starter-topics.ts';

/** More than fit on a glance can be searched. */
const manyTopics = 8;

const useStyles = makeStyles({
  ranked: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '4px' },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    padding: '4px 4px 4px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  place: { minWidth: '20px', fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  words: { flex: '1 1 auto', minWidth: 0 },
});

function Ranked(props: { topics: readonly string[]; onChange: (topics: readonly string[]) => void }) {
  const styles = useStyles();
  const { t, word } = useTexts();
  const { topics, onChange } = props;
  return (
    <Field label={t('enrollment.topics.chosen')} hint={t('enrollment.topics.rankedHint')}>
      <ol className={styles.ranked}>
        {topics.map((id, index) => {
          const topic = word('topics', id);
          return (
            <li className={styles.row} key={id}>
              <span className={styles.place}>{index + 1}</span>
              <span className={styles.words}>{topic}</span>
              <Button
                appearance="subtle"
                icon={<ArrowUpRegular />}
                disabled={index === 0}
                aria-label={t('enrollment.topics.up', { topic })}
                onClick={() => onChange(moved(topics, index, -1))}
              />
              <Button
                appearance="subtle"
                icon={<ArrowDownRegular />}
                disabled={index === topics.length - 1}
                aria-label={t('enrollment.topics.down', { topic })}
                onClick={() => onChange(moved(topics, index, 1))}
              />
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={t('common.remove', { name: topic })}
                onClick={() => onChange(topics.filter((other) => other !== id))}
              />
            </li>
          );
        })}
      </ol>
    </Field>
  );
}

function Suggestions(props: { suggestions: readonly string[]; onChange: (suggestions: readonly string[]) => void }) {
  const { t } = useTexts();
  const { suggestions, onChange } = props;
  return (
    <>
      <OwnTopic
        label={t('enrollment.topics.own')}
        hint={t('enrollment.topics.ownHint')}
        action={t('enrollment.topics.suggest')}
        full={suggestions.length >= mostSuggestions}
        onAdd={(topic) => !suggestions.includes(topic) && onChange([...suggestions, topic])}
      />
      {suggestions.length > 0 && (
        <ChoiceChips
          label={t('enrollment.topics.suggested')}
          options={suggestions.map((topic) => ({ id: topic, label: topic }))}
          chosen={suggestions}
          onChange={onChange}
        />
      )}
    </>
  );
}

/** Topics: pressed to choose; a mentee also ranks them, since the first wish weighs most. */
export function TopicChoice(props: {
  answers: Answers;
  change: (part: Partial<Answers>) => void;
  asked: boolean;
  offered: readonly string[];
}) {
  const { t, word } = useTexts();
  const { answers, change } = props;
  const offered = props.offered.length > 0 ? props.offered : starterTopics;
  const [words, setWords] = useState('');
  const wanted = words.trim().toLocaleLowerCase();
  const shown = offered.filter(
    (id) => answers.topics.includes(id) || word('topics', id).toLocaleLowerCase().includes(wanted),
  );
  const label = t(answers.side === 'mentor' ? 'enrollment.topics.mentor' : 'enrollment.topics.mentee');
  const full = answers.topics.length >= mostTopics;
  return (
    <Surface>
      {offered.length > manyTopics && (
        <SearchBox
          aria-label={t('enrollment.topics.search')}
          placeholder={t('enrollment.topics.search')}
          value={words}
          onChange={(_, data) => setWords(data.value)}
        />
      )}
      <ChoiceChips
        label={label}
        hint={full ? t('enrollment.topics.full') : t('enrollment.topics.choose')}
        required
        problem={props.asked && answers.topics.length === 0 ? t('enrollment.topics.missing') : null}
        options={shown.map((id) => ({ id, label: word('topics', id) }))}
        chosen={answers.topics}
        onChange={(topics) => change({ topics: topics.slice(0, mostTopics) })}
      />
      {answers.side !== 'mentor' && answers.topics.length > 1 && (
        <Ranked topics={answers.topics} onChange={(topics) => change({ topics })} />
      )}
      <Suggestions suggestions={answers.suggestions} onChange={(suggestions) => change({ suggestions })} />
    </Surface>
  );
}
