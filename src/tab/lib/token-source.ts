import { noSignIn } from './api-error.ts';

/** Hands out the person's sign-in token; `forget` after the server refused it. */
export type TokenSource = { readonly current: () => Promise<string>; readonly forget: () => void };

/** Renewed this long before it ends, so that a request on its way does not outlive it. */
const marginSeconds = 120;

/** Seconds since 1970 at which a token ends; 0 when it does not say. The server checks the signature, nobody here does. */
function endOf(token: string): number {
  try {
    const payload = token.split('.')[1] ?? '';
    const claims: unknown = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
    return typeof claims === 'object' && claims !== null && 'exp' in claims ? Number(claims.exp) || 0 : 0;
  } catch {
    return 0; // not a JWT: ask anew each time
  }
}

/** One token for all calls until shortly before its end; calls made at the same time share one question to Teams. */
export function createTokenSource(ask: () => Promise<string>, epochSeconds: () => number): TokenSource {
  let known: { token: string; end: number } | null = null;
  let asking: Promise<string> | null = null;
  const renew = async (): Promise<string> => {
    try {
      const token = await ask();
      known = { token, end: endOf(token) };
      return token;
    } catch {
      throw noSignIn();
    } finally {
      asking = null;
    }
  };
  return {
    current: () => {
      if (known !== null && known.end - marginSeconds > epochSeconds()) return Promise.resolve(known.token);
      asking ??= renew();
      return asking;
    },
    forget: () => {
      known = null;
    },
  };
}
