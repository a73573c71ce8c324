import { z } from 'zod';
import type { AppEntry } from '../api/shapes.ts';

const Context = z.object({ subEntityId: z.string().optional(), subPageId: z.string().optional() });

/** A link of Teams to a page of our app: which page (null: the first one). Null for any other link. */
export function pageOfDeepLink(link: string, { appId, clientId }: AppEntry): { readonly page: string | null } | null {
  const url = URL.canParse(link) ? new URL(link) : null;
  if (url?.protocol !== 'https:' || url.hostname !== 'teams.microsoft.com') return null;
  const [, l, kind, app] = url.pathname.split('/');
  if (l !== 'l' || kind !== 'entity' || (app !== appId && app !== clientId)) return null;
  try {
    const context = Context.safeParse(JSON.parse(url.searchParams.get('context') ?? '{}'));
    return { page: context.data?.subPageId ?? context.data?.subEntityId ?? null };
  } catch {
    return { page: null };
  }
}

/** Only pages of the web may be opened from cards and tabs. */
export const isWebLink = (link: string): boolean =>
  URL.canParse(link) && ['http:', 'https:', 'mailto:'].includes(new URL(link).protocol);

/** A link that joins an online meeting. */
export const isMeetingLink = (link: string): boolean => /^https:\/\/teams\.microsoft\.com\/l\/meetup-join\//.test(link);
