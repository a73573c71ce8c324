import { makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import type { Chat } from '../api/shapes.ts';
import { InversoMark } from '../look/inverso-mark.tsx';
import { Notice } from '../look/notice.tsx';
import { markSeen, visibleActivities } from '../state/seen-messages.ts';
import { usePane } from '../state/teams-context.tsx';
import type { Live } from '../state/use-live.ts';
import { useChanges } from '../state/use-live.ts';
import { clockTime, written } from '../state/zone-dates.ts';
import { useSpeech } from '../words/speech.tsx';
import { ChatHeader } from './chat-header.tsx';
import { ComposeBox } from './compose-box.tsx';
import { MessageList } from './message-list.tsx';
import { useRefresh } from './use-refresh.ts';

const useStyles = makeStyles({
  root: { display: 'flex', height: '100%', minHeight: 0 },
  chats: {
    width: '260px',
    flex: 'none',
    padding: '0 8px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    '@container (max-width: 920px)': { display: 'none' },
  },
  title: { display: 'flex', alignItems: 'center', height: '56px', margin: 0, paddingInline: '8px' },
  entry: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: '10px',
    alignItems: 'center',
    padding: '8px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
  },
  preview: { gridColumn: '2 / -1' },
  mark: { gridRow: '1 / 3', display: 'flex' },
  talk: {
    flex: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

const typingMs = 8000;

/** True while the bot says that it is writing; its next message ends that. */
function useTyping(personId: string): boolean {
  const [since, setSince] = useState(0);
  useChanges((change) => {
    if (change?.personId !== personId) return;
    if (change.type === 'typing') setSince(performance.now());
    if (change.type === 'chat') setSince(0);
  });
  useEffect(() => {
    if (since === 0) return;
    const timer = setTimeout(() => setSince(0), typingMs);
    return () => clearTimeout(timer);
  }, [since]);
  return since > 0;
}

function previewOf(chat: Chat): string {
  const last = visibleActivities(chat).at(-1);
  if (!last) return '';
  return last.text ?? last.summary ?? headlineOf(last.card) ?? '';
}

/** The first words of a card, as Teams shows them where there is no summary. */
export function headlineOf(card: Chat['activities'][number]['card']): string | null {
  const found = /"text":"((?:[^"\\]|\\.)*)"/.exec(JSON.stringify(card ?? {}))?.[1];
  if (found === undefined) return null;
  const text: unknown = JSON.parse(`"${found}"`);
  return String(text)
    .replace(/\\([\\[\]()*_~#<>`])/g, '$1')
    .replace(/\*\*|__/g, '');
}

function ChatList({ chat }: { chat: Chat }): ReactNode {
  const styles = useStyles();
  const { say, language } = useSpeech();
  const { zone } = usePane();
  const last = visibleActivities(chat).at(-1);
  return (
    <section className={styles.chats} aria-label={say('chats')}>
      <Text as="h2" size={500} weight="bold" className={styles.title}>
        {say('chat')}
      </Text>
      <div className={styles.entry}>
        <span className={styles.mark}>
          <InversoMark />
        </span>
        <Text weight="semibold">Inverso</Text>
        <Text size={200}>{last && written(Date.parse(last.createdAt), { zone, language }, clockTime)}</Text>
        <Text size={200} className={styles.preview} truncate wrap={false} block>
          {previewOf(chat)}
        </Text>
      </div>
    </section>
  );
}

/** The person's conversation with the bot. */
export function ChatView({ live }: { live: Live<Chat> }): ReactNode {
  const styles = useStyles();
  const { say } = useSpeech();
  const { person } = usePane();
  const typing = useTyping(person.id);
  const chat = live.data;
  useRefresh(chat);
  useEffect(() => {
    if (chat) markSeen(chat);
  }, [chat]);
  if (!chat && live.failed)
    return <Notice alert title={say('cannotLoad')} action={{ label: say('retry'), run: live.reload }} />;
  if (!chat) return <Spinner label={say('opening')} style={{ height: '100%' }} />;
  return (
    <div className={styles.root}>
      <ChatList chat={chat} />
      <div className={styles.talk}>
        <ChatHeader chat={chat} />
        <MessageList chat={chat} typing={typing} />
        <ComposeBox />
      </div>
    </div>
  );
}
