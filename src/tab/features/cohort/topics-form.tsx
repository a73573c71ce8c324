import words from '../../../contracts/words/en.json';
import { ChoiceChips } from '../../components/choice-chips.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { OwnTopic } from '../../components/own-topic.tsx';
import { useTexts } from '../../lib/use-texts.ts';

const library = Object.keys(words.topics);
const mostTopics = 40;

/** Topics of the library and of one's own; a topic of one's own is kept in the words it was written in. */
export function TopicsForm(props: { topics: readonly string[]; onChange: (topics: string[]) => void }) {
  const { t, word } = useTexts();
  const { topics, onChange } = props;
  const offered = [...library, ...topics.filter((topic) => !library.includes(topic))];
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
      <OwnTopic
        label={t('cohort.form.ownTopic')}
        action={t('cohort.form.addTopic')}
        full={topics.length >= mostTopics}
        onAdd={(topic) => !topics.includes(topic) && onChange([...topics, topic])}
      />
    </Disclosure>
  );
}
