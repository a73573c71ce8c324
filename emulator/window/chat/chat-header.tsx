import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { control } from '../api/control.ts';
import type { Chat } from '../api/shapes.ts';
import { InversoMark } from '../look/inverso-mark.tsx';
import { usePane } from '../state/teams-context.tsx';
import { useSpeech } from '../words/speech.tsx';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    minHeight: '56px',
    paddingInline: '20px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@container (max-width: 620px)': { paddingInline: '12px' },
  },
  name: { flex: 1, margin: 0 },
  bar: { margin: '8px 20px 0' },
});

type AppChange = 'install' | 'remove' | 'block' | 'unblock';

/** Adds, removes, blocks the app for this person; a failure is said in the corner. */
function useAppChange(): (change: AppChange) => void {
  const { person, say: tell } = usePane();
  const { say } = useSpeech();
  return (change) => {
    control.changeApp(person.id, change).catch(() => tell({ title: say('somethingWrong'), intent: 'error' }));
  };
}

/** Says that the bot cannot write here, and how that ends. */
function Hindrance({ chat }: { chat: Chat }): ReactNode {
  const styles = useStyles();
  const { say } = useSpeech();
  const change = useAppChange();
  if (chat.state === 'open') return null;
  const blocked = chat.state === 'blocked';
  const text = blocked ? say('blockedApp') : say(chat.state === 'removed' ? 'removedApp' : 'notAdded');
  return (
    <MessageBar className={styles.bar} intent="info">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => change(blocked ? 'unblock' : 'install')}>
          {say(blocked ? 'unblock' : 'add')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

export function ChatHeader({ chat }: { chat: Chat }): ReactNode {
  const styles = useStyles();
  const { say } = useSpeech();
  const change = useAppChange();
  return (
    <>
      <header className={styles.header}>
        <InversoMark />
        <Text as="h2" size={400} weight="semibold" className={styles.name}>
          Inverso
        </Text>
        {chat.state === 'open' && (
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={say('moreOptions')} />
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem onClick={() => change('block')}>{say('block')}</MenuItem>
                <MenuItem onClick={() => change('remove')}>{say('remove')}</MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
        )}
      </header>
      <Hindrance chat={chat} />
    </>
  );
}
