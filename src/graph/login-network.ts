import type { INetworkModule, NetworkRequestOptions } from '@azure/msal-node';
import { exchange, LostReply } from './exchange.ts';
import { type RetryRule, withRetries } from './retry.ts';
import { passes, type Waiting } from './waiting.ts';

const signIn: RetryRule = { repeat: 'always', tries: 4, patienceMs: 60_000 };

export type LoginNetwork = {
  /** Rewrites the login host's origin where another stands for it. */
  readonly rewrite: (url: string) => string;
  readonly timeoutMs: number;
  readonly waiting: Waiting;
};

/**
 * How MSAL reaches the login host. Asking for a token changes nothing, so it is repeated here: MSAL itself would refuse
 * all calls for a minute after one 429 or 5xx, so it does not get to see those either.
 */
export function loginNetwork({ rewrite, timeoutMs, waiting }: LoginNetwork): INetworkModule {
  const send = async <T>(method: string, url: string, options?: NetworkRequestOptions) => {
    const outgoing = { method, headers: options?.headers ?? {}, timeoutMs };
    const body = options?.body;
    const attempt = async () => {
      const reply = await exchange(rewrite(url), body === undefined ? outgoing : { ...outgoing, body });
      return { ...reply, header: (name: string) => reply.headers.get(name) };
    };
    const reply = await withRetries(attempt, { rule: signIn, waiting, onRetry: () => undefined });
    if (passes(reply.status)) throw new LostReply('ConnectionLost');
    return { status: reply.status, headers: Object.fromEntries(reply.headers), body: readBody<T>(reply.text) };
  };
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
}

function readBody<T>(text: string): T {
  try {
    return JSON.parse(text) as T; // MSAL parses what it gets by itself
  } catch {
    throw new LostReply('UnreadableReply');
  }
}
