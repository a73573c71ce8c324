import { Button, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CloudOffRegular } from '@fluentui/react-icons/svg/cloud-off';
import { useId } from 'react';
import { Failure } from '../../components/failure.tsx';
import { useTexts } from '../../lib/use-texts.ts';
import type { Kept } from './draft-store.ts';
import { useKeptWords } from './use-kept-words.ts';
import type { KeepingState } from './words-keeper.ts';

const useStyles = makeStyles({
  field: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '6px' },
  area: { width: '100%', '& textarea': { maxHeight: 'none' } },
  foot: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '2px 12px', minHeight: '20px' },
  state: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    '& svg': { flexShrink: 0, fontSize: '16px' },
  },
  unsaved: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  count: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  both: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '8px',
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorStatusWarningBorder2}`,
  },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  other: {
    margin: 0,
    maxHeight: '200px',
    overflowY: 'auto',
    padding: '8px 12px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: 'inherit',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

function SaveState(props: { state: KeepingState; empty: boolean; onSave: () => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { state } = props;
  const unsaved = state === 'unsaved' || state === 'refused' || state === 'conflict';
  // said to screen readers only when it changes in earnest: "saving" comes and goes with every pause
  return (
    <span className={unsaved ? `${styles.state} ${styles.unsaved}` : styles.state}>
      {unsaved ? <CloudOffRegular aria-hidden="true" /> : <CheckmarkCircleRegular aria-hidden="true" />}
      <span role="status">
        {state === 'saved' && props.empty ? t('session.saving.itself') : t(`session.saving.${state}`)}
      </span>
      {state === 'unsaved' && (
        <Button appearance="transparent" size="small" onClick={props.onSave}>
          {t('session.saving.now')}
        </Button>
      )}
    </span>
  );
}

/** Both versions, and the choice between them. */
function Conflict(props: { other: string; onKeep: (which: 'mine' | 'other' | 'both') => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <div className={styles.both} role="alert">
      <p className={styles.title}>{t('session.conflict.title')}</p>
      <pre className={styles.other}>{props.other === '' ? t('session.conflict.empty') : props.other}</pre>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => props.onKeep('both')}>
          {t('session.conflict.both')}
        </Button>
        <Button onClick={() => props.onKeep('mine')}>{t('session.conflict.mine')}</Button>
        <Button onClick={() => props.onKeep('other')}>{t('session.conflict.other')}</Button>
      </div>
    </div>
  );
}

const nearlyFull = 0.9;

/** A field that saves itself, and says whether it has. */
export function KeptWords(props: {
  keptAs: string;
  path: string;
  now: Kept;
  label: string;
  placeholder: string;
  most: number;
  rows: number;
}) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { label, most, rows } = props;
  const id = useId();
  const kept = useKeptWords({ key: props.keptAs, path: props.path, now: props.now });
  const left = most - kept.words.length;
  return (
    <div className={styles.field}>
      {kept.state === 'refused' && <Failure error={kept.error} />}
      <Textarea
        className={styles.area}
        id={id}
        aria-label={label}
        value={kept.words}
        maxLength={most}
        rows={rows}
        resize="vertical"
        placeholder={props.placeholder}
        onChange={(_, data) => kept.write(data.value)}
      />
      <div className={styles.foot}>
        <SaveState state={kept.state} empty={kept.words === ''} onSave={kept.saveNow} />
        {kept.words.length > most * nearlyFull && (
          <span className={styles.count}>{t('session.saving.left', { count: left, left: format.number(left) })}</span>
        )}
      </div>
      {kept.other !== null && <Conflict other={kept.other} onKeep={kept.keep} />}
    </div>
  );
}
