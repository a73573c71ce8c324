import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { LightbulbRegular, SendRegular } from '@fluentui/react-icons';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { control } from '../api/control.ts';
import { usePane, useTeams } from '../state/teams-context.tsx';
import { type Speech, useSpeech } from '../words/speech.tsx';
import { outcomeOf } from './press-card.ts';

const useStyles = makeStyles({
  root: { padding: '4px 20px 16px', '@container (max-width: 620px)': { padding: '4px 12px 8px' } },
  inner: { maxWidth: '960px', margin: '0 auto' },
  box: { display: 'flex', alignItems: 'flex-end', gap: '4px' },
  text: {
    flex: 1,
    '& textarea': { fieldSizing: 'content', minHeight: '32px', maxHeight: '160px', overflowY: 'auto' },
  },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

function Suggestions({ choose }: { choose: (text: string) => void }): ReactNode {
  const { commands } = useTeams().app;
  const { say } = useSpeech();
  if (commands.length === 0) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<LightbulbRegular />}
          aria-label={say('suggestions')}
          title={say('suggestions')}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {commands.map(({ title, description }) => (
            <MenuItem key={title} subText={description} onClick={() => choose(title)}>
              {title}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

async function deliver(personId: string, text: string, { say }: Speech): Promise<string | null> {
  try {
    const { kind } = outcomeOf(await control.write(personId, text));
    return kind === 'done' || kind === 'said' ? null : say('unreachable');
  } catch {
    return say('notSent');
  }
}

/** Where the person writes to the bot: Enter sends, Shift and Enter makes a new line. */
export function ComposeBox(): ReactNode {
  const styles = useStyles();
  const speech = useSpeech();
  const { person } = usePane();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const send = async (): Promise<void> => {
    const written = text.trim();
    if (written === '') return;
    setText('');
    setProblem(null);
    setProblem(await deliver(person.id, written, speech));
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  };
  const choose = (command: string): void => {
    setText(command);
    area.current?.focus();
  };
  return (
    <div className={styles.root}>
      <div className={styles.inner}>
        {problem && (
          <Text role="alert" size={200} className={styles.wrong}>
            {problem}
          </Text>
        )}
        <div className={styles.box}>
          <Textarea
            className={styles.text}
            textarea={{ ref: area, rows: 1 }}
            aria-label={speech.say('typeMessage')}
            placeholder={speech.say('typeMessage')}
            value={text}
            onChange={(_event, data) => setText(data.value)}
            onKeyDown={key}
          />
          <Suggestions choose={choose} />
          <Button
            appearance="subtle"
            icon={<SendRegular />}
            aria-label={speech.say('send')}
            disabled={text.trim() === ''}
            onClick={() => void send()}
          />
        </div>
      </div>
    </div>
  );
}
