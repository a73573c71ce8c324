import { Field, Input, makeStyles, Select, Switch, tokens } from '@fluentui/react-components';
import { Disclosure } from '../../components/disclosure.tsx';
import { useTexts } from '../../lib/use-texts.ts';
import { NumberField } from './number-field.tsx';
import { limits, type Settings } from './settings.ts';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))', gap: '16px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

type Times = Settings['times'];
const usualLunch = { start: '12:30', end: '13:30' };
const workdays = [1, 2, 3, 4, 5] as const;
/** A Monday, from which weekdays are named. */
const monday = Date.UTC(2024, 0, 1, 12);
const dayMs = 86_400_000;

function Lunch(props: { times: Times; set: (part: Partial<Times>) => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { lunch } = props.times;
  return (
    <>
      <Switch
        label={t('cohort.form.keepLunch')}
        checked={lunch !== null}
        onChange={(_, data) => props.set({ lunch: data.checked ? usualLunch : null })}
      />
      {lunch === null ? null : (
        <div className={styles.pair}>
          {(['start', 'end'] as const).map((edge) => (
            <Field key={edge} label={t(edge === 'start' ? 'cohort.form.lunchStart' : 'cohort.form.lunchEnd')}>
              <Input
                type="time"
                value={lunch[edge]}
                onChange={(_, data) => props.set({ lunch: { ...lunch, [edge]: data.value } })}
              />
            </Field>
          ))}
        </div>
      )}
    </>
  );
}

/** How sessions are placed: what is kept free, how soon the first may be, and what is wished for. */
export function TimesForm(props: { times: Times; onChange: (times: Times) => void }) {
  const styles = useStyles();
  const { t, language } = useTexts();
  const { times } = props;
  const set = (part: Partial<Times>): void => props.onChange({ ...times, ...part });
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return (
    <Disclosure title={t('cohort.form.times')} brief={t('cohort.form.timesBrief', { hours: times.noticeHours })}>
      <p className={styles.hint}>{t('cohort.form.timesHint')}</p>
      <Lunch times={times} set={set} />
      <div className={styles.pair}>
        <NumberField
          label={t('cohort.form.buffer')}
          value={times.bufferMinutes}
          limits={limits.bufferMinutes}
          onChange={(bufferMinutes) => set({ bufferMinutes })}
        />
        <NumberField
          label={t('cohort.form.notice')}
          value={times.noticeHours}
          limits={limits.noticeHours}
          onChange={(noticeHours) => set({ noticeHours })}
        />
        <Field label={t('cohort.form.weekday')}>
          <Select
            value={String(times.weekday ?? '')}
            onChange={(_, data) => set({ weekday: data.value === '' ? null : Number(data.value) })}
          >
            <option value="">{t('cohort.form.anyDay')}</option>
            {workdays.map((day) => (
              <option key={day} value={day}>
                {weekday.format(monday + (day - 1) * dayMs)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('cohort.form.time')}>
          <Input
            type="time"
            value={times.time ?? ''}
            onChange={(_, data) => set({ time: data.value === '' ? null : data.value })}
          />
        </Field>
      </div>
    </Disclosure>
  );
}
