import { Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { Disclosure } from '../../components/disclosure.tsx';
import { Surface } from '../../components/surface.tsx';
import { useTexts } from '../../lib/use-texts.ts';
import { NoSessionDates } from './no-session-dates.tsx';
import { NumberField } from './number-field.tsx';
import { RulesForm } from './rules-form.tsx';
import { limits, problemOf, type Settings } from './settings.ts';
import { TimesForm } from './times-form.tsx';
import { TopicsForm } from './topics-form.tsx';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px' },
  pair: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))', gap: '16px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const managerRules = ['none', 'informed', 'mayObject'] as const;

export type FormProps = { readonly settings: Settings; readonly change: (part: Partial<Settings>) => void };

function Basics({ settings, change }: FormProps) {
  const styles = useStyles();
  const { t } = useTexts();
  const problem = problemOf(settings);
  return (
    <Surface title={t('cohort.form.basics')}>
      <Field
        label={t('cohort.form.name')}
        {...(problem === 'missingName' ? { validationMessage: t('cohort.form.missingName') } : {})}
      >
        <Input value={settings.name} maxLength={120} onChange={(_, data) => change({ name: data.value })} />
      </Field>
      <div className={styles.pair}>
        <Field label={t('cohort.form.startsOn')}>
          <Input type="date" value={settings.startsOn} onChange={(_, data) => change({ startsOn: data.value })} />
        </Field>
        <Field
          label={t('cohort.form.endsOn')}
          {...(problem === 'wrongDates' ? { validationMessage: t('cohort.form.wrongDates') } : {})}
        >
          <Input type="date" value={settings.endsOn} onChange={(_, data) => change({ endsOn: data.value })} />
        </Field>
      </div>
      <NoSessionDates dates={settings.noSessionDates} onChange={(noSessionDates) => change({ noSessionDates })} />
    </Surface>
  );
}

function Weights({ settings, change }: FormProps) {
  const styles = useStyles();
  const { t } = useTexts();
  const { weights } = settings;
  const set = (part: Partial<Settings['weights']>): void => change({ weights: { ...weights, ...part } });
  return (
    <Disclosure title={t('cohort.form.weights')} brief={t('cohort.form.weightsBrief', weights)}>
      <p className={styles.hint}>{t('cohort.form.weightsHint')}</p>
      <NumberField
        label={t('cohort.form.weightTopics')}
        value={weights.topics}
        limits={limits.weight}
        onChange={(topics) => set({ topics })}
      />
      <NumberField
        label={t('cohort.form.weightDistance')}
        value={weights.distance}
        limits={limits.weight}
        onChange={(distance) => set({ distance })}
      />
      <NumberField
        label={t('cohort.form.weightLogistics')}
        value={weights.logistics}
        limits={limits.weight}
        onChange={(logistics) => set({ logistics })}
      />
    </Disclosure>
  );
}

function Meeting({ settings, change }: FormProps) {
  const styles = useStyles();
  const { t } = useTexts();
  const { consultation, sessions } = settings;
  return (
    <Disclosure title={t('cohort.form.meeting')} brief={t('cohort.form.meetingBrief', sessions)}>
      <Field label={t('cohort.form.first')}>
        <RadioGroup
          layout="horizontal"
          value={consultation.first}
          onChange={(_, data) =>
            change({ consultation: { ...consultation, first: data.value === 'mentee' ? 'mentee' : 'mentor' } })
          }
        >
          <Radio value="mentor" label={t('sides.mentor')} />
          <Radio value="mentee" label={t('sides.mentee')} />
        </RadioGroup>
      </Field>
      <Field label={t('cohort.form.managers')}>
        <RadioGroup
          value={settings.managers}
          onChange={(_, data) => change({ managers: managerRules.find((rule) => rule === data.value) ?? 'informed' })}
        >
          <Radio value="none" label={t('cohort.form.managersNone')} />
          <Radio value="informed" label={t('cohort.form.managersInformed')} />
          <Radio value="mayObject" label={t('cohort.form.managersMayObject')} />
        </RadioGroup>
      </Field>
      <div className={styles.pair}>
        <NumberField
          label={t('cohort.form.workingDays')}
          value={consultation.workingDays}
          limits={limits.workingDays}
          onChange={(workingDays) => change({ consultation: { ...consultation, workingDays } })}
        />
        <NumberField
          label={t('cohort.form.count')}
          value={sessions.count}
          limits={limits.count}
          onChange={(count) => change({ sessions: { ...sessions, count } })}
        />
        <NumberField
          label={t('cohort.form.minutes')}
          value={sessions.minutes}
          limits={limits.minutes}
          onChange={(minutes) => change({ sessions: { ...sessions, minutes } })}
        />
      </div>
    </Disclosure>
  );
}

/** Every setting of a cohort; name and dates stand open, the rest says in a line how it stands. */
export function CohortForm(props: FormProps) {
  const styles = useStyles();
  const { t } = useTexts();
  const { settings, change } = props;
  const { smallestGroup } = settings;
  return (
    <div className={styles.form}>
      <Basics {...props} />
      <TopicsForm topics={settings.topics} onChange={(topics) => change({ topics })} />
      <RulesForm rules={settings.rules} onChange={(rules) => change({ rules })} />
      <Weights {...props} />
      <Meeting {...props} />
      <TimesForm times={settings.times} onChange={(times) => change({ times })} />
      <Disclosure title={t('cohort.form.privacy')} brief={t('cohort.form.privacyBrief', { smallest: smallestGroup })}>
        <NumberField
          label={t('cohort.form.smallestGroup')}
          hint={t('cohort.form.smallestGroupHint')}
          value={smallestGroup}
          limits={limits.smallestGroup}
          onChange={(value) => change({ smallestGroup: value })}
        />
      </Disclosure>
    </div>
  );
}
