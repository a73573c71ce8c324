import { makeStyles, Switch, tokens } from '@fluentui/react-components';
import { Disclosure } from '../../components/disclosure.tsx';
import { useTexts } from '../../lib/use-texts.ts';
import { GroupsChoice } from './groups-choice.tsx';
import { NumberField } from './number-field.tsx';
import { limits, type Settings } from './settings.ts';

const useStyles = makeStyles({
  always: { margin: 0, color: tokens.colorNeutralForeground2 },
  switches: { display: 'grid', justifyItems: 'start' },
});

type Rules = Settings['rules'];
const switches = ['commonLanguage', 'allowSameDepartment', 'allowSameManager', 'generationTest'] as const;

/** The hard rules of pairing, in words. */
export function RulesForm(props: { rules: Rules; onChange: (rules: Rules) => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { rules, onChange } = props;
  const set = (part: Partial<Rules>): void => onChange({ ...rules, ...part });
  return (
    <Disclosure title={t('cohort.form.rules')} brief={t('cohort.form.rulesBrief', { levels: rules.minLevelGap })}>
      <p className={styles.always}>{t('cohort.form.rulesAlways')}</p>
      <NumberField
        label={t('cohort.form.minLevelGap')}
        hint={t('cohort.form.minLevelGapHint')}
        value={rules.minLevelGap}
        limits={limits.minLevelGap}
        onChange={(minLevelGap) => set({ minLevelGap })}
      />
      <div className={styles.switches}>
        {switches.map((name) => (
          <Switch
            key={name}
            label={t(`cohort.form.${name}`)}
            checked={rules[name]}
            onChange={(_, data) => set({ [name]: data.checked })}
          />
        ))}
      </div>
      {rules.generationTest && (
        <NumberField
          label={t('cohort.form.minStageGap')}
          value={rules.minStageGap}
          limits={limits.minStageGap}
          onChange={(minStageGap) => set({ minStageGap })}
        />
      )}
      <NumberField
        label={t('cohort.form.minOverlapMinutes')}
        value={rules.minOverlapMinutes}
        limits={limits.minOverlapMinutes}
        onChange={(minOverlapMinutes) => set({ minOverlapMinutes })}
      />
      <GroupsChoice groups={rules.exclusiveGroups} onChange={(exclusiveGroups) => set({ exclusiveGroups })} />
    </Disclosure>
  );
}
