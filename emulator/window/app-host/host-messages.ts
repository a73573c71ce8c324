import { z } from 'zod';

/** A call of teams-js to whoever hosts the page. */
export const HostCall = z.object({
  id: z.number().optional(),
  uuidAsString: z.string().optional(),
  func: z.string(),
  args: z.array(z.unknown()).nullish(),
});
export type HostCall = z.infer<typeof HostCall>;

/** `settings` for a tab's configuration page, `sidePanel` in a meeting, `content` for a tab. */
export type FrameContext = 'content' | 'sidePanel' | 'settings';

/** What a host can do; teams-js refuses everything that is not named here. */
export const runtimeConfig = (frameContext: FrameContext): string =>
  JSON.stringify({
    apiVersion: 4,
    isLegacyTeams: false,
    isNAAChannelRecommended: false,
    hostVersionsInfo: {},
    supports: {
      appInstallDialog: {},
      pages: { appButton: {}, backStack: {}, config: {}, currentApp: {}, fullTrust: {}, tabs: {} },
      ...(frameContext === 'sidePanel' ? { meeting: {} } : {}),
    },
  });

export const clientVersion = '2.58.0';

const text = z.string();
export const NavigateToApp = z.object({
  appId: z.string(),
  pageId: z.string().optional(),
  subPageId: z.string().nullish(),
  webUrl: z.string().optional(),
});
export const NavigateTo = z.object({ pageId: z.string().optional(), subPageId: z.string().nullish() });

/** The settings that a configuration page leaves behind. */
export const TabConfig = z.object({
  contentUrl: z.string(),
  entityId: z.string().optional(),
  suggestedDisplayName: z.string().optional(),
});
export type TabConfig = z.infer<typeof TabConfig>;

export const firstText = (args: HostCall['args']): string => text.catch('').parse(args?.[0]);
