import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { PlugDisconnectedRegular, WarningRegular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { Notice } from '../look/notice.tsx';
import { type Pane, type Teams, usePane, useTeams } from '../state/teams-context.tsx';
import { type Speech, useSpeech } from '../words/speech.tsx';
import { type AppHost, AppSession } from './app-session.ts';
import type { FrameContext, TabConfig } from './host-messages.ts';
import { useFollow } from './use-follow.ts';

const useStyles = makeStyles({
  root: { position: 'relative', height: '100%', minHeight: 0, backgroundColor: tokens.colorNeutralBackground1 },
  frame: { border: 'none', width: '100%', height: '100%', display: 'block' },
  cover: {
    position: 'absolute',
    inset: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    display: 'grid',
    alignContent: 'center',
  },
});

export interface AppFrameProps {
  /** Accessible name of the frame. */
  readonly title: string;
  readonly url: string;
  readonly entityId: string;
  readonly frameContext: FrameContext;
  readonly page?: string | null;
  /** Further facts of teams-js' flat context, as a meeting adds them. */
  readonly surroundings?: Readonly<Record<string, unknown>>;
  readonly meeting?: () => Readonly<Record<string, unknown>>;
  readonly onValidity?: (valid: boolean) => void;
  readonly onConfigured?: (config: TabConfig) => void;
  /** Hands out the session, so that the window can push events. */
  readonly onSession?: (session: AppSession) => void;
}

type State = { readonly kind: 'loading' | 'silent' | 'ready' } | { readonly kind: 'failed'; readonly reason: string };

const silenceMs = 10_000;

function contextOf(
  props: AppFrameProps,
  { pane, teams, speech }: { pane: Pane; teams: Teams; speech: Speech },
): Record<string, unknown> {
  const { person } = pane;
  return {
    appId: teams.app.appId,
    appSessionId: crypto.randomUUID(),
    entityId: props.entityId,
    subEntityId: props.page ?? '',
    frameContext: props.frameContext,
    hostClientType: 'web',
    hostName: 'Teams',
    locale: speech.locale,
    loginHint: person.userPrincipalName,
    osLocaleInfo: {
      platform: 'web',
      regionalFormat: speech.locale,
      shortDate: 'dd/MM/yyyy',
      longDate: 'd MMMM yyyy',
      shortTime: 'HH:mm',
      longTime: 'HH:mm:ss',
    },
    ringId: 'general',
    sessionId: crypto.randomUUID(),
    theme: teams.theme,
    tid: teams.app.tenantId,
    userObjectId: person.id,
    userPrincipalName: person.userPrincipalName,
    userDisplayName: person.name,
    ...props.surroundings,
  };
}

/** Fills the placeholders that a manifest's contentUrl may hold. */
const filled = (url: string, values: Readonly<Record<string, unknown>>): string =>
  url.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(String(values[name] ?? '')));

function Cover({ state, origin, retry }: { state: State; origin: string; retry: () => void }): ReactNode {
  const styles = useStyles();
  const { say } = useSpeech();
  if (state.kind === 'ready') return null;
  const action = { label: say('retry'), run: retry };
  return (
    <div className={styles.cover}>
      {state.kind === 'loading' && <Spinner label={say('opening')} />}
      {state.kind === 'silent' && (
        <Notice
          alert
          icon={<PlugDisconnectedRegular />}
          title={say('notAnswering')}
          hint={say('notAnsweringHint', { origin })}
          action={action}
        />
      )}
      {state.kind === 'failed' && (
        <Notice alert icon={<WarningRegular />} title={say('appFailed')} hint={state.reason} action={action} />
      )}
    </div>
  );
}

interface Attempt {
  readonly host: () => AppHost;
  readonly origin: string;
  readonly theme: string;
  readonly keep: (session: AppSession) => void;
}

/** Talks with the page in the frame as long as it is shown, and tells it of a new theme. */
function useSession(frame: React.RefObject<HTMLIFrameElement | null>, { host, origin, theme, keep }: Attempt): void {
  const session = useRef<AppSession | null>(null);
  const hostNow = useEffectEvent(host);
  const kept = useEffectEvent(keep);
  useEffect(() => {
    const target = frame.current?.contentWindow;
    if (!target) return;
    const opened = new AppSession(target, origin, hostNow());
    session.current = opened;
    kept(opened);
    return () => opened.close();
  }, [frame, origin]);
  useEffect(() => {
    session.current?.update(hostNow());
    session.current?.push('themeChange', [theme]);
  }, [theme]);
}

function OneAttempt({ retry, ...props }: AppFrameProps & { retry: () => void }): ReactNode {
  const styles = useStyles();
  const pane = usePane();
  const teams = useTeams();
  const speech = useSpeech();
  const follow = useFollow(pane);
  const frame = useRef<HTMLIFrameElement>(null);
  const [state, setState] = useState<State>({ kind: 'loading' });
  const context = contextOf(props, { pane, teams, speech });
  const [src] = useState(() => filled(props.url, context));
  const origin = new URL(src).origin;
  const host = (): AppHost => ({
    frameContext: props.frameContext,
    context: () => context,
    personId: pane.person.id,
    appId: teams.app.appId,
    follow,
    openPage: (page) => pane.go({ view: 'tab', page }),
    greeted: () => setState((old) => (old.kind === 'silent' ? { kind: 'loading' } : old)),
    ready: () => setState({ kind: 'ready' }),
    failed: (reason) => setState({ kind: 'failed', reason }),
    ...(props.onValidity && { validityChanged: props.onValidity }),
    ...(props.onConfigured && { configured: props.onConfigured }),
    ...(props.meeting && { meeting: props.meeting }),
  });
  useSession(frame, { host, origin, theme: teams.theme, keep: (session) => props.onSession?.(session) });
  useEffect(() => {
    const timer = setTimeout(() => setState((old) => (old.kind === 'loading' ? { kind: 'silent' } : old)), silenceMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.root}>
      <iframe
        ref={frame}
        className={styles.frame}
        title={props.title}
        src={src}
        allow="clipboard-read; clipboard-write"
      />
      <Cover state={state} origin={origin} retry={retry} />
    </div>
  );
}

/** A page of the app inside Teams; another person, page or language starts it afresh. */
export function AppFrame(props: AppFrameProps): ReactNode {
  const { person } = usePane();
  const { locale } = useSpeech();
  const [attempt, setAttempt] = useState(0);
  const key = [person.id, props.url, props.page ?? '', locale, attempt].join(' ');
  return <OneAttempt key={key} {...props} retry={() => setAttempt(attempt + 1)} />;
}
