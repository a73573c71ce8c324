import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type OwnInsightView, PairInsights } from '../../../contracts/insights.ts';
import { Confirmation } from '../../components/confirmation.tsx';
import { Outcome } from '../../components/outcome.tsx';
import { Quote } from '../../components/quote.tsx';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { CompanyLine } from './company-line.tsx';
import { SentenceForm, type Words } from './sentence-form.tsx';
import { WarningText } from './warning-text.tsx';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '12px',
    paddingBlock: '16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopStyle: 'none', paddingTop: 0 },
    ':last-child': { paddingBottom: 0 },
  },
  state: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  ask: { display: 'grid', gap: '12px' },
  text: { margin: 0 },
});

function useInsightChanges(insight: OwnInsightView, after: () => void) {
  const { t } = useTexts();
  const path = `/api/insights/${insight.id}`;
  const stale = ['insights'];
  const releasing = useChange({
    request: () => ({
      method: 'POST',
      path: `${path}/release`,
      body: { wording: insight.wording },
      reply: PairInsights,
    }),
    stale,
    done: t(insight.otherReleased ? 'insights.release.doneBoth' : 'insights.release.done'),
    after,
  });
  const withdrawing = useChange({
    request: () => ({ method: 'POST', path: `${path}/withdrawal`, reply: PairInsights }),
    stale,
    done: t('insights.withdraw.done'),
    after,
  });
  const rewording = useChange({
    request: (words: Words) => ({
      method: 'PUT',
      path: `${path}/wording`,
      body: { ...words, wording: insight.wording },
      reply: PairInsights,
    }),
    stale,
    done: t('insights.form.savedEdit'),
    after,
  });
  return { releasing, withdrawing, rewording };
}

function stateKey(insight: OwnInsightView) {
  if (insight.state === 'released') return 'released';
  if (insight.iReleased) return 'iReleased';
  if (insight.otherReleased) return 'otherReleased';
  return insight.shared ? 'reworded' : 'own';
}

/** One sentence of the pair: while it is a draft, with everything that either may do; afterwards, with what comes of it. */
export function OwnInsight(props: { insight: OwnInsightView; pair: PairInsights }) {
  const styles = useStyles();
  const { t, word } = useTexts();
  const { insight, pair } = props;
  const [doing, setDoing] = useState<'edit' | 'release' | 'withdraw' | null>(null);
  const close = (): void => setDoing(null);
  const { releasing, withdrawing, rewording } = useInsightChanges(insight, close);
  const { name } = pair.partner;
  const draft = insight.state === 'drafted';
  return (
    <li className={styles.item}>
      <Quote>{insight.sentence}</Quote>
      {insight.topic !== null && (
        <div>
          <Badge appearance="tint" shape="rounded">
            {word('topics', insight.topic)}
          </Badge>
        </div>
      )}
      <p className={styles.state}>{t(`insights.state.${stateKey(insight)}`, { name })}</p>
      {!draft && <CompanyLine {...insight.company} />}
      {draft && doing !== 'edit' && (
        <div className={styles.buttons}>
          {!insight.iReleased && (
            <Button appearance="primary" onClick={() => setDoing('release')}>
              {t('insights.release.button')}
            </Button>
          )}
          <Button onClick={() => setDoing('edit')}>{t('insights.form.edit')}</Button>
          <Button appearance="subtle" onClick={() => setDoing('withdraw')}>
            {t('insights.withdraw.button')}
          </Button>
        </div>
      )}
      {draft && doing === 'edit' && (
        <SentenceForm
          pair={pair}
          before={{ sentence: insight.sentence, topic: insight.topic }}
          action={t('insights.form.saveEdit')}
          busy={rewording.isPending}
          onSend={(words) => rewording.mutate(words)}
          onClose={close}
          {...(insight.shared ? { note: t('insights.form.editNote') } : {})}
        />
      )}
      <Outcome of={rewording} />
      <Confirmation
        open={doing === 'release'}
        title={t('insights.release.title')}
        action={t('insights.release.confirm')}
        busy={releasing.isPending}
        onConfirm={() => releasing.mutate()}
        onClose={close}
      >
        <div className={styles.ask}>
          <Quote>{insight.sentence}</Quote>
          <WarningText warning={insight.warning} />
          <p className={styles.text}>
            {t(insight.otherReleased ? 'insights.release.second' : 'insights.release.text', { name })}
          </p>
          <Outcome of={releasing} />
        </div>
      </Confirmation>
      <Confirmation
        open={doing === 'withdraw'}
        title={t('insights.withdraw.title')}
        action={t('insights.withdraw.confirm')}
        busy={withdrawing.isPending}
        onConfirm={() => withdrawing.mutate()}
        onClose={close}
      >
        <p className={styles.text}>{t('insights.withdraw.text')}</p>
        <Outcome of={withdrawing} />
      </Confirmation>
    </li>
  );
}
