import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PersonBrief } from '../../../contracts/fields.ts';
import { PeopleFound } from '../../../contracts/programs.ts';
import { Failure } from '../../components/failure.tsx';
import { useApi } from '../../lib/api-context.tsx';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  box: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  find: { justifySelf: 'start' },
  text: { margin: 0 },
  missing: { margin: 0, paddingInlineStart: '20px', color: tokens.colorNeutralForeground2 },
});

type LookUp = {
  readonly done: number;
  readonly total: number;
  readonly found: number;
  readonly missing: readonly string[];
};

const atOnce = 4;

/** One entry a line; what mail programs write around an address, and separators, are dropped. */
export function entriesOf(text: string): readonly string[] {
  const entries = text
    .split(/[\n;,\t]+/)
    .map((line) => /<([^<>]+)>/.exec(line)?.[1] ?? line)
    .map((line) => line.trim())
    .filter((line) => line.length > 1);
  return [...new Set(entries)];
}

/** Looks people up a few at a time; an entry that fits nobody, or several people, is handed back to the lead. */
async function lookUp(
  entries: readonly string[],
  find: (words: string) => Promise<readonly PersonBrief[]>,
  progress: (state: LookUp) => void,
): Promise<readonly PersonBrief[]> {
  const found: PersonBrief[] = [];
  const missing: string[] = [];
  for (let from = 0; from < entries.length; from += atOnce) {
    const some = entries.slice(from, from + atOnce);
    const results = await Promise.all(some.map(find));
    results.forEach((people, index) => {
      const [only] = people;
      if (people.length === 1 && only !== undefined) found.push(only);
      else missing.push(some[index] ?? '');
    });
    progress({ done: from + some.length, total: entries.length, found: found.length, missing });
  }
  return found;
}

/** A pasted list of names or addresses, turned into people. */
export function PasteList(props: { onFound: (people: readonly PersonBrief[]) => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  const api = useApi();
  const [text, setText] = useState('');
  const [state, setState] = useState<LookUp | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const entries = entriesOf(text);
  const busy = state !== null && state.done < state.total && failure === null;
  const start = async (): Promise<void> => {
    setFailure(null);
    setState({ done: 0, total: entries.length, found: 0, missing: [] });
    try {
      const find = async (words: string) =>
        (await api.read(`/api/people?words=${encodeURIComponent(words)}`, PeopleFound)).people;
      props.onFound(await lookUp(entries, find, setState));
      setText('');
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <div className={styles.box}>
      <Field label={t('cohort.invite.list.label')}>
        <Textarea value={text} rows={4} resize="vertical" onChange={(_, data) => setText(data.value)} />
      </Field>
      <Button className={styles.find} disabled={entries.length === 0 || busy} onClick={() => void start()}>
        {t('cohort.invite.list.action')}
      </Button>
      <div role="status">
        {busy && t('cohort.invite.list.busy', { done: state.done, total: state.total })}
        {state !== null && !busy && failure === null && (
          <p className={styles.text}>{t('cohort.invite.list.found', { count: state.found })}</p>
        )}
      </div>
      {failure !== null && <Failure error={failure} />}
      {state !== null && state.missing.length > 0 && (
        <>
          <p className={styles.text}>{t('cohort.invite.list.notFound')}</p>
          <ul className={styles.missing}>
            {state.missing.map((entry) => (
              <li key={entry}>{entry}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
