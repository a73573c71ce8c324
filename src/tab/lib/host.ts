import { app, authentication, pages } from '@microsoft/teams-js';
import { TabSettings } from '../../contracts/tab.ts';

export type ThemeName = 'default' | 'dark' | 'contrast';

/** What Teams says of itself when the tab starts. */
export type Host = {
  readonly locale: string;
  readonly theme: ThemeName;
  /** Where a deep link leads inside the tab; null without one. */
  readonly subPageId: string | null;
};

const initializeMilliseconds = 5000;

const themeOf = (name: string | undefined): ThemeName =>
  name === 'dark' || name === 'contrast' ? name : name === 'glass' ? 'dark' : 'default';

async function teamsOrigins(): Promise<string[]> {
  try {
    const response = await fetch('/tab/settings.json');
    const settings = TabSettings.safeParse(await response.json());
    return settings.success ? settings.data.teamsOrigins : [];
  } catch {
    return []; // Teams' own origins are known without it
  }
}

/** Shakes hands with Teams; null outside of it (no parent window, or five seconds without an answer). */
export async function startInTeams(): Promise<Host | null> {
  const late = new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), initializeMilliseconds);
  });
  const start = async (): Promise<Host | null> => {
    try {
      await app.initialize(await teamsOrigins());
      app.notifyAppLoaded();
      const context = await app.getContext();
      return {
        locale: context.app.locale,
        theme: themeOf(context.app.theme),
        subPageId: context.page.subPageId || null,
      };
    } catch {
      return null;
    }
  };
  return Promise.race([start(), late]);
}

export const onThemeChange = (change: (theme: ThemeName) => void): void =>
  app.registerOnThemeChangeHandler((name) => change(themeOf(name)));

/** Takes Teams' own loading picture away. */
export const showPage = (): void => {
  void app.notifySuccess();
};

export const askForToken = (): Promise<string> => authentication.getAuthToken();

/** Opens a meeting or another link the way Teams does it; a plain new window where Teams cannot. */
export async function openLink(url: string): Promise<void> {
  try {
    await app.openLink(url);
  } catch {
    window.open(url, '_blank', 'noopener');
  }
}

/** Fills in the settings of a tab that is pinned to a meeting: the side panel shows the session. */
export function offerMeetingTab(name: string): void {
  pages.config.registerOnSaveHandler((saving) => {
    const page = `${window.location.origin}/tab/session`;
    pages.config
      .setConfig({ entityId: 'session', contentUrl: page, websiteUrl: page, suggestedDisplayName: name })
      .then(() => saving.notifySuccess())
      .catch(() => saving.notifyFailure());
  });
  pages.config.setValidityState(true);
}
