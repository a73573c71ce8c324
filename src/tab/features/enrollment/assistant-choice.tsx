import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { Participation } from '../../../contracts/me.ts';
import { type AssistantBody, AssistantView } from '../../../contracts/moving.ts';
import { Outcome } from '../../components/outcome.tsx';
import { PersonLine } from '../../components/person-line.tsx';
import { Surface } from '../../components/surface.tsx';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px' },
  field: { flex: '1 1 220px', maxWidth: '420px' },
});

/** Whom a mentee names to book and move sessions: by address or full name, as it stands in the directory. */
export function AssistantChoice(props: { place: Participation }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { enrollmentId, assistant } = props.place;
  const [words, setWords] = useState('');
  const naming = useChange({
    request: (body: AssistantBody) => ({
      method: 'PUT',
      path: `/api/enrollments/${enrollmentId}/assistant`,
      body,
      reply: AssistantView,
    }),
    stale: ['home'],
    done: ({ assistant: named }) =>
      named === null ? t('enrollment.assistant.removed') : t('enrollment.assistant.named', { name: named.name }),
    after: () => setWords(''),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (words.trim() !== '') naming.mutate({ words: words.trim() });
  };
  return (
    <Surface title={t('enrollment.assistant.title')} note={t('enrollment.assistant.note')}>
      {assistant !== null && (
        <div className={styles.row}>
          <PersonLine person={assistant} />
          <Button disabled={naming.isPending} onClick={() => naming.mutate({ personId: null })}>
            {t('enrollment.assistant.remove')}
          </Button>
        </div>
      )}
      <form className={styles.row} onSubmit={submit}>
        <Field className={styles.field} label={t(`enrollment.assistant.${assistant === null ? 'name' : 'change'}`)}>
          <Input value={words} maxLength={200} onChange={(_, data) => setWords(data.value)} />
        </Field>
        <Button type="submit" disabled={words.trim() === '' || naming.isPending}>
          {t('common.save')}
        </Button>
      </form>
      <Outcome of={naming} />
    </Surface>
  );
}
