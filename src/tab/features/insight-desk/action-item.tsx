import { Badge, Button, Field, Link, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ActionView, type ChangeActionBody } from '../../../contracts/insights.ts';
import { Confirmation } from '../../components/confirmation.tsx';
import { Outcome } from '../../components/outcome.tsx';
import { PersonLine } from '../../components/person-line.tsx';
import { openLink } from '../../lib/host.ts';
import { useChange } from '../../lib/queries.ts';
import { useTexts } from '../../lib/use-texts.ts';
import { ActionForm } from './action-form.tsx';

const useStyles = makeStyles({
  action: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '10px',
    padding: '16px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '8px 16px' },
  marks: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  text: { margin: 0, overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase400 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

const colors = {
  given: 'informative',
  asked: 'warning',
  accepted: 'brand',
  done: 'success',
  declined: 'danger',
  takenBack: 'informative',
} as const;

/** Lets a lead post what came of it in whatever channel they choose. https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/share-to-teams-from-web-apps */
const shareLink = (text: string): string =>
  `https://teams.microsoft.com/share?href=${encodeURIComponent(window.location.origin)}&msgText=${encodeURIComponent(text)}&preview=false`;

function Answer(props: { busy: boolean; onSend: (answer: string) => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  const [answer, setAnswer] = useState('');
  return (
    <>
      <Field label={t('insight-desk.action.answerLabel')}>
        <Textarea value={answer} maxLength={500} resize="vertical" onChange={(_, data) => setAnswer(data.value)} />
      </Field>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={props.busy || answer.trim() === ''}
          onClick={() => props.onSend(answer.trim())}
        >
          {t('insight-desk.action.answerSend')}
        </Button>
      </div>
    </>
  );
}

function useActionChanges(action: ActionView, after: () => void) {
  const { t } = useTexts();
  const changing = useChange({
    request: (body: ChangeActionBody) => ({
      method: 'PATCH',
      path: `/api/actions/${action.id}`,
      body,
      version: action.version,
      reply: ActionView,
    }),
    stale: ['desk'],
    done: t(action.state === 'asked' ? 'insight-desk.action.answered' : 'insight-desk.action.saved'),
    after,
  });
  const takingBack = useChange({
    request: () => ({ method: 'POST', path: `/api/actions/${action.id}/withdrawal`, reply: ActionView }),
    stale: ['desk'],
    done: t('insight-desk.action.takenBackDone'),
    after,
  });
  return { changing, takingBack };
}

/** Who was asked what until when, what they said, and what the lead may do about it. */
export function ActionItem(props: { action: ActionView; sentence: string }) {
  const styles = useStyles();
  const { t, format } = useTexts();
  const { action } = props;
  const { state, question, answer, declinedBecause, outcome } = action;
  const [doing, setDoing] = useState<'change' | 'takeBack' | null>(null);
  const close = (): void => setDoing(null);
  const { changing, takingBack } = useActionChanges(action, close);
  const over = state === 'done' || state === 'takenBack';
  const lines = [
    action.ask,
    ...(question === null ? [] : [t('insight-desk.action.question', { words: question })]),
    ...(answer === null ? [] : [t('insight-desk.action.answer', { words: answer })]),
    ...(declinedBecause === null ? [] : [t('insight-desk.action.declinedBecause', { words: declinedBecause })]),
    ...(outcome === null ? [] : [t('insight-desk.action.outcome', { words: outcome })]),
  ];
  return (
    <li className={styles.action}>
      <div className={styles.head}>
        <PersonLine person={action.owner} />
        <div className={styles.marks}>
          {!over && (
            <Badge appearance="tint" shape="rounded" color={action.overdue ? 'danger' : 'informative'}>
              {t(action.overdue ? 'insight-desk.action.overdue' : 'insight-desk.action.due', {
                date: format.date(action.dueOn),
              })}
            </Badge>
          )}
          <Badge appearance="tint" shape="rounded" color={colors[state]}>
            {t(`insight-desk.states.${state}`)}
          </Badge>
        </div>
      </div>
      {lines.map((line) => (
        <p className={styles.text} key={line}>
          {line}
        </p>
      ))}
      {state === 'done' && outcome !== null && (
        <div>
          <Link
            as="button"
            onClick={() =>
              void openLink(shareLink(t('insight-desk.action.postText', { sentence: props.sentence, outcome })))
            }
          >
            {t('insight-desk.action.post')}
          </Link>
        </div>
      )}
      {state === 'asked' && <Answer busy={changing.isPending} onSend={(words) => changing.mutate({ answer: words })} />}
      {!over && doing !== 'change' && (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => setDoing('change')}>
            {t('insight-desk.action.change')}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => setDoing('takeBack')}>
            {t('insight-desk.action.takeBack')}
          </Button>
        </div>
      )}
      {doing === 'change' && (
        <ActionForm
          before={{ owner: action.owner, ask: action.ask, dueOn: action.dueOn }}
          action={t('insight-desk.action.save')}
          busy={changing.isPending}
          onSend={({ owner, ask, dueOn }) =>
            changing.mutate({
              ...(owner.id === action.owner.id ? {} : { ownerId: owner.id }),
              ...(ask === action.ask ? {} : { ask }),
              ...(dueOn === action.dueOn ? {} : { dueOn }),
            })
          }
          onClose={close}
        />
      )}
      <Outcome of={changing} />
      <Confirmation
        open={doing === 'takeBack'}
        title={t('insight-desk.action.takeBackTitle')}
        action={t('insight-desk.action.takeBack')}
        busy={takingBack.isPending}
        onConfirm={() => takingBack.mutate()}
        onClose={close}
      >
        <p className={styles.text}>{t('insight-desk.action.takeBackText', { name: action.owner.name })}</p>
        <Outcome of={takingBack} />
      </Confirmation>
    </li>
  );
}
