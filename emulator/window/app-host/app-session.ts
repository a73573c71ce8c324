import { control } from '../api/control.ts';
import {
  clientVersion,
  type FrameContext,
  firstText,
  HostCall,
  NavigateTo,
  NavigateToApp,
  runtimeConfig,
  TabConfig,
} from './host-messages.ts';

/** What the window around a page does for it. */
export interface AppHost {
  readonly frameContext: FrameContext;
  /** The flat context of teams-js 1, as hosts still send it. */
  readonly context: () => Readonly<Record<string, unknown>>;
  readonly personId: string;
  readonly appId: string;
  readonly follow: (url: string) => void;
  readonly openPage: (page: string | null) => void;
  /** The page called for the first time; nothing more is known of it yet. */
  readonly greeted: () => void;
  readonly ready: () => void;
  readonly failed: (reason: string) => void;
  readonly validityChanged?: (valid: boolean) => void;
  readonly configured?: (config: TabConfig) => void;
  readonly meeting?: () => Readonly<Record<string, unknown>>;
}

type Answer = readonly unknown[] | undefined;

/** One page of the app in a frame, and the teams-js conversation with it. */
export class AppSession {
  readonly #frame: Window;
  readonly #origin: string;
  #host: AppHost;
  #config: TabConfig | null = null;
  #greeted = false;
  readonly #hear = (event: MessageEvent): void => {
    // only the page in our frame, and only while it is the app's own
    if (event.source !== this.#frame || event.origin !== this.#origin) return;
    const call = HostCall.safeParse(event.data);
    if (call.success) void this.#answer(call.data);
  };

  constructor(frame: Window, origin: string, host: AppHost) {
    this.#frame = frame;
    this.#origin = origin;
    this.#host = host;
    window.addEventListener('message', this.#hear);
  }

  close(): void {
    window.removeEventListener('message', this.#hear);
  }

  /** The window's side may change (theme, language) while the page stays. */
  update(host: AppHost): void {
    this.#host = host;
  }

  /** Tells the page of an event; a page that has not called yet learns the state when it does. */
  push(func: string, args: readonly unknown[]): void {
    if (this.#greeted) this.#frame.postMessage({ func, args }, this.#origin);
  }

  async #answer(call: HostCall): Promise<void> {
    const handler = this.#handlers[call.func];
    const args = await handler?.(call);
    if (args === undefined || call.id === undefined) return;
    this.#frame.postMessage({ id: call.id, uuidAsString: call.uuidAsString, args }, this.#origin);
  }

  async #token(): Promise<Answer> {
    try {
      return [true, await control.tabToken(this.#host.personId)];
    } catch (error) {
      return [false, error instanceof Error ? error.message : 'FailedToGetToken'];
    }
  }

  #navigateToApp({ args }: HostCall): Answer {
    const target = NavigateToApp.safeParse(args?.[0]);
    if (!target.success) return [false];
    if (target.data.appId === this.#host.appId) this.#host.openPage(target.data.subPageId ?? null);
    else if (target.data.webUrl) this.#host.follow(target.data.webUrl);
    return [true];
  }

  #navigateTo({ args }: HostCall): Answer {
    const target = NavigateTo.safeParse(args?.[0]);
    this.#host.openPage(target.data?.subPageId ?? null);
    return [undefined, undefined];
  }

  #keepConfig({ args }: HostCall): Answer {
    const config = TabConfig.safeParse(args?.[0]);
    this.#config = config.data ?? null;
    return [config.success, config.success ? undefined : 'InvalidSettings'];
  }

  readonly #handlers: Readonly<Record<string, (call: HostCall) => Answer | Promise<Answer>>> = {
    initialize: () => {
      this.#greeted = true;
      this.#host.greeted();
      return [this.#host.frameContext, 'web', runtimeConfig(this.#host.frameContext), clientVersion];
    },
    getContext: () => [this.#host.context()],
    'appInitialization.appLoaded': () => void this.#host.ready(),
    'appInitialization.success': () => void this.#host.ready(),
    'appInitialization.failure': ({ args }) => void this.#host.failed(String(args?.[1] ?? firstText(args))),
    'appInitialization.expectedFailure': () => void this.#host.ready(),
    'authentication.getAuthToken': () => this.#token(),
    'pages.navigateToApp': (call) => this.#navigateToApp(call),
    'pages.currentApp.navigateTo': (call) => this.#navigateTo(call),
    'pages.currentApp.navigateToDefaultPage': () => {
      this.#host.openPage(null);
      return [undefined, undefined];
    },
    executeDeepLink: ({ args }) => {
      this.#host.follow(firstText(args));
      return [true];
    },
    openLink: ({ args }) => {
      this.#host.follow(firstText(args));
      return [true];
    },
    'settings.setValidityState': ({ args }) => void this.#host.validityChanged?.(args?.[0] === true),
    'settings.getSettings': () => [this.#config ?? {}],
    'settings.setSettings': (call) => this.#keepConfig(call),
    'settings.save.success': () => {
      if (this.#config) this.#host.configured?.(this.#config);
      return undefined;
    },
    'settings.save.failure': ({ args }) => void this.#host.failed(firstText(args)),
    'meeting.getMeetingDetails': () => [null, this.#host.meeting?.() ?? {}],
  };
}
