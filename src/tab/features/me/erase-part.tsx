import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ErasureView } from '../../../contracts/own-data.ts';
import { Confirmation } from '../../components/confirmation.tsx';
import { Outcome } from '../../components/outcome.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { useChange, useZone } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { useErasure } from './me-queries.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  title: { margin: '8px 0 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: '20px', display: 'grid', gap: '4px' },
  text: { margin: 0, lineHeight: tokens.lineHeightBase400 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  action: { justifySelf: 'start' },
});

function Meaning(props: { view: ErasureView }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { view } = props;
  const parts = [
    { title: t('me.erase.what'), lines: t('me.erase.whatList').split('\n') },
    { title: t('me.erase.stays'), lines: t('me.erase.staysList').split('\n') },
  ];
  return (
    <>
      {parts.map(({ title, lines }) => (
        <div key={title}>
          <h3 className={styles.title}>{title}</h3>
          <ul className={styles.list}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
      <p className={styles.text}>
        {view.pairings > 0 ? t('me.erase.paired', { count: view.pairings }) : t('me.erase.atOnce')}
      </p>
    </>
  );
}

function Ask(props: { view: ErasureView }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { view } = props;
  const [asked, setAsked] = useState(false);
  const [typed, setTyped] = useState('');
  const word = t('me.erase.word');
  const erasing = useChange<void, ErasureView>({
    request: () => ({ method: 'POST', path: '/api/me/erase', body: { confirmation: 'erase' }, reply: ErasureView }),
    stale: ['erasure', 'me', 'home', 'exit', 'pause', 'concerns', 'access-log', 'own-facts'],
    done: t('me.erase.started'),
    after: () => setAsked(false),
  });
  const right = typed.trim().toLocaleUpperCase() === word;
  return (
    <>
      <p className={styles.quiet}>{t('me.data.eraseNote')}</p>
      {view.onlyLeadOf.length > 0 && (
        <p className={styles.text}>{t('me.erase.onlyLead', { programs: format.list(view.onlyLeadOf) })}</p>
      )}
      <Button className={styles.action} disabled={view.onlyLeadOf.length > 0} onClick={() => setAsked(true)}>
        {t('me.data.erase')}
      </Button>
      <Confirmation
        open={asked}
        title={t('me.erase.title')}
        action={t('me.erase.confirm')}
        busy={erasing.isPending || !right}
        onConfirm={() => erasing.mutate()}
        onClose={() => setAsked(false)}
      >
        <div className={styles.part}>
          <Meaning view={view} />
          <Field label={t('me.erase.type', { word })}>
            <Input value={typed} autoComplete="off" onChange={(_, data) => setTyped(data.value)} />
          </Field>
          <Outcome of={erasing} />
        </div>
      </Confirmation>
    </>
  );
}

/** "Forget me", with what that means said before. */
export function ErasePart() {
  const styles = useStyles();
  const { t, format } = useTexts();
  const zone = useZone();
  const erasure = useErasure();
  return (
    <div className={styles.part}>
      <QueryView query={erasure}>
        {(view) =>
          view.state === 'waiting' ? (
            <p className={styles.text}>
              {t('me.erase.waiting', { time: view.dueAt === null ? '' : format.moment(view.dueAt, zone) })}
            </p>
          ) : (
            <Ask view={view} />
          )
        }
      </QueryView>
    </div>
  );
}
