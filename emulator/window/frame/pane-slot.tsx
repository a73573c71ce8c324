import {
  Link,
  makeStyles,
  Text,
  Toast,
  ToastBody,
  Toaster,
  ToastTitle,
  ToastTrigger,
  tokens,
  useId,
  useToastController,
} from '@fluentui/react-components';
import { type ReactNode, useCallback, useEffect } from 'react';
import type { Person } from '../api/shapes.ts';
import type { LanguageChoice, PaneAddress, View } from '../state/address.ts';
import type { PaneMessage } from '../state/teams-context.tsx';
import { languageFor, SpeechProvider, useSpeech } from '../words/speech.tsx';
import { PersonChooser } from './person-chooser.tsx';
import { PersonPane } from './person-pane.tsx';
import { PersonSwitcher } from './person-switcher.tsx';

const useStyles = makeStyles({
  slot: { flex: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column', position: 'relative' },
  nobody: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '480px',
    minHeight: 0,
    margin: '0 auto',
    padding: '32px 16px 16px',
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
  },
  own: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    paddingInline: '8px',
    minHeight: '40px',
    backgroundColor: tokens.colorNeutralBackground4,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface PaneSlotProps {
  readonly address: PaneAddress;
  readonly person: Person | undefined;
  readonly language: LanguageChoice;
  readonly go: (change: Partial<PaneAddress>) => void;
  readonly choose: (person: Person) => void;
  /** Side by side each half says whose it is; alone, the title bar does. */
  readonly titled: boolean;
}

/** Shows messages in the pane's corner; pressing one opens what it is about. */
function useToasts(view: View): { readonly id: string; readonly say: (message: PaneMessage) => void } {
  const id = useId('corner');
  const { dispatchToast, dismissAllToasts } = useToastController(id);
  const say = useCallback(
    ({ title, text, intent, open }: PaneMessage) => {
      const heading = open ? (
        <ToastTrigger>
          <Link as="button" onClick={open}>
            {title}
          </Link>
        </ToastTrigger>
      ) : (
        title
      );
      dispatchToast(
        <Toast>
          <ToastTitle>{heading}</ToastTitle>
          {text && (
            <ToastBody>
              <Text size={200}>{text.slice(0, 140)}</Text>
            </ToastBody>
          )}
        </Toast>,
        { intent, timeout: 6000 },
      );
    },
    [dispatchToast],
  );
  useEffect(() => {
    if (view === 'chat') dismissAllToasts();
  }, [view, dismissAllToasts]);
  return { id, say };
}

/** Before anybody is chosen, and after somebody who is not there was. */
function Nobody({ user, choose }: { user: string | null; choose: (person: Person) => void }): ReactNode {
  const styles = useStyles();
  const { say } = useSpeech();
  const title = user ? say('unknownPerson', { name: user }) : say('chooseSomebody');
  return (
    <div className={styles.nobody}>
      <Text as="h2" size={600} weight="semibold" block>
        {title}
      </Text>
      <PersonChooser choose={choose} />
    </div>
  );
}

/** One half of the window, or the whole of it. */
export function PaneSlot({ address, person, language, go, choose, titled }: PaneSlotProps): ReactNode {
  const styles = useStyles();
  const { id, say } = useToasts(address.view);
  return (
    <SpeechProvider language={languageFor(language, person?.preferredLanguage)}>
      <section className={styles.slot} aria-label={person ? `Teams of ${person.name}` : 'Teams'}>
        {titled && (
          <div className={styles.own}>
            <PersonSwitcher person={person} choose={choose} />
          </div>
        )}
        {person ? (
          <PersonPane key={person.id} person={person} address={address} go={go} say={say} />
        ) : (
          <Nobody user={address.user} choose={choose} />
        )}
        <Toaster toasterId={id} position="bottom-end" offset={{ horizontal: 16, vertical: 64 }} />
      </section>
    </SpeechProvider>
  );
}
