import { Badge, Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { OwnActions, type OwnActionView } from '../../../contracts/insights.ts';
import { Outcome } from '../../components/outcome.tsx';
import { Quote } from '../../components/quote.tsx';
import { Surface } from '../../components/surface.tsx';
import { useApi } from '../../lib/api-context.tsx';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '24px' },
  item: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '10px' },
  text: { margin: 0, overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase400 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

type Kind = 'accept' | 'ask' | 'done' | 'decline';

function Replies(props: { action: OwnActionView }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { action } = props;
  const [words, setWords] = useState('');
  const replying = useChange({
    request: (kind: Kind) => ({
      method: 'POST',
      path: `/api/actions/${action.id}/reply`,
      body: { kind, words: kind === 'accept' ? '' : words },
      reply: OwnActions,
    }),
    stale: ['actions', 'wall', 'insights'],
    done: t('insights.owned.sent'),
    after: () => setWords(''),
  });
  const silent = words.trim() === '' || replying.isPending;
  return (
    <>
      <Field label={t('insights.owned.words')} hint={t('insights.owned.wordsHint')}>
        <Textarea value={words} maxLength={280} resize="vertical" onChange={(_, data) => setWords(data.value)} />
      </Field>
      <Outcome of={replying} />
      <div className={styles.buttons}>
        {action.state === 'given' && (
          <Button appearance="primary" disabled={replying.isPending} onClick={() => replying.mutate('accept')}>
            {t('insights.owned.accept')}
          </Button>
        )}
        <Button disabled={silent} onClick={() => replying.mutate('done')}>
          {t('insights.owned.sayDone')}
        </Button>
        <Button disabled={silent} onClick={() => replying.mutate('ask')}>
          {t('insights.owned.ask')}
        </Button>
        <Button appearance="subtle" disabled={silent} onClick={() => replying.mutate('decline')}>
          {t('insights.owned.decline')}
        </Button>
      </div>
    </>
  );
}

function OwnedAction(props: { action: OwnActionView }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { action } = props;
  const { state, question, answer, outcome, overdue } = action;
  const open = state === 'given' || state === 'accepted' || state === 'asked';
  const lines = [
    t('insights.owned.asked', { ask: action.ask }),
    ...(state === 'asked' && question !== null ? [t('insights.owned.waits', { question })] : []),
    ...(answer === null ? [] : [t('insights.owned.answer', { answer })]),
    ...(state === 'accepted' ? [t('insights.owned.accepted')] : []),
    ...(state === 'declined' ? [t('insights.owned.declined')] : []),
    ...(outcome === null ? [] : [t('insights.owned.done', { outcome })]),
  ];
  return (
    <li className={styles.item}>
      <Quote>{action.sentence}</Quote>
      {lines.map((line) => (
        <p className={styles.text} key={line}>
          {line}
        </p>
      ))}
      {open && (
        <div>
          <Badge appearance="tint" shape="rounded" color={overdue ? 'danger' : 'brand'}>
            {t(overdue ? 'insights.owned.overdue' : 'insights.owned.due', { date: format.date(action.dueOn) })}
          </Badge>
        </div>
      )}
      {open && <Replies action={action} />}
    </li>
  );
}

/** What somebody was asked to take care of; nothing at all for everybody else. */
export function OwnedActions() {
  const styles = useStyles();
  const { t } = useTexts();
  const api = useApi();
  const owned = useQuery({
    queryKey: ['actions'],
    queryFn: ({ signal }) => api.read('/api/actions', OwnActions, signal),
  });
  if (owned.data === undefined || owned.data.actions.length === 0) return null;
  return (
    <Surface title={t('insights.owned.title')} prominent>
      <ul className={styles.list}>
        {owned.data.actions.map((action) => (
          <OwnedAction key={action.id} action={action} />
        ))}
      </ul>
    </Surface>
  );
}
