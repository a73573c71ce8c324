import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { PersonBrief } from '../../../contracts/fields.ts';
import type { CreateProgramBody } from '../../../contracts/programs.ts';
import { Outcome } from '../../components/outcome.tsx';
import { PeopleChoice } from '../../components/people-choice.tsx';
import { Surface } from '../../components/surface.tsx';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px' },
  missing: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  send: { justifySelf: 'start' },
});

export function NewProgram() {
  const styles = useStyles();
  const { t } = useTexts();
  const [name, setName] = useState(t('administration.who.defaultName'));
  const [leads, setLeads] = useState<readonly PersonBrief[]>([]);
  const [asked, setAsked] = useState(false);
  const creating = useChange({
    request: (body: CreateProgramBody) => ({ method: 'POST', path: '/api/programs', body }),
    stale: ['programs', 'me'],
    done: t('administration.who.created'),
    after: () => {
      setLeads([]);
      setAsked(false);
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (name.trim() === '' || leads.length === 0) return;
    creating.mutate({ name: name.trim(), aims: '', leads: leads.map((lead) => lead.id) });
  };
  const nameProblem = asked && name.trim() === '' ? { validationMessage: t('administration.who.missingName') } : {};
  return (
    <Surface title={t('administration.who.title')} note={t('administration.who.note')}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <Field label={t('administration.who.name')} {...nameProblem}>
          <Input value={name} maxLength={120} onChange={(_, data) => setName(data.value)} />
        </Field>
        <PeopleChoice label={t('administration.who.leads')} chosen={leads} onChange={setLeads} />
        {asked && leads.length === 0 && (
          <p className={styles.missing} role="alert">
            {t('administration.who.missingLead')}
          </p>
        )}
        <Outcome of={creating} />
        <Button className={styles.send} appearance="primary" type="submit" disabled={creating.isPending}>
          {t('administration.who.create')}
        </Button>
      </form>
    </Surface>
  );
}
