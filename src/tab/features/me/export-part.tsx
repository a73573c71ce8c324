import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { OwnDataExport } from '../../../contracts/own-data.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { Failure } from '../../components/failure.tsx';
import { useApi } from '../../lib/api-context.tsx';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
  text: {
    margin: 0,
    maxHeight: '320px',
    overflow: 'auto',
    padding: '12px',
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
});

type State =
  | { readonly is: 'idle' | 'busy' }
  | { readonly is: 'ready'; readonly text: string; readonly url: string }
  | { readonly is: 'failed'; readonly error: unknown };

/** The person's own data: as a file, and to look at where files cannot be saved (some Teams clients). */
export function ExportPart() {
  const styles = useStyles();
  const { t } = useTexts();
  const api = useApi();
  const [state, setState] = useState<State>({ is: 'idle' });
  const collect = async (): Promise<void> => {
    setState({ is: 'busy' });
    try {
      const text = JSON.stringify(await api.read('/api/me/export', OwnDataExport), null, 2);
      const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
      setState({ is: 'ready', text, url });
    } catch (error) {
      setState({ is: 'failed', error });
    }
  };
  return (
    <div className={styles.part}>
      <p className={styles.quiet}>{t('me.data.exportNote')}</p>
      <div className={styles.row}>
        <Button disabled={state.is === 'busy'} onClick={() => void collect()}>
          {t(state.is === 'busy' ? 'me.data.exporting' : 'me.data.export')}
        </Button>
        {state.is === 'ready' && (
          <>
            <span role="status">{t('me.data.exported')}</span>
            <Button as="a" appearance="primary" href={state.url} download="inverso-my-data.json">
              {t('me.data.download')}
            </Button>
          </>
        )}
      </div>
      {state.is === 'failed' && <Failure error={state.error} onRetry={() => void collect()} />}
      {state.is === 'ready' && (
        <Disclosure bare title={t('me.data.show')}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keyboard */}
          <pre className={styles.text} tabIndex={0}>
            {state.text}
          </pre>
        </Disclosure>
      )}
    </div>
  );
}
