import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { type ReactNode, useRef, useState } from 'react';
import { AppFrame } from '../app-host/app-frame.tsx';
import type { AppSession } from '../app-host/app-session.ts';
import type { TabConfig } from '../app-host/host-messages.ts';
import { useTeams } from '../state/teams-context.tsx';
import { useSpeech } from '../words/speech.tsx';

const useStyles = makeStyles({
  frame: { height: '320px' },
});

interface AppSettingsProps {
  readonly surroundings: Readonly<Record<string, unknown>>;
  readonly close: () => void;
  readonly configured: (config: TabConfig) => void;
}

/** The page on which the app is added to a meeting; Save asks it for its settings. */
export function AppSettings({ surroundings, close, configured }: AppSettingsProps): ReactNode {
  const styles = useStyles();
  const { say } = useSpeech();
  const { app } = useTeams();
  const [valid, setValid] = useState(false);
  const session = useRef<AppSession | null>(null);
  const save = (): void => session.current?.push('settings.save', [{ webhookUrl: null }]);
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Inverso</DialogTitle>
          <DialogContent className={styles.frame}>
            <AppFrame
              title={say('setUpApp')}
              url={`${app.app}/tab/config`}
              entityId=""
              frameContext="settings"
              surroundings={surroundings}
              onValidity={setValid}
              onConfigured={(config) => {
                configured(config);
                close();
              }}
              onSession={(opened) => {
                session.current = opened;
              }}
            />
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>{say('cancel')}</Button>
            <Button appearance="primary" disabled={!valid} onClick={save}>
              {say('save')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
