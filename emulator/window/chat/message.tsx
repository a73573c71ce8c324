import { Avatar, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { MouseEvent, ReactNode } from 'react';
import type { Activity } from '../api/shapes.ts';
import { InversoMark } from '../look/inverso-mark.tsx';
import { usePane } from '../state/teams-context.tsx';
import { clockTime, written } from '../state/zone-dates.ts';
import { useSpeech } from '../words/speech.tsx';
import { CardView } from './card-view.tsx';
import { messageHtml } from './markdown.ts';
import type { Outcome } from './press-card.ts';
import type { Pressing } from './use-press.ts';

const useStyles = makeStyles({
  row: { display: 'flex', gap: '8px', marginTop: '12px', alignItems: 'flex-start' },
  own: { flexDirection: 'row-reverse' },
  column: { display: 'flex', flexDirection: 'column', minWidth: 0, maxWidth: 'min(560px, 92%)' },
  withCard: { width: 'min(560px, 92%)' },
  head: { display: 'flex', gap: '8px', color: tokens.colorNeutralForeground3, marginBottom: '2px', flexWrap: 'wrap' },
  headOwn: { justifyContent: 'flex-end' },
  bubble: {
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  bubbleOwn: { backgroundColor: tokens.colorBrandBackground2, alignSelf: 'flex-end' },
  card: {
    marginTop: '4px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    overflow: 'hidden',
  },
  gone: { fontStyle: 'italic', color: tokens.colorNeutralForeground3 },
  remark: { marginTop: '4px', color: tokens.colorNeutralForeground2 },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

interface MessageProps {
  readonly activity: Activity;
  readonly pressing: Pressing;
  readonly follow: (url: string) => void;
}

function Remark({ outcome }: { outcome: Outcome }): ReactNode {
  const styles = useStyles();
  const { say } = useSpeech();
  const text =
    outcome.kind === 'said' ? outcome.text : say(outcome.kind === 'unreachable' ? 'unreachable' : 'somethingWrong');
  return (
    <Text role="alert" size={200} className={mergeClasses(styles.remark, outcome.kind !== 'said' && styles.wrong)}>
      {text}
    </Text>
  );
}

function Words({ activity, follow }: Omit<MessageProps, 'pressing'>): ReactNode {
  const styles = useStyles();
  const { say } = useSpeech();
  const own = activity.from === 'person';
  const bubble = mergeClasses('teams-message', styles.bubble, own && styles.bubbleOwn);
  if (activity.deletedAt) return <div className={mergeClasses(bubble, styles.gone)}>{say('deletedMessage')}</div>;
  if (!activity.text) return null;
  if (own || activity.textFormat === 'plain') {
    return (
      <div className={bubble} style={{ whiteSpace: 'pre-wrap' }}>
        {activity.text}
      </div>
    );
  }
  const click = (event: MouseEvent<HTMLElement>): void => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    event.preventDefault();
    follow(link.href);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links inside are what is pressed, by key too
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its links bubble up
    // biome-ignore lint/security/noDangerouslySetInnerHtml: markdown-it escapes everything that is not its own mark-up
    <div className={bubble} onClick={click} dangerouslySetInnerHTML={{ __html: messageHtml(activity.text) }} />
  );
}

/** One message of the chat with its card in its newest state. */
export function Message({ activity, pressing, follow }: MessageProps): ReactNode {
  const styles = useStyles();
  const { say, language } = useSpeech();
  const { zone } = usePane();
  const own = activity.from === 'person';
  const outcome = pressing.remarkOn(activity.id);
  const time = written(Date.parse(activity.createdAt), { zone, language }, clockTime);
  return (
    <article
      className={mergeClasses(styles.row, own && styles.own)}
      aria-label={`${own ? say('you') : 'Inverso'}, ${time}`}
    >
      {!own && (
        <Avatar size={32} shape="square" aria-hidden="true" icon={<InversoMark />} style={{ background: 'none' }} />
      )}
      <div className={mergeClasses(styles.column, activity.card !== null && styles.withCard)}>
        <Text size={200} className={mergeClasses(styles.head, own && styles.headOwn)}>
          {!own && <span>Inverso</span>}
          <time dateTime={activity.createdAt}>{time}</time>
        </Text>
        <Words activity={activity} follow={follow} />
        {activity.card && (
          <div className={styles.card}>
            <CardView card={activity.card} onAct={(action) => pressing.press(activity.id, action)} onLink={follow} />
          </div>
        )}
        {outcome && <Remark outcome={outcome} />}
      </div>
    </article>
  );
}
