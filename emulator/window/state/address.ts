export const views = ['activity', 'chat', 'tab', 'calendar', 'meeting'] as const;
export type View = (typeof views)[number];

export const themeNames = ['default', 'dark', 'contrast'] as const;
export type ThemeName = (typeof themeNames)[number];

export const languages = ['en', 'it', 'es', 'fr', 'de'] as const;
export type Language = (typeof languages)[number];
/** `own`: each person sees Teams in the language of their profile. */
export type LanguageChoice = Language | 'own';

/** What one person's half of the window shows. */
export interface PaneAddress {
  /** Object id, mail address or principal name; null: nobody chosen yet. */
  readonly user: string | null;
  readonly view: View;
  /** Page inside the tab, as a deep link's subPageId says it. */
  readonly page: string | null;
  /** The calendar event whose meeting is open. */
  readonly event: string | null;
}

/** Everything that the window's URL says: one pane, or two people side by side. */
export interface Address {
  readonly panes: readonly PaneAddress[];
  readonly theme: ThemeName;
  readonly language: LanguageChoice;
}

const oneOf = <T extends string>(known: readonly T[], text: string | null, otherwise: T): T =>
  known.find((name) => name === text) ?? otherwise;

export const emptyPane: PaneAddress = { user: null, view: 'chat', page: null, event: null };

function readPane(query: URLSearchParams, suffix: '' | '2'): PaneAddress {
  return {
    user: query.get(`user${suffix}`),
    view: oneOf(views, query.get(`view${suffix}`), 'chat'),
    page: query.get(`page${suffix}`),
    event: query.get(`event${suffix}`),
  };
}

export function readAddress(search: string): Address {
  const query = new URLSearchParams(search);
  const first = readPane(query, '');
  return {
    panes: query.has('user2') ? [first, readPane(query, '2')] : [first],
    theme: oneOf(themeNames, query.get('theme'), 'default'),
    language: oneOf<LanguageChoice>([...languages, 'own'], query.get('lang'), 'en'),
  };
}

function writePane(query: URLSearchParams, pane: PaneAddress, suffix: '' | '2'): void {
  if (pane.user !== null || suffix === '2') query.set(`user${suffix}`, pane.user ?? '');
  query.set(`view${suffix}`, pane.view);
  if (pane.view === 'tab' && pane.page) query.set(`page${suffix}`, pane.page);
  if (pane.view === 'meeting' && pane.event) query.set(`event${suffix}`, pane.event);
}

/** The inverse of readAddress; defaults are left out. */
export function writeAddress({ panes, theme, language }: Address): string {
  const query = new URLSearchParams();
  const [first = emptyPane, second] = panes;
  writePane(query, first, '');
  if (second) writePane(query, second, '2');
  if (theme !== 'default') query.set('theme', theme);
  if (language !== 'en') query.set('lang', language);
  return `?${query}`;
}
