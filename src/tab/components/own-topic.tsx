import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';

const useStyles = makeStyles({
  own: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px' },
  field: { flex: '1 1 200px', maxWidth: '360px' },
});

const longest = 60;

/** A topic in one's own words, added to what is chosen. */
export function OwnTopic(props: {
  label: string;
  hint?: string;
  action: string;
  full: boolean;
  onAdd: (topic: string) => void;
}) {
  const styles = useStyles();
  const [words, setWords] = useState('');
  const topic = words.trim();
  const add = (): void => {
    if (topic !== '') props.onAdd(topic);
    setWords('');
  };
  return (
    <div className={styles.own}>
      <Field className={styles.field} label={props.label} {...(props.hint === undefined ? {} : { hint: props.hint })}>
        <Input
          value={words}
          maxLength={longest}
          onChange={(_, data) => setWords(data.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            if (!props.full) add();
          }}
        />
      </Field>
      <Button disabled={topic === '' || props.full} onClick={add}>
        {props.action}
      </Button>
    </div>
  );
}
