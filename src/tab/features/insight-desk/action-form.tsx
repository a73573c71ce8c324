import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { PersonBrief } from '../../../contracts/fields.ts';
import { PeopleChoice } from '../../components/people-choice.tsx';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  missing: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  date: { maxWidth: '220px' },
});

export type Given = { readonly owner: PersonBrief | null; readonly ask: string; readonly dueOn: string };

/** Who shall do what until when. */
export function ActionForm(props: {
  before: Given;
  action: string;
  busy: boolean;
  onSend: (given: Given & { readonly owner: PersonBrief }) => void;
  onClose: () => void;
}) {
  const styles = useStyles();
  const { t } = useTexts();
  const [given, setGiven] = useState<Given>(props.before);
  const [tried, setTried] = useState(false);
  const { owner, ask, dueOn } = given;
  const ready = owner !== null && ask.trim() !== '' && dueOn !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (owner !== null && ready) props.onSend({ owner, ask: ask.trim(), dueOn });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <PeopleChoice
        label={t('insight-desk.give.owner')}
        hint={t('insight-desk.give.ownerHint')}
        most={1}
        chosen={owner === null ? [] : [owner]}
        onChange={([person]) => setGiven({ ...given, owner: person ?? null })}
      />
      <Field label={t('insight-desk.give.ask')} hint={t('insight-desk.give.askHint')}>
        <Textarea
          value={ask}
          maxLength={500}
          resize="vertical"
          onChange={(_, data) => setGiven({ ...given, ask: data.value })}
        />
      </Field>
      <Field className={styles.date} label={t('insight-desk.give.dueOn')}>
        <Input type="date" value={dueOn} onChange={(_, data) => setGiven({ ...given, dueOn: data.value })} />
      </Field>
      {tried && !ready && (
        <p className={styles.missing} role="alert">
          {t('insight-desk.give.missing')}
        </p>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" disabled={props.busy}>
          {props.action}
        </Button>
        <Button onClick={props.onClose}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
