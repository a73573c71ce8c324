import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { PairInsights } from '../../../contracts/insights.ts';
import { Outcome } from '../../components/outcome.tsx';
import { Surface } from '../../components/surface.tsx';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { OwnInsight } from './own-insight.tsx';
import { SentenceForm, type Words } from './sentence-form.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' },
  none: { margin: 0, color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  begin: { justifySelf: 'start' },
});

function NewSentence(props: { pair: PairInsights; onClose: () => void }) {
  const { t } = useTexts();
  const { pair, onClose } = props;
  // one key for one form: sent twice, it is one draft
  const requestKey = useRef(crypto.randomUUID());
  const drafting = useChange({
    request: (words: Words) => ({
      method: 'POST',
      path: `/api/pairings/${pair.pairingId}/insights`,
      body: { ...words, requestKey: requestKey.current },
      reply: PairInsights,
    }),
    stale: ['insights'],
    done: t('insights.form.saved'),
    after: onClose,
  });
  return (
    <>
      <SentenceForm
        pair={pair}
        before={{ sentence: '', topic: null }}
        action={t('insights.form.save')}
        busy={drafting.isPending}
        onSend={(words) => drafting.mutate(words)}
        onClose={onClose}
      />
      <Outcome of={drafting} />
    </>
  );
}

/** What a pair has drafted and released. */
export function PairSheet(props: { pair: PairInsights }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { pair } = props;
  const [writing, setWriting] = useState(false);
  return (
    <Surface title={t('insights.pair.title', { name: pair.partner.name })} note={pair.cohortName}>
      {pair.insights.length > 0 && (
        <ul className={styles.list}>
          {pair.insights.map((insight) => (
            <OwnInsight key={insight.id} insight={insight} pair={pair} />
          ))}
        </ul>
      )}
      {pair.insights.length === 0 && !writing && <p className={styles.none}>{t('insights.pair.none')}</p>}
      {!pair.mayDraft && <p className={styles.none}>{t('insights.pair.closed')}</p>}
      {pair.mayDraft && !writing && (
        <Button
          className={styles.begin}
          appearance={pair.insights.length === 0 ? 'primary' : 'secondary'}
          onClick={() => setWriting(true)}
        >
          {t('insights.form.open')}
        </Button>
      )}
      {writing && <NewSentence pair={pair} onClose={() => setWriting(false)} />}
    </Surface>
  );
}
