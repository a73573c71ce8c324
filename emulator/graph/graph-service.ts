import { randomUUID } from 'node:crypto';
import { GraphError } from './graph-error.ts';
import type { GraphLimits } from './graph-limits.ts';
import type { Caller, GraphRequest, GraphResponse, GraphRoute } from './graph-request.ts';
import { checkPermission } from './permissions.ts';

export interface RawRequest {
  readonly method: string;
  /** Path and query after the version, e.g. `/users?$top=5`. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly caller: Caller;
}

interface CompiledRoute extends GraphRoute {
  readonly parts: readonly string[];
}

/** `users('x')` addresses one object as `users/x` does, and `servicePrincipals(appId='x')` by an alternate key. */
function normalize(segment: string): string[] {
  const byKey = /^([A-Za-z]+)\((?:([A-Za-z]+)=)?'([^']*)'\)$/.exec(segment);
  if (!byKey) return [segment];
  const [, name = '', alternate, value = ''] = byKey;
  return [name, alternate ? `${alternate}=${value}` : value];
}

function bind(route: CompiledRoute, segments: readonly string[]): Record<string, string> | null {
  if (route.parts.length !== segments.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of route.parts.entries()) {
    const segment = segments[index] ?? '';
    if (part.startsWith('{')) params[part.slice(1, -1)] = segment;
    else if (part.toLowerCase() !== segment.toLowerCase()) return null;
  }
  return params;
}

export const errorBody = (error: GraphError, ids: { requestId: string; clientRequestId: string }): object => ({
  error: {
    code: error.code,
    message: error.message,
    innerError: {
      date: new Date().toISOString().slice(0, 19),
      'request-id': ids.requestId,
      'client-request-id': ids.clientRequestId,
    },
  },
});

const compiled = (route: GraphRoute): CompiledRoute => ({ ...route, parts: route.pattern.split('/').filter(Boolean) });

/** Answers Graph requests, whether they came by themselves or as a step of a batch. */
export class GraphService {
  readonly #routes: CompiledRoute[] = [];
  readonly #limits: GraphLimits;

  constructor(limits: GraphLimits) {
    this.#limits = limits;
  }

  add(routes: readonly GraphRoute[]): void {
    for (const route of routes) {
      this.#routes.push(compiled(route));
      const rest = /^\/users\/\{user\}(\/.*)?$/.exec(route.pattern);
      if (rest) this.#routes.push(compiled({ ...route, pattern: `/me${rest[1] ?? ''}` }));
    }
  }

  #match(method: string, segments: readonly string[]): { route: CompiledRoute; params: Record<string, string> } {
    let otherMethod = false;
    let best: { route: CompiledRoute; params: Record<string, string> } | null = null;
    for (const route of this.#routes) {
      const params = bind(route, segments);
      if (!params) continue;
      if (route.method !== method) otherMethod = true;
      // a literal segment wins over a key, as in /users/$count and /users/delta
      else if (!best || Object.keys(params).length < Object.keys(best.params).length) best = { route, params };
    }
    if (best) return best;
    if (otherMethod)
      throw new GraphError(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.');
    throw new GraphError(400, 'BadRequest', `Resource not found for the segment '${segments.at(-1) ?? ''}'.`);
  }

  /** Never throws for what a caller did; refusals come back as Graph's error envelope. */
  async answer(raw: RawRequest): Promise<GraphResponse> {
    const requestId = randomUUID();
    const clientRequestId = raw.headers['client-request-id'] ?? requestId;
    const ids = { 'request-id': requestId, 'client-request-id': clientRequestId };
    try {
      const response = await this.#handle(raw);
      return { ...response, headers: { ...response.headers, ...ids } };
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      return {
        status: error.status,
        headers: { ...error.headers, ...ids },
        body: errorBody(error, { requestId, clientRequestId }),
      };
    }
  }

  async #handle(raw: RawRequest): Promise<GraphResponse> {
    const url = urlOf(raw.url);
    const segments = decodeSegments(url.pathname).flatMap(normalize);
    const { route, params } = this.#match(raw.method, segments);
    if (segments[0]?.toLowerCase() === 'me' && raw.caller.userId === null) {
      throw new GraphError(400, 'BadRequest', '/me request is only valid with delegated authentication flow.');
    }
    checkPermission(route, raw.caller);
    const request: GraphRequest = {
      method: raw.method,
      segments,
      path: url.pathname,
      query: url.searchParams,
      headers: raw.headers,
      body: raw.body,
      caller: raw.caller,
      params,
    };
    return this.#limits.within(request, () => route.handle(request));
  }
}

/** Joined as text: two slashes at the start of a path would read as another host. */
function urlOf(path: string): URL {
  const url = URL.parse(`https://graph.microsoft.com${path}`);
  if (!url) throw new GraphError(400, 'BadRequest', 'The request URI is not valid.');
  return url;
}

function decodeSegments(path: string): string[] {
  try {
    return path.split('/').filter(Boolean).map(decodeURIComponent);
  } catch {
    throw new GraphError(400, 'BadRequest', 'The request URI is not valid.');
  }
}
