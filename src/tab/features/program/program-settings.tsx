import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { PersonBrief } from '../../../contracts/fields.ts';
import type { ChangeProgramBody, ProgramView } from '../../../contracts/programs.ts';
import { Outcome } from '../../components/outcome.tsx';
import { PeopleChoice } from '../../components/people-choice.tsx';
import { Surface } from '../../components/surface.tsx';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '20px' },
  missing: { margin: 0, color: tokens.colorStatusDangerForeground1 },
  send: { justifySelf: 'start' },
});

type Draft = {
  readonly name: string;
  readonly aims: string;
  readonly leads: readonly PersonBrief[];
  readonly sponsor: PersonBrief | null;
  readonly secondContact: PersonBrief | null;
};

const draftOf = ({ name, aims, leads, sponsor, secondContact }: ProgramView): Draft => ({
  name,
  aims,
  leads,
  sponsor,
  secondContact,
});

/** Only what was touched: a field that somebody else changed meanwhile is not written back to its old value. */
function bodyOf(changes: Partial<Draft>): ChangeProgramBody {
  const { name, aims, leads, sponsor, secondContact } = changes;
  return {
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(aims === undefined ? {} : { aims: aims.trim() }),
    ...(leads === undefined ? {} : { leads: leads.map((lead) => lead.id) }),
    ...(sponsor === undefined ? {} : { sponsorId: sponsor?.id ?? null }),
    ...(secondContact === undefined ? {} : { secondContactId: secondContact?.id ?? null }),
  };
}

const listOf = (person: PersonBrief | null): readonly PersonBrief[] => (person === null ? [] : [person]);

function People(props: { draft: Draft; change: (part: Partial<Draft>) => void }) {
  const { t } = useTexts();
  const { draft, change } = props;
  return (
    <>
      <PeopleChoice
        label={t('program.settings.sponsor')}
        hint={t('program.settings.sponsorHint')}
        most={1}
        chosen={listOf(draft.sponsor)}
        onChange={([sponsor]) => change({ sponsor: sponsor ?? null })}
      />
      <PeopleChoice
        label={t('program.settings.secondContact')}
        hint={t('program.settings.secondContactHint')}
        most={1}
        chosen={listOf(draft.secondContact)}
        onChange={([secondContact]) => change({ secondContact: secondContact ?? null })}
      />
      <PeopleChoice label={t('program.settings.leads')} chosen={draft.leads} onChange={(leads) => change({ leads })} />
    </>
  );
}

function Words(props: { draft: Draft; change: (part: Partial<Draft>) => void }) {
  const { t } = useTexts();
  const { draft, change } = props;
  const problem = draft.name.trim() === '' ? { validationMessage: t('program.settings.missingName') } : {};
  return (
    <>
      <Field label={t('program.settings.name')} {...problem}>
        <Input value={draft.name} maxLength={120} onChange={(_, data) => change({ name: data.value })} />
      </Field>
      <Field label={t('program.settings.aims')} hint={t('program.settings.aimsHint')}>
        <Textarea
          value={draft.aims}
          maxLength={2000}
          resize="vertical"
          onChange={(_, data) => change({ aims: data.value })}
        />
      </Field>
    </>
  );
}

/** The program's own words and people. A change made meanwhile by somebody else is refused and shown; what was typed stays. */
export function ProgramSettings(props: { program: ProgramView }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { program } = props;
  const [changes, setChanges] = useState<Partial<Draft>>({});
  const draft: Draft = { ...draftOf(program), ...changes };
  const change = (part: Partial<Draft>): void => setChanges((before) => ({ ...before, ...part }));
  const saving = useChange({
    request: (body: ChangeProgramBody) => ({
      method: 'PATCH',
      path: `/api/programs/${program.id}`,
      body,
      version: program.version,
    }),
    stale: ['programs', 'me'],
    done: t('common.saved'),
    after: () => setChanges({}),
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (draft.name.trim() !== '' && draft.leads.length > 0) saving.mutate(bodyOf(changes));
  };
  return (
    <Surface title={t('program.settings.title')} note={t('program.settings.note')}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <Words draft={draft} change={change} />
        <People draft={draft} change={change} />
        {draft.leads.length === 0 && (
          <p className={styles.missing} role="alert">
            {t('program.settings.missingLead')}
          </p>
        )}
        <Outcome of={saving} />
        <Button
          className={styles.send}
          appearance="primary"
          type="submit"
          disabled={saving.isPending || Object.keys(changes).length === 0}
        >
          {t('common.save')}
        </Button>
      </form>
    </Surface>
  );
}
