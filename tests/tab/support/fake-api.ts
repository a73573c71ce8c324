/** A request as the fake server saw it. */
export type Seen = {
  readonly method: string;
  readonly path: string;
  readonly headers: Headers;
  readonly body: unknown;
};
export type Answer = { readonly status?: number; readonly body?: unknown };
type Handler = Answer | ((seen: Seen) => Answer);

/** A server in memory: answers by `METHOD path`, remembers what was asked. An unknown request is a 404. */
export function fakeApi(answers: Readonly<Record<string, Handler>>) {
  const seen: Seen[] = [];
  const fetch = (async (input: string, init: RequestInit = {}) => {
    const method = init.method ?? 'GET';
    const request: Seen = {
      method,
      path: input,
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : null,
    };
    seen.push(request);
    const handler = answers[`${method} ${input}`];
    const answer =
      typeof handler === 'function' ? handler(request) : (handler ?? { status: 404, body: problem(404, 'notFound') });
    const status = answer.status ?? 200;
    const text = answer.body === undefined ? '' : JSON.stringify(answer.body);
    // the part of Response that the client reads; jsdom has no Response of its own
    return { status, ok: status < 400, statusText: '', text: async () => text } as Response;
  }) as typeof globalThis.fetch;
  return { fetch, seen, asked: (call: string) => seen.filter((s) => `${s.method} ${s.path}` === call) };
}

export const problem = (status: number, code: string) => ({ type: `urn:inverso:${code}`, title: code, status, code });
