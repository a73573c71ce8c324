import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { CaseView } from '../../../contracts/concerns.ts';
import { Outcome } from '../../components/outcome.tsx';
import { Surface } from '../../components/surface.tsx';
import { useChange, useZone } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  note: { display: 'grid', gap: '2px' },
  words: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  by: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  add: { justifySelf: 'start' },
});

function AddNote(props: { of: CaseView }) {
  const styles = useStyles();
  const { t } = useTexts();
  const [words, setWords] = useState('');
  const adding = useChange<string, CaseView>({
    request: (text) => ({
      method: 'POST',
      path: `/api/cases/${props.of.id}/notes`,
      body: { words: text },
      reply: CaseView,
    }),
    stale: ['cases'],
    done: t('concern.case.noted'),
    after: () => setWords(''),
  });
  return (
    <>
      <Field label={t('concern.case.note')}>
        <Textarea
          value={words}
          rows={3}
          maxLength={4000}
          resize="vertical"
          onChange={(_, data) => setWords(data.value)}
        />
      </Field>
      <Outcome of={adding} />
      <Button
        className={styles.add}
        disabled={adding.isPending || words.trim() === ''}
        onClick={() => adding.mutate(words)}
      >
        {t('concern.case.addNote')}
      </Button>
    </>
  );
}

/** What those who work on it wrote down for each other. */
export function CaseNotes(props: { of: CaseView }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const zone = useZone();
  const { notes, state } = props.of;
  if (state === 'settled' && notes.length === 0) return null;
  return (
    <Surface title={t('concern.case.notes')} note={t('concern.case.notesHint')}>
      {notes.map((note) => (
        <div className={styles.note} key={`${note.at}${note.words}`}>
          <p className={styles.words}>{note.words}</p>
          <p className={styles.by}>{t('concern.case.by', { name: note.by, time: format.moment(note.at, zone) })}</p>
        </div>
      ))}
      {state !== 'settled' && <AddNote of={props.of} />}
    </Surface>
  );
}
