import { Button, Field, Input, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PersonBrief } from '../../../contracts/fields.ts';
import type { EnrollmentRow } from '../../../contracts/programs.ts';
import { type RecordWorkshopBody, RecordWorkshopResult } from '../../../contracts/training.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { Outcome } from '../../components/outcome.tsx';
import { useChange, useHome } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { mayAttend, mayBeTrained } from './enrollment-table.tsx';
import { NumberField } from './number-field.tsx';
import { PasteList } from './paste-list.tsx';
import { within } from './settings.ts';

const useStyles = makeStyles({
  fields: { display: 'flex', flexWrap: 'wrap', alignItems: 'start', gap: '12px 16px' },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 12px' },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const lengths = { min: 5, max: 480 } as const;

type Props = {
  cohortId: string;
  rows: readonly EnrollmentRow[];
  selected: readonly string[];
  onSelect: (ids: readonly string[]) => void;
};

/** A pasted list of who was there; those who are not in the cohort are handed back. */
function Attendance(props: Props) {
  const { t, format } = useTexts();
  const { rows, selected, onSelect } = props;
  const [strangers, setStrangers] = useState<readonly PersonBrief[]>([]);
  const take = (people: readonly PersonBrief[]): void => {
    const present = rows.filter((row) => mayAttend(row) && people.some((p) => p.id === row.person.id));
    setStrangers(people.filter((p) => !present.some((row) => row.person.id === p.id)));
    onSelect([...new Set([...selected, ...present.map((row) => row.id)])]);
  };
  return (
    <Disclosure title={t('cohort.enroll.workshopPaste')} bare>
      <PasteList onFound={take} />
      {strangers.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {t('cohort.enroll.workshopStrangers', { names: format.list(strangers.map((p) => p.name)) })}
          </MessageBarBody>
        </MessageBar>
      )}
    </Disclosure>
  );
}

function useRecording({ cohortId, onSelect }: Props) {
  const { t } = useTexts();
  return useChange({
    request: (body: RecordWorkshopBody) => ({
      method: 'POST',
      path: `/api/cohorts/${cohortId}/trainings`,
      body,
      reply: RecordWorkshopResult,
    }),
    stale: ['cohort', 'enrollments'],
    done: ({ trained, tooShort, skipped }) =>
      [
        t('cohort.enroll.workshopDone', { count: trained }),
        ...(tooShort.length > 0 ? [t('cohort.enroll.workshopShort', { count: tooShort.length })] : []),
        ...(skipped.length > 0 ? [t('cohort.enroll.workshopSkipped', { count: skipped.length })] : []),
      ].join(' '),
    after: () => onSelect([]),
  });
}

/** A live training that was held: who was there, when, and how long. Recording it again for the same day corrects it. */
export function Workshop(props: Props) {
  const styles = useStyles();
  const { t } = useTexts();
  const { rows, selected, onSelect } = props;
  const today = useHome().data?.now.slice(0, 10) ?? '';
  const [chosenDay, setDay] = useState<string | null>(null);
  const [minutes, setMinutes] = useState(60);
  const recording = useRecording(props);
  const heldOn = chosenDay ?? today;
  const enrollmentIds = rows.filter((row) => mayAttend(row) && selected.includes(row.id)).map((row) => row.id);
  const count = enrollmentIds.length;
  const ready = count > 0 && heldOn !== '' && within(minutes, lengths) && !recording.isPending;
  return (
    <Disclosure title={t('cohort.enroll.workshopTitle')} brief={t('cohort.enroll.workshopHint')}>
      <Attendance {...props} />
      <div className={styles.fields}>
        <Field label={t('cohort.enroll.workshopOn')}>
          <Input type="date" value={heldOn} max={today} onChange={(_, data) => setDay(data.value)} />
        </Field>
        <NumberField
          label={t('cohort.enroll.workshopMinutes')}
          value={minutes}
          limits={lengths}
          onChange={setMinutes}
        />
      </div>
      <div className={styles.bar}>
        <Button
          appearance="primary"
          disabled={!ready}
          onClick={() => recording.mutate({ enrollmentIds, heldOn, minutes })}
        >
          {t('cohort.enroll.workshop')}
        </Button>
        <Button onClick={() => onSelect(rows.filter(mayBeTrained).map((row) => row.id))}>
          {t('cohort.enroll.selectAll')}
        </Button>
        <span className={styles.hint} role="status">
          {count === 0 ? t('cohort.enroll.workshopNobody') : t('cohort.enroll.selected', { count })}
        </span>
      </div>
      <Outcome of={recording} />
    </Disclosure>
  );
}
