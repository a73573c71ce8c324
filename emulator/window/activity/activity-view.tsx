import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { AlertRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { control } from '../api/control.ts';
import type { FeedEntry } from '../api/shapes.ts';
import { useFollow } from '../app-host/use-follow.ts';
import { InversoMark } from '../look/inverso-mark.tsx';
import { Notice } from '../look/notice.tsx';
import { usePane } from '../state/teams-context.tsx';
import { useLive } from '../state/use-live.ts';
import { clockTime, shortDay, written } from '../state/zone-dates.ts';
import { useSpeech } from '../words/speech.tsx';

const useStyles = makeStyles({
  root: { height: '100%', overflowY: 'auto', backgroundColor: tokens.colorNeutralBackground2 },
  title: { margin: 0, padding: '16px 20px 8px' },
  list: { listStyleType: 'none', margin: 0, padding: '0 12px 12px', maxWidth: '760px' },
  entry: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: '12px',
    alignItems: 'start',
    width: '100%',
    padding: '12px',
    border: 'none',
    textAlign: 'start',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    borderRadius: tokens.borderRadiusLarge,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  preview: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** The topic names a chat of Graph's, or a message in one. */
const isAboutChat = ({ topic }: FeedEntry): boolean =>
  URL.canParse(topic) && /^\/(v1\.0|beta)\/chats\//.test(new URL(topic).pathname);

function Entry({ entry, open }: { entry: FeedEntry; open: () => void }): ReactNode {
  const styles = useStyles();
  const { language } = useSpeech();
  const { zone } = usePane();
  const time = written(Date.parse(entry.at), { zone, language }, { ...shortDay, ...clockTime });
  return (
    <li>
      <button type="button" className={styles.entry} onClick={open}>
        <InversoMark />
        <span>
          <Text weight="semibold">{URL.canParse(entry.topic) ? 'Inverso' : entry.topic}</Text>
          <Text size={300} className={styles.preview}>
            {entry.preview}
          </Text>
        </span>
        <Text size={200}>{time}</Text>
      </button>
    </li>
  );
}

/** The person's activity feed, the newest notice first. */
export function ActivityView(): ReactNode {
  const styles = useStyles();
  const { say } = useSpeech();
  const pane = usePane();
  const follow = useFollow(pane);
  const { id } = pane.person;
  const { data, failed, reload } = useLive(
    `feed ${id}`,
    () => control.feed(id),
    (c) => c.type === 'feed' && c.personId === id,
  );
  const open = (entry: FeedEntry): void => {
    if (entry.webUrl) follow(entry.webUrl);
    else if (isAboutChat(entry)) pane.go({ view: 'chat' });
    else pane.go({ view: 'tab', page: null });
  };
  if (failed && !data) return <Notice alert title={say('cannotLoad')} action={{ label: say('retry'), run: reload }} />;
  return (
    <section className={styles.root} aria-label={say('activity')}>
      <Text as="h2" size={500} weight="bold" block className={styles.title}>
        {say('activity')}
      </Text>
      {data?.length === 0 && <Notice icon={<AlertRegular />} title={say('noActivity')} hint={say('noActivityHint')} />}
      <ul className={styles.list}>
        {data?.toReversed().map((entry) => (
          <Entry key={entry.id} entry={entry} open={() => open(entry)} />
        ))}
      </ul>
    </section>
  );
}
