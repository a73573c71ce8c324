import { Problem } from '../../contracts/fields.ts';
import { ApiError, noAnswer, strangeReply } from './api-error.ts';
import type { TokenSource } from './token-source.ts';

/** A contract's schema, as far as a reader needs it. */
export type Schema<T> = { safeParse(value: unknown): { success: true; data: T } | { success: false } };

export type Change<T> = {
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  /** Left out where the reply is of no interest. */
  readonly reply?: Schema<T>;
  /** The version that the change was made on; sent as `If-Match`, a newer one is refused with 412. */
  readonly version?: number;
};

export type ApiClient = {
  readonly read: <T>(path: string, reply: Schema<T>, signal?: AbortSignal) => Promise<T>;
  readonly change: <T = unknown>(change: Change<T>) => Promise<T>;
};

export type ApiClientOptions = {
  readonly token: TokenSource;
  readonly language: string;
  readonly fetch: typeof globalThis.fetch;
};

const anything: Schema<unknown> = { safeParse: (data) => ({ success: true, data }) };

async function contentOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw strangeReply(response.status);
  }
}

async function problemOf(response: Response): Promise<ApiError> {
  const content = await contentOf(response).catch(() => null);
  const problem = Problem.safeParse(content);
  if (problem.success) return new ApiError({ ...problem.data, status: response.status });
  return new ApiError({ code: `http${response.status}`, status: response.status, title: response.statusText });
}

/** Calls the tab's API: signs in, speaks the person's language, reads every reply by its contract, throws only `ApiError`. */
export function createApiClient({ token, language, fetch }: ApiClientOptions): ApiClient {
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${await token.current()}`);
    headers.set('Accept-Language', language);
    try {
      return await fetch(path, { ...init, headers, credentials: 'omit', cache: 'no-store' });
    } catch (error) {
      if (init.signal?.aborted) throw error;
      throw noAnswer();
    }
  };
  const call = async <T>(path: string, init: RequestInit, reply: Schema<T>): Promise<T> => {
    let response = await send(path, init);
    if (response.status === 401) {
      // The token may have ended on the way; nothing was done, so once more with a fresh one is safe.
      token.forget();
      response = await send(path, init);
    }
    if (!response.ok) throw await problemOf(response);
    const parsed = reply.safeParse(await contentOf(response));
    if (!parsed.success) throw strangeReply(response.status);
    return parsed.data;
  };
  return {
    read: (path, reply, signal) => call(path, signal === undefined ? {} : { signal }, reply),
    change: <T>({ method, path, body, reply, version }: Change<T>) => {
      const headers = new Headers({ 'Content-Type': 'application/json' });
      if (version !== undefined) headers.set('If-Match', `"${version}"`);
      const init: RequestInit = { method, headers, body: JSON.stringify(body ?? {}) };
      return call(path, init, reply ?? (anything as Schema<T>));
    },
  };
}
