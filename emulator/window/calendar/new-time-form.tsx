import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { type FormEvent, type ReactNode, useState } from 'react';
import { control } from '../api/control.ts';
import type { CalendarEvent } from '../api/shapes.ts';
import { usePane } from '../state/teams-context.tsx';
import { fromLocalInput, toLocalInput } from '../state/zone-dates.ts';
import { useSpeech } from '../words/speech.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '8px' },
  row: { display: 'flex', gap: '8px' },
});

/** Another start for an event, in the person's zone; it stays as long as it is. */
export function NewTimeForm({ event, done }: { event: CalendarEvent; done: () => void }): ReactNode {
  const styles = useStyles();
  const { say } = useSpeech();
  const { person, zone, say: tell } = usePane();
  const start = Date.parse(event.startAt);
  const [text, setText] = useState(() => toLocalInput(start, zone));
  const chosen = fromLocalInput(text, zone);
  const send = async (submitted: FormEvent): Promise<void> => {
    submitted.preventDefault();
    if (chosen === null) return;
    const end = chosen + Date.parse(event.endAt) - start;
    try {
      await control.moveEvent(person.id, event.id, {
        start: new Date(chosen).toISOString(),
        end: new Date(end).toISOString(),
      });
      done();
    } catch {
      tell({ title: say('somethingWrong'), intent: 'error' });
    }
  };
  return (
    <form className={styles.form} onSubmit={(submitted) => void send(submitted)}>
      <Field label={say('newTime')}>
        <Input type="datetime-local" value={text} onChange={(_event, data) => setText(data.value)} />
      </Field>
      <div className={styles.row}>
        <Button type="submit" appearance="primary" disabled={chosen === null}>
          {say('sendProposal')}
        </Button>
        <Button onClick={done}>{say('cancel')}</Button>
      </div>
    </form>
  );
}
