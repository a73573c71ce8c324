import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Outcome } from '../../components/outcome.tsx';
import { Surface } from '../../components/surface.tsx';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase400 },
  back: { justifySelf: 'start' },
});

/** What somebody sees about whom nothing is stored any more. */
export function Forgotten() {
  const styles = useStyles();
  const { t } = useTexts();
  const coming = useChange({
    request: () => ({ method: 'DELETE', path: '/api/me/erasure' }),
    stale: ['erasure', 'me', 'home'],
    done: t('me.erase.isBack'),
  });
  return (
    <Surface>
      <p className={styles.text}>{t('me.erase.done')}</p>
      <Outcome of={coming} />
      <Button className={styles.back} disabled={coming.isPending} onClick={() => coming.mutate()}>
        {t('me.erase.back')}
      </Button>
    </Surface>
  );
}
