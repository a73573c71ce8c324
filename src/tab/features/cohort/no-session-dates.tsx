import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import { useTexts } from '../../lib/use-texts.ts';
import type { Settings } from './settings.ts';

const useStyles = makeStyles({
  box: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: '8px' },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    paddingInlineStart: '12px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  add: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px' },
});

type Dates = Settings['noSessionDates'];

/** Stretches of days on which no session is offered. */
export function NoSessionDates(props: { dates: Dates; onChange: (dates: Dates) => void }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { dates, onChange } = props;
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const complete = from !== '' && to >= from;
  const add = (): void => {
    onChange([...dates, { from, to }].sort((a, b) => a.from.localeCompare(b.from)));
    setFrom('');
    setTo('');
  };
  return (
    <Field label={t('cohort.form.noSession')} hint={t('cohort.form.noSessionHint')}>
      <div className={styles.box}>
        <ul className={styles.list}>
          {dates.map((range) => {
            const span = format.dateSpan(range.from, range.to);
            return (
              <li className={styles.item} key={`${range.from} ${range.to}`}>
                {span}
                <Button
                  appearance="transparent"
                  size="small"
                  icon={<DismissRegular />}
                  aria-label={t('cohort.form.removeDates', { span })}
                  onClick={() => onChange(dates.filter((other) => other !== range))}
                />
              </li>
            );
          })}
        </ul>
        <div className={styles.add}>
          <Field label={t('cohort.form.from')}>
            <Input type="date" value={from} onChange={(_, data) => setFrom(data.value)} />
          </Field>
          <Field label={t('cohort.form.to')}>
            <Input type="date" value={to} onChange={(_, data) => setTo(data.value)} />
          </Field>
          <Button disabled={!complete || dates.length >= 40} onClick={add}>
            {t('cohort.form.addDates')}
          </Button>
        </div>
      </div>
    </Field>
  );
}
