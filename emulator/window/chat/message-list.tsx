import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChatRegular } from '@fluentui/react-icons';
import { type ReactNode, useRef } from 'react';
import type { Activity, Chat } from '../api/shapes.ts';
import { useFollow } from '../app-host/use-follow.ts';
import { Notice } from '../look/notice.tsx';
import { visibleActivities } from '../state/seen-messages.ts';
import { usePane, useTeams } from '../state/teams-context.tsx';
import { dayMs, localMidnight, longDay, written } from '../state/zone-dates.ts';
import { type Speech, useSpeech } from '../words/speech.tsx';
import { Message } from './message.tsx';
import { useNewestInView } from './use-newest-in-view.ts';
import { usePress } from './use-press.ts';

const useStyles = makeStyles({
  log: {
    flex: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '4px 20px 16px',
    '@container (max-width: 620px)': { paddingInline: '12px' },
  },
  inner: { maxWidth: '960px', margin: '0 auto', display: 'flex', flexDirection: 'column' },
  day: { alignSelf: 'center', marginTop: '16px', color: tokens.colorNeutralForeground3 },
  typing: { marginTop: '12px', color: tokens.colorNeutralForeground3 },
});

function dayName(activity: Activity, { zone, now, speech }: { zone: string; now: number; speech: Speech }): string {
  const at = Date.parse(activity.createdAt);
  const daysAgo = Math.round((localMidnight(now, zone) - localMidnight(at, zone)) / dayMs);
  if (daysAgo === 0) return speech.say('today');
  if (daysAgo === 1) return speech.say('yesterday');
  return written(at, { zone, language: speech.language }, longDay);
}

/** The conversation, oldest message first. */
export function MessageList({ chat, typing }: { chat: Chat; typing: boolean }): ReactNode {
  const styles = useStyles();
  const speech = useSpeech();
  const pane = usePane();
  const { now } = useTeams();
  const list = useRef<HTMLDivElement>(null);
  const follow = useFollow(pane);
  const pressing = usePress(pane, follow);
  const activities = visibleActivities(chat);
  useNewestInView(list, activities.at(-1)?.id);
  let day = '';
  const rows = activities.map((activity) => {
    const name = dayName(activity, { zone: pane.zone, now: now(), speech });
    const separator =
      name === day ? null : (
        <Text as="h3" size={200} className={styles.day}>
          {name}
        </Text>
      );
    day = name;
    return (
      <div key={activity.id} style={{ display: 'contents' }}>
        {separator}
        <Message activity={activity} pressing={pressing} follow={follow} />
      </div>
    );
  });
  return (
    <div
      ref={list}
      className={styles.log}
      role="log"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area has to be reachable by key
      tabIndex={0}
      aria-label={speech.say('chatWith', { name: 'Inverso' })}
    >
      <div className={styles.inner}>
        {rows.length === 0 && (
          <Notice
            icon={<ChatRegular />}
            title={speech.say('noMessages')}
            hint={speech.say(chat.state === 'none' ? 'notAddedHint' : 'noMessagesHint')}
          />
        )}
        {rows}
        {typing && (
          <Text size={200} className={styles.typing}>
            Inverso …
          </Text>
        )}
      </div>
    </div>
  );
}
