import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { exchange } from './exchange.ts';
import type { Gate } from './gate.ts';
import { Pace } from './pace.ts';
import { patientRead, plainWrite, type RetryRule, withRetries } from './retry.ts';
import type { Tokens } from './tokens.ts';
import type { ReplyHead, Waiting } from './waiting.ts';

/** Carries a call's own retry rule to the middleware, and back what was thrown: the client would wrap it beyond recognition. */
export class CallNote {
  readonly rule: RetryRule | null;
  thrown: unknown = null;

  constructor(rule: RetryRule | null) {
    this.rule = rule;
  }
}

const urlOf = (context: Context): string =>
  typeof context.request === 'string' ? context.request : context.request.url;
const headersOf = (context: Context): Record<string, string> =>
  Object.fromEntries(new Headers(context.options?.headers ?? {}));

/** A middleware made of one function that is given the way on. */
function step(run: (context: Context, onward: (context: Context) => Promise<void>) => Promise<void>): Middleware {
  let next: Middleware | undefined;
  return {
    execute: (context) => run(context, async (c) => next?.execute(c)),
    setNext: (middleware) => {
      next = middleware;
    },
  };
}

type Head = ReplyHead & { readonly response: Response };

export type RetryNotice = {
  readonly method: string;
  readonly url: string;
  readonly attempt: number;
  readonly waitMs: number;
  readonly status: number | null;
};

/** Sends again what may be sent again. The client's own handler would also repeat a POST after a 504, which may double it. */
export function retrying(waiting: Waiting, onRetry: (notice: RetryNotice) => void): Middleware {
  return step(async (context, onward) => {
    const note = context.middlewareControl?.getMiddlewareOptions(CallNote);
    const method = context.options?.method ?? 'GET';
    const usual = method === 'GET' ? patientRead : plainWrite;
    const rule = (note instanceof CallNote ? note.rule : null) ?? usual;
    const attempt = async (): Promise<Head> => {
      await onward(context);
      const { response } = context;
      if (response === undefined) throw new Error('no reply was set');
      return { status: response.status, header: (name) => response.headers.get(name), response };
    };
    const notice = (again: Omit<RetryNotice, 'method' | 'url'>): void =>
      onRetry({ method, url: urlOf(context), ...again });
    try {
      await withRetries(attempt, { rule, waiting, onRetry: notice });
    } catch (error) {
      if (note instanceof CallNote) note.thrown = error;
      throw error;
    }
  });
}

/** Outlook runs four requests of an app at a time, and a batch's Outlook steps four at a time (performance.md §3). */
export const outlookRoom = 4;
const outlookWeight = (url: string): number => {
  if (url.includes('/$batch')) return outlookRoom;
  return /\/(calendar|calendarView|events|mailboxSettings)\b/.test(url) ? 1 : 0;
};

export const throttlingOutlook = (gate: Gate): Middleware =>
  step((context, onward) => {
    const weight = outlookWeight(urlOf(context));
    return weight === 0 ? onward(context) : gate.pass(weight, () => onward(context));
  });

/** throttling-limits: 30 calls of installedApps a second for an app in a tenant; repeats count, so they take turns as well. */
const installsPerSecond = 28;

export function pacingInstalls(waiting: Waiting): Middleware {
  const pace = new Pace(installsPerSecond, waiting);
  return step(async (context, onward) => {
    if (urlOf(context).includes('/installedApps')) await pace.turn();
    await onward(context);
  });
}

/** throttling-limits: 5 entries of activity feeds a second for an app in a tenant. */
const feedEntriesPerSecond = 4.8;

export function pacingFeeds(waiting: Waiting): Middleware {
  const pace = new Pace(feedEntriesPerSecond, waiting);
  return step(async (context, onward) => {
    if (urlOf(context).endsWith('/sendActivityNotification')) await pace.turn();
    await onward(context);
  });
}

export type SigningIn = { readonly tokens: Tokens; readonly tenantId: string; readonly graphHost: string };

/** Adds the tenant's token, only towards Graph; after a 401 once more with a fresh one. */
export function signingIn({ tokens, tenantId, graphHost }: SigningIn): Middleware {
  const scopes = [`${graphHost}/.default`];
  return step(async (context, onward) => {
    if (!urlOf(context).startsWith(`${graphHost}/`)) throw new Error('a token of Graph is for Graph only');
    const withToken = async (token: string): Promise<void> => {
      context.options = { ...context.options, headers: { ...headersOf(context), authorization: `Bearer ${token}` } };
      await onward(context);
    };
    const token = await tokens.acquire(tenantId, scopes);
    await withToken(token);
    if (context.response?.status === 401) await withToken(await tokens.renew(tenantId, scopes, token));
  });
}

export type LastHop = { readonly rewrite: (url: string) => string; readonly timeoutMs: number };

/** A batch's twenty steps run four at a time, so it may take as long as five requests. */
const patienceFor = (url: string): number => (url.includes('/$batch') ? 5 : 1);

const bodiless = new Set([204, 205, 304]);

/** The request itself. The reply is handed back only once it is whole. */
export const lastHop = ({ rewrite, timeoutMs }: LastHop): Middleware => ({
  execute: async (context) => {
    const body = context.options?.body;
    const url = urlOf(context);
    const outgoing = {
      method: context.options?.method ?? 'GET',
      headers: headersOf(context),
      timeoutMs: timeoutMs * patienceFor(url),
    };
    const withBody = typeof body === 'string' ? { ...outgoing, body } : outgoing;
    const { status, headers: given, text } = await exchange(rewrite(url), withBody);
    const headers = new Headers(given);
    // the client goes by the type alone: an empty body that calls itself JSON would be an error to it
    if (text === '') headers.delete('content-type');
    else if (status < 300) headers.set('content-type', 'application/json');
    context.response = new Response(bodiless.has(status) || text === '' ? null : text, { status, headers });
  },
});
