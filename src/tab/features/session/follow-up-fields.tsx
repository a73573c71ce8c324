import { Field, Input, makeStyles, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FollowUpView } from '../../../contracts/sessions.ts';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'flex-end' },
  half: { flex: '1 1 150px', minWidth: 0, '& > *': { minWidth: 0 } },
});

export type ItemDraft = Pick<FollowUpView, 'words' | 'takenBy' | 'dueOn'>;
const takers = ['mentor', 'mentee', 'both'] as const;
export const longestWords = 500;

/** What, who and until when: for a new item as for one that is changed. */
export function FollowUpFields(props: {
  draft: ItemDraft;
  label: string;
  focused?: boolean;
  onChange: (draft: ItemDraft) => void;
  onEnter: () => void;
  children: ReactNode;
}) {
  const styles = useStyles();
  const { t } = useTexts();
  const { draft, onChange } = props;
  return (
    <div className={styles.fields}>
      <Input
        aria-label={props.label}
        placeholder={t('session.followUps.wordsHint')}
        autoFocus={props.focused === true}
        value={draft.words}
        maxLength={longestWords}
        onChange={(_, data) => onChange({ ...draft, words: data.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) props.onEnter();
        }}
      />
      <div className={styles.row}>
        <Field className={styles.half} size="small" label={t('session.followUps.who')}>
          <Select
            value={draft.takenBy ?? ''}
            onChange={(_, data) => onChange({ ...draft, takenBy: takers.find((name) => name === data.value) ?? null })}
          >
            <option value="">{t('session.followUps.takers.open')}</option>
            {takers.map((name) => (
              <option key={name} value={name}>
                {t(`session.followUps.takers.${name}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field className={styles.half} size="small" label={t('session.followUps.due')}>
          <Input
            type="date"
            value={draft.dueOn ?? ''}
            onChange={(_, data) => onChange({ ...draft, dueOn: data.value === '' ? null : data.value })}
          />
        </Field>
        {props.children}
      </div>
    </div>
  );
}
