import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useState } from 'react';
import type { FollowUpBody, FollowUpView } from '../../../contracts/sessions.ts';
import { Outcome } from '../../components/outcome.tsx';
import { useTexts } from '../../lib/use-texts.ts';
import { type ListOf, useEditFollowUp, useRemoveFollowUp } from './follow-up-changes.ts';
import { FollowUpFields, type ItemDraft } from './follow-up-fields.tsx';

const useStyles = makeStyles({
  item: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '4px' },
  line: { display: 'flex', alignItems: 'flex-start', gap: '4px' },
  box: {
    flex: '1 1 0',
    minWidth: 0,
    alignItems: 'flex-start',
    '& label': { overflowWrap: 'anywhere', minWidth: 0, color: tokens.colorNeutralForeground1 },
  },
  done: { '& label': { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 } },
  buttons: { display: 'flex', flexShrink: 0, marginInlineStart: 'auto' },
  detail: { margin: '0 0 0 36px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  also: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '12px',
    marginInlineStart: '36px',
    padding: '8px 12px 12px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorStatusWarningBorder2}`,
  },
  version: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', justifyItems: 'start', gap: '8px' },
  words: { margin: 0, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

type ItemProps = {
  readonly item: FollowUpView;
  readonly of: ListOf;
  readonly mySide: 'mentor' | 'mentee';
  readonly nameOf: (side: 'mentor' | 'mentee') => string;
};

/** Words that the other one wrote at the same time: kept until somebody has decided. */
function Also(props: ItemProps & { onChange: (change: FollowUpBody) => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { item } = props;
  return (
    <section className={styles.also} aria-label={t('session.followUps.also.label')}>
      {item.also.map(({ words, by }) => (
        <div className={styles.version} key={words}>
          <p className={styles.words}>
            {by === props.mySide
              ? t('session.followUps.also.mine', { words })
              : t('session.followUps.also.said', { name: props.nameOf(by), words })}
          </p>
          <Button size="small" onClick={() => props.onChange({ words, settled: true })}>
            {t('session.followUps.also.use')}
          </Button>
        </div>
      ))}
      <div className={styles.actions}>
        <Button size="small" onClick={() => props.onChange({ settled: true })}>
          {t('session.followUps.also.leave')}
        </Button>
      </div>
    </section>
  );
}

function Editing(props: ItemProps & { onEnd: () => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { of, onEnd } = props;
  // as it was when the person began: what comes in meanwhile must not count as seen
  const [item] = useState(props.item);
  const [draft, setDraft] = useState<ItemDraft>({ words: item.words, takenBy: item.takenBy, dueOn: item.dueOn });
  const edit = useEditFollowUp(of, onEnd);
  const words = draft.words.trim();
  const save = (): void => {
    if (words === '' || edit.isPending) return;
    edit.mutate({
      item,
      change: {
        ...(words === item.words ? {} : { words }),
        ...(draft.takenBy === item.takenBy ? {} : { takenBy: draft.takenBy }),
        ...(draft.dueOn === item.dueOn ? {} : { dueOn: draft.dueOn }),
      },
    });
  };
  return (
    <div className={styles.item}>
      <Outcome of={edit} />
      <FollowUpFields draft={draft} label={t('session.followUps.words')} focused onChange={setDraft} onEnter={save}>
        <Button appearance="primary" disabled={words === '' || edit.isPending} onClick={save}>
          {t('common.save')}
        </Button>
        <Button onClick={onEnd}>{t('common.cancel')}</Button>
      </FollowUpFields>
    </div>
  );
}

/** One thing the two mean to do: ticked, changed or taken off by either. */
export function FollowUpItem(props: ItemProps & { writable: boolean }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { item, of, writable } = props;
  const [editing, setEditing] = useState(false);
  const edit = useEditFollowUp(of);
  const remove = useRemoveFollowUp(of, t('session.followUps.removed'));
  if (editing) return <Editing {...props} onEnd={() => setEditing(false)} />;
  const done = edit.isPending ? (edit.variables.change.done ?? item.done) : item.done;
  const taker =
    item.takenBy === null
      ? null
      : item.takenBy === 'both'
        ? t('session.followUps.takers.both')
        : props.nameOf(item.takenBy);
  const detail = [taker, item.dueOn === null ? null : t('session.followUps.until', { date: format.date(item.dueOn) })];
  return (
    <div className={styles.item}>
      <Outcome of={edit} />
      <Outcome of={remove} />
      <div className={styles.line}>
        <Checkbox
          className={mergeClasses(styles.box, done && styles.done)}
          checked={done}
          disabled={!writable}
          label={item.words}
          onChange={(_, data) => edit.mutate({ item, change: { done: data.checked === true } })}
        />
        {writable && (
          <span className={styles.buttons}>
            <Button
              appearance="subtle"
              icon={<EditRegular />}
              aria-label={t('session.followUps.change', { words: item.words })}
              onClick={() => setEditing(true)}
            />
            <Button
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={t('session.followUps.remove', { words: item.words })}
              disabled={remove.isPending}
              onClick={() => remove.mutate(item)}
            />
          </span>
        )}
      </div>
      {detail.some((d) => d !== null) && (
        <p className={styles.detail}>{detail.filter((d) => d !== null).join(' · ')}</p>
      )}
      {item.also.length > 0 && writable && <Also {...props} onChange={(change) => edit.mutate({ item, change })} />}
    </div>
  );
}
